// Withdrawal of authorities and units: what they say goes, hashes and a line of the log stay.
import type { Database } from 'better-sqlite3';
import type { Derived } from './derived.ts';

/** An entry in the rows; `withdrawn` is the line of the log by which it was withdrawn. */
export interface EntryRow {
  readonly seq: number;
  readonly id: string;
  readonly withdrawn: number | null;
}

export interface EntryWithdrawing {
  find(id: string): EntryRow | undefined;
  /** Takes away what an entry says, by a line of the log, inside the caller's transaction; nothing where that was done before. */
  take(entry: EntryRow, line: number): void;
}

export function createEntryWithdrawing(db: Database, derived: readonly Derived[]): EntryWithdrawing {
  const byId = db.prepare<[string], EntryRow>('SELECT seq, id, withdrawn FROM entry_chain WHERE id = ?');
  const partsOf = db
    .prepare<[number], number>('SELECT DISTINCT part FROM entry_version WHERE entry = ? AND part IS NOT NULL')
    .pluck();
  const forget = db.prepare('UPDATE entry_version SET manifest = NULL, part = NULL WHERE entry = ?');
  const deletePart = db.prepare(
    `DELETE FROM part WHERE id = ? AND NOT EXISTS (SELECT 1 FROM entry_version WHERE part = part.id)
       AND NOT EXISTS (SELECT 1 FROM part_use WHERE part = part.id)`,
  );
  const mark = db.prepare('UPDATE entry_chain SET withdrawn = ?, joined = NULL WHERE seq = ?');

  return {
    find: (id) => byId.get(id),
    take({ seq, id, withdrawn }, line) {
      if (withdrawn !== null) return;
      const parts = partsOf.all(seq);
      forget.run(seq);
      for (const part of parts) deletePart.run(part);
      for (const one of derived) one.removeEntry(id);
      mark.run(line, seq);
    },
  };
}
