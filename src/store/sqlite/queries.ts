// Queries that read much: they run in a worker, so that no page waits for them.
import type { Database } from 'better-sqlite3';
import type { Problem } from '../../model/problem.ts';
import type { StoreStats } from '../port.ts';

/** Where a worker finds this module. */
export const queriesUrl = import.meta.url;

export type StoreQueries = ReturnType<typeof queries>;

/** The queries over one connection. Arguments and results are plain data, since they travel between threads. */
export function queries(db: Database) {
  const counted = (what: string): number => db.prepare<[], number>(`SELECT ${what}`).pluck().get() ?? 0;
  return {
    integrity(): Problem[] {
      const lines = db.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all();
      const broken = db.prepare<[], { table: string; rowid: number; parent: string }>(
        'PRAGMA foreign_key_check',
      );
      const dangling = broken.all().slice(0, 20);
      return [
        ...lines.filter((line) => line !== 'ok').map((line) => damaged(`SQLite reports: ${line}.`)),
        ...dangling.map(({ table, rowid, parent }) =>
          damaged(`Row ${rowid} of the table ${table} points to a row of ${parent} that is not there.`),
        ),
      ];
    },
    stats: (): StoreStats => ({
      records: counted('count(*) FROM record WHERE withdrawn IS NULL'),
      withdrawn: counted('count(*) FROM record WHERE withdrawn IS NOT NULL'),
      versions: counted('count(*) FROM version WHERE manifest IS NOT NULL'),
      parts: counted('count(*) FROM part'),
      authorities: counted("count(*) FROM entry_chain WHERE kind = 'authority' AND withdrawn IS NULL"),
      units: counted("count(*) FROM entry_chain WHERE kind = 'unit' AND withdrawn IS NULL"),
      seq: counted('max(seq) FROM log'),
    }),
    unusedParts: (after: string, limit: number): string[] =>
      db
        .prepare<[string, number], string>(
          `SELECT hash FROM part WHERE hash > ? AND NOT EXISTS (SELECT 1 FROM part_use WHERE part = part.id)
             AND NOT EXISTS (SELECT 1 FROM entry_version WHERE entry_version.part = part.id)
           ORDER BY hash LIMIT ?`,
        )
        .pluck()
        .all(after, limit),
  };
}

function damaged(message: string): Problem {
  return {
    code: 'database-damaged',
    severity: 'error',
    message,
    where: { file: 'verno.db' },
    hint: 'Restore the folder from a backup.',
  };
}
