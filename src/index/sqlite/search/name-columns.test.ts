// What readers hold of names keeps step with the database, however much has changed meanwhile.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createNames } from '../names-schema.ts';
import { createNameColumns } from './name-columns.ts';
import { createSearch } from './schema.ts';
import { createSpellingWriter } from './spelling-writer.ts';

it('reads all names anew where changes that it has not seen were pruned', () => {
  const db = new Database(':memory:');
  db.exec(createNames);
  db.exec(createSearch);
  const writer = createSpellingWriter(db);
  const add = db.prepare(
    "INSERT INTO name (n, reference, root, kind, label, initial, sort) VALUES (?, ?, ?, ?, '', '', '')",
  );
  add.run(1, 'gone', 1, 'person');
  add.run(2, 'kept', 2, 'person');
  add.run(3, 'joined', 2, 'person');
  writer.settle();
  const names = createNameColumns(db);
  names.refresh();
  expect([names.kindOf(1), names.rootOf(3), names.joined]).toEqual(['person', 2, true]);

  db.exec('DELETE FROM name WHERE n = 1; UPDATE name SET root = 3 WHERE n = 3');
  const call = db.prepare('UPDATE name SET kind = ? WHERE n = 2');
  for (let n = 0; n < 20_000; n++) call.run(n % 2 === 0 ? 'person' : 'body');
  writer.settle();
  const kept = db.prepare<[], number>('SELECT count(*) FROM name_change').pluck().get();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(15_000);
  names.refresh();
  expect([names.kindOf(1), names.kindOf(2), names.rootOf(3), names.joined]).toEqual([
    undefined,
    'body',
    3,
    false,
  ]);

  call.run('place');
  names.refresh();
  expect(names.kindOf(2)).toBe('place');
  db.close();
});
