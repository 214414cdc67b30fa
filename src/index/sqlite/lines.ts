// Lines of records by their numbers, for queries that find records by other tables.
import type { Database } from 'better-sqlite3';

/** Gives the lines of records, as JSON, aligned with their numbers; a record that has gone meanwhile is left out. */
export function lineReader(db: Database): (records: readonly number[]) => string[] {
  const line = db.prepare<[number], string>('SELECT list FROM entry WHERE record = ?').pluck();
  return (records) =>
    records.flatMap((record) => {
      const found = line.get(record);
      return found === undefined ? [] : [found];
    });
}
