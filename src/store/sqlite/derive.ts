// Deriving anew: for each record, what it uses and what the index holds of it, computed from its versions.
import type { Database } from 'better-sqlite3';
import { blobsOf } from '../../model/blobs-of.ts';
import { openFrom } from '../../model/open-from.ts';
import { partsOf } from '../../model/parts-of.ts';
import type { Problem } from '../../model/problem.ts';
import { StoreFault } from '../fault.ts';
import type { Derivation, RecordLine } from '../port.ts';
import type { Derived } from './derived.ts';
import type { Reads } from './reads.ts';
import { sourceName } from '../source-name.ts';
import { createStandings } from './standings.ts';
import { createUses } from './uses.ts';
import { createWithheld } from './withheld.ts';

export interface Deriving {
  /** Drops what is derived and makes it anew, empty; inside the caller's transaction. */
  clear(): void;
  /** Derives the next records after the cursor; inside the caller's transaction. */
  derive(after: number, limit: number): Derivation | undefined;
}

/** Under which key the shape of something derived is remembered. */
export const shapeKey = (derived: Derived): string => `shape-of-${derived.name}`;

/** `reads` must be over the same connection, so that what is derived is what stands at that moment. */
export function createDeriving(db: Database, reads: Reads, derived: readonly Derived[]): Deriving {
  const uses = createUses(db);
  const withheld = createWithheld(db);
  const standing = createStandings(db);
  const setMeta = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');

  /** Derives what can be; gives what stands in the way of the rest. */
  function deriveOne(line: RecordLine): Problem[] {
    const { seq, id } = line;
    const problems: Problem[] = [];
    const readable = reads.versions(id).flatMap((version) => {
      try {
        return [{ version, content: reads.content(version.manifest) }];
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        problems.push({ ...error.problem, where: { path: `${id}@${version.manifest.number}` } });
        return [];
      }
    });
    // What an unreadable version uses is not known, so nothing is forgotten then.
    if (problems.length === 0) uses.clear(seq);
    for (const { version, content } of readable) {
      const { source } = content.description;
      for (const hash of partsOf(version.manifest)) uses.usePart(seq, hash);
      for (const hash of blobsOf(content.description)) uses.useBlob(seq, hash);
      uses.useSource(seq, sourceName(source.format, source.key));
    }
    const head = readable.find(({ version }) => version.manifest.number === line.head);
    if (head !== undefined)
      for (const one of derived)
        one.prepare(head.version.manifest, head.content)(seq, openFrom(reads.access(id)), head.version.seq);
    return problems;
  }

  /** As `deriveOne`; a manifest that cannot be read is a problem of the whole record. */
  function attempt(line: RecordLine): Problem[] {
    try {
      return deriveOne(line);
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      return [{ ...error.problem, where: { path: line.id } }];
    }
  }

  return {
    clear() {
      for (const one of derived) {
        one.create();
        setMeta.run(shapeKey(one), one.shape);
      }
      withheld.rebuild();
    },
    derive(after, limit) {
      const lines = reads.records(after, limit);
      const last = lines.at(-1);
      if (last === undefined) return undefined;
      const problems: Problem[] = [];
      let records = 0;
      for (const line of lines) {
        for (const one of derived) one.stand(line.seq, standing(line.seq));
        if (line.withdrawn) continue;
        const wrong = attempt(line);
        problems.push(...wrong);
        if (wrong.length === 0) records++;
      }
      return { after: last.seq, records, problems };
    },
  };
}
