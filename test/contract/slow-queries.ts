// Queries for the test of the pool: quick, slow, and wrong ones.
import type { Database } from 'better-sqlite3';

export const slowUrl = import.meta.url;
export type SlowQueries = ReturnType<typeof queries>;

export function queries(db: Database) {
  return {
    words: (): string[] => db.prepare<[], string>('SELECT w FROM word').pluck().all(),
    /** Counts up to a number, row by row: so that the thread can be ended between two of them. */
    count(to: number): number {
      const rows = db
        .prepare<[number], number>(
          'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ?) SELECT i FROM n',
        )
        .pluck();
      let last = 0;
      if (to > 0) for (const row of rows.iterate(to)) last = row;
      return last;
    },
    broken: (): unknown[] => db.prepare('SELECT * FROM nowhere').all(),
    write: (): number => db.prepare("INSERT INTO word VALUES ('лёд')").run().changes,
  };
}
