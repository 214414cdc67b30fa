// What is offered for a start that thousands of names and words have: the most frequent, quickly.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createIndex } from '../schema.ts';
import { factsToBytes } from './facts.ts';
import { searchQueries } from './queries.ts';

const day = '2026-05-12';

function archiveOf(names: readonly string[], records: readonly (readonly number[])[]) {
  const db = new Database(':memory:');
  db.exec(createIndex);
  const name = db.prepare(
    `INSERT INTO name (n, reference, root, own_opens, opens, kind, label, initial, sort)
     VALUES (:n, :written, :n, '', '', 'person', :written, 'A', :written)`,
  );
  const spelling = db.prepare(
    'INSERT INTO name_spelling (s, name, written, own) VALUES (:n, :n, :written, 0)',
  );
  const form = db.prepare("INSERT INTO name_form VALUES (:n, :written, 'en', '', 1)");
  const word = db.prepare('INSERT INTO name_word (word, s) VALUES (?, ?)');
  names.forEach((written, n) => {
    for (const statement of [name, spelling, form]) statement.run({ n, written });
    word.run(written.toLowerCase(), n);
  });
  const record = db.prepare('INSERT INTO search_record VALUES (?, ?, 0, NULL, 0, ?)');
  records.forEach((numbers, at) =>
    record.run(at + 1, at + 1, factsToBytes({ values: [], names: numbers, days: [] })),
  );
  return db;
}

it('offers the name with the most records, though thousands come before it in the alphabet', () => {
  const names = [...Array.from({ length: 4000 }, (_, n) => `Abel${String(n).padStart(4, '0')}`), 'Azure'];
  const all = names.map((_, n) => n);
  const db = archiveOf(names, [all, all.slice(-1), all.slice(-1)]);
  const { suggest } = searchQueries(db);
  const [first, ...others] = suggest('a', day, 5);
  expect(first).toMatchObject({ kind: 'person', text: 'Azure', records: 3 });
  expect(others).toHaveLength(4);
  db.close();
});

it('offers the word with the most records, though thousands come before it in the alphabet', () => {
  const db = archiveOf([], []);
  const form = db.prepare('INSERT INTO search_form (form, open, closed) VALUES (?, ?, ?)');
  for (let n = 0; n < 21_000; n++) form.run(`ab${String(n).padStart(5, '0')}`, 1, 0);
  form.run('azote', 0, 90);
  form.run('azure', 40, 0);
  form.run('\u0001en:a azure', 50, 0);
  const { suggest, formsBeginning } = searchQueries(db);
  expect(suggest('a', day, 5)[0]).toEqual({ kind: 'word', text: 'azure', key: '', records: 40 });
  expect(formsBeginning('a', day, 100).map((known) => known.form)).not.toContain('azote');
  db.close();
});
