// Forms a letter or two away, while the vocabulary changes.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createNear } from './near.ts';
import { createSearch } from './schema.ts';
import { createNames } from '../names-schema.ts';

it('gives a form that went and came back once, and one that went not at all', () => {
  const db = new Database(':memory:');
  db.exec(createNames);
  db.exec(createSearch);
  const add = db.prepare('INSERT INTO search_form VALUES (?, ?, 1, 0)');
  add.run(1, 'bridge');
  add.run(2, 'bride');
  add.run(3, 'ab');
  const near = createNear(db);
  expect(near('brige', 1).map(({ form }) => form)).toEqual(['bridge', 'bride']);
  db.exec('DELETE FROM search_form');
  add.run(4, 'bridge');
  for (let turn = 0; turn < 2; turn++) expect(near('brige', 1)).toEqual([{ form: 'bridge', distance: 1 }]);
  for (let turn = 0; turn < 2; turn++) expect(near('a', 2)).toEqual([]);
  db.close();
});
