// Deriving anew: for each record, what it uses and what the index holds of it, computed from its versions.
import type { Database } from 'better-sqlite3';
import { blobsOf } from '../../model/blobs-of.ts';
import { partsOf } from '../../model/parts-of.ts';
import type { Problem } from '../../model/problem.ts';
import { StoreFault } from '../fault.ts';
import type { Derivation, RecordLine } from '../port.ts';
import { openFrom, type Derived } from './derived.ts';
import type { Reads } from './reads.ts';
import { createUses } from './uses.ts';

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
  const setMeta = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');

  function deriveOne({ seq, id }: RecordLine): void {
    const versions = reads.versions(id);
    const contents = versions.map(({ manifest }) => reads.content(manifest));
    uses.clear(seq);
    for (const { manifest } of versions) for (const hash of partsOf(manifest)) uses.usePart(seq, hash);
    for (const { description } of contents) for (const hash of blobsOf(description)) uses.useBlob(seq, hash);
    const [head] = versions;
    const [content] = contents;
    if (head === undefined || content === undefined) return;
    for (const one of derived) one.prepare(head.manifest, content)(seq, openFrom(reads.access(id)));
  }

  return {
    clear() {
      for (const one of derived) {
        one.create();
        setMeta.run(shapeKey(one), one.shape);
      }
    },
    derive(after, limit) {
      const lines = reads.records(after, limit);
      const last = lines.at(-1);
      if (last === undefined) return undefined;
      const problems: Problem[] = [];
      for (const line of lines) {
        if (line.withdrawn) continue;
        try {
          deriveOne(line);
        } catch (error) {
          if (!(error instanceof StoreFault)) throw error;
          problems.push({ ...error.problem, where: { ...error.problem.where, path: line.id } });
        }
      }
      return { after: last.seq, problems };
    },
  };
}
