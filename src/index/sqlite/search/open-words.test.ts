// Forms of records whose day has come.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createNames } from '../names-schema.ts';
import { putRising } from './bytes.ts';
import { createColumns } from './columns.ts';
import { dayCode } from './day-code.ts';
import { factsToBytes } from './facts.ts';
import { createOpenedForms } from './open-words.ts';
import { createSearch } from './schema.ts';

it('reads the words of such records once, for readers and the operator by turns', () => {
  const db = new Database(':memory:');
  let read = 0;
  db.function('counted', { deterministic: true }, (bytes: unknown): unknown => {
    read++;
    return bytes;
  });
  db.exec(createNames);
  db.exec(createSearch.replace('forms BLOB NOT NULL', 'kept BLOB, forms BLOB AS (counted(kept))'));
  const words: number[] = [];
  putRising(words, [3, 7]);
  const facts = factsToBytes({ values: [], names: [], days: [] });
  ['2020-01-01', '2030-01-01'].forEach((opens, n) => {
    db.prepare('INSERT INTO search_words (record, kept) VALUES (?, ?)').run(n, Buffer.from(words));
    db.prepare('INSERT INTO search_record VALUES (?, ?, 0, ?, 0, ?)').run(n, n + 1, opens, facts);
  });
  read = 0;
  const columns = createColumns(db)();
  const opened = createOpenedForms(db);
  const [readers, operator] = ['2026-05-12', '9999-12-31'].map(dayCode);
  for (let turn = 0; turn < 3; turn++) {
    expect([...opened(columns, readers ?? 0)]).toEqual([
      [3, 1],
      [7, 1],
    ]);
    expect(opened(columns, operator ?? 0).get(7)).toBe(2);
  }
  expect(read).toBe(3);
  db.close();
});
