// What a search reads, and when it stops.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createColumns } from './columns.ts';
import { createReading, createTables } from './reading.ts';
import { createNames } from '../names-schema.ts';
import { createSearch } from './schema.ts';
import { ofBeginning } from './words.ts';

it('reads no more of the words that begin alike once the time is over', () => {
  const db = new Database(':memory:');
  let read = 0;
  db.function('counted', { deterministic: true }, (bytes: unknown): unknown => {
    read++;
    return bytes;
  });
  db.exec(createNames);
  db.exec(createSearch.replace('records BLOB NOT NULL', 'records BLOB AS (counted(places))'));
  const add = db.prepare(
    "INSERT INTO search_posting (part, block, form, places) VALUES (0, 0, ?, x'000000')",
  );
  for (let n = 0; n < 500; n++) add.run(`word${n}`);
  read = 0;
  const reading = createReading(createTables(db), createColumns(db)(), '2026-05-12');

  expect(ofBeginning(reading, 'word', 31).slots).toHaveLength(0);
  expect(read).toBe(500);

  read = 0;
  const over = (): void => {
    if (read >= 3) throw new Error('over');
  };
  expect(() => ofBeginning({ ...reading, check: over }, 'word', 31)).toThrow('over');
  expect(read).toBe(3);
  db.close();
});
