// Deriving anew from entries: which authority each leads to, by what source it is found, and what the index holds of it.
import type { Database } from 'better-sqlite3';
import { entrySource } from '../../model/entry.ts';
import type { Problem } from '../../model/problem.ts';
import { fault, StoreFault } from '../fault.ts';
import type { Derivation, EntryLine } from '../port.ts';
import { entrySourceName } from '../source-name.ts';
import type { Derived } from './derived.ts';
import type { EntryReads } from './entry-reads.ts';
import { joinedOf } from './publish-entry.ts';

export interface EntryDeriving {
  /** Derives the next entries after the cursor; inside the caller's transaction. */
  derive(after: number, limit: number): Derivation | undefined;
}

/** `reads` must be over the same connection. */
export function createEntryDeriving(
  db: Database,
  reads: EntryReads,
  derived: readonly Derived[],
): EntryDeriving {
  const setJoined = db.prepare('UPDATE entry_chain SET joined = ? WHERE seq = ?');
  const addSource = db.prepare(
    'INSERT INTO entry_source (name, entry) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
  );

  /** What stands in the way, where an entry cannot be read. */
  function deriveOne({ id, seq, kind }: EntryLine): Problem[] {
    try {
      for (const { content } of reads.versions(id)) {
        const { format, key } = entrySource(content);
        addSource.run(entrySourceName(kind, format, key), seq);
      }
      const head = reads.entry(id);
      if (head === undefined)
        throw fault(
          'part-missing',
          'What this entry says is not in the archive.',
          'Restore the folder from a backup.',
        );
      setJoined.run(joinedOf(head.content), seq);
      for (const one of derived) one.putEntry(head.manifest, head.content);
      return [];
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      return [{ ...error.problem, where: { path: id } }];
    }
  }

  return {
    derive(after, limit) {
      const lines = reads.entries(after, limit);
      const last = lines.at(-1);
      if (last === undefined) return undefined;
      const living = lines.filter(({ withdrawn }) => !withdrawn);
      const problems = living.flatMap(deriveOne);
      return { after: last.seq, records: living.length - problems.length, problems };
    },
  };
}
