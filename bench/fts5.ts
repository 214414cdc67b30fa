// SQLite's own full-text index over the same words, in the same run: contentless, ranked by bm25, without stems, facets or forms of names.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { wordsIn } from '../src/index/project/words.ts';
import { searchFields } from '../src/index/search.ts';
import type { RecordContent } from '../src/model/record.ts';
import { queryForms } from '../src/text/analyse/analyse.ts';

export interface Fts5 {
  add(contents: Iterable<RecordContent>): void;
  /** Milliseconds of writing. */
  readonly written: () => number;
  /** Milliseconds of each query: the best twenty, and how many there are. Words as typed; a phrase stands in quotes, a prefix ends with "*". */
  time(typed: readonly string[]): number[];
  close(): void;
}

export function createFts5(dir: string): Fts5 {
  const db = new Database(join(dir, 'fts5.db'));
  db.pragma('journal_mode = WAL');
  db.exec(
    `CREATE VIRTUAL TABLE words USING fts5(${searchFields.join(', ')}, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`,
  );
  const insert = db.prepare(
    `INSERT INTO words (rowid, ${searchFields.join(', ')}) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  let [row, milliseconds] = [0, 0];
  return {
    add(contents) {
      const rows = Array.from(contents, (content) => {
        const words = wordsIn(content).fields;
        return searchFields.map((field) => words[field].join(' '));
      });
      const begun = performance.now();
      db.exec('BEGIN');
      for (const fields of rows) insert.run(++row, ...fields);
      db.exec('COMMIT');
      milliseconds += performance.now() - begun;
    },
    written: () => milliseconds,
    time(typed) {
      const best = db.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20');
      const total = db.prepare('SELECT count(*) FROM words WHERE words MATCH ?');
      return typed.map((query) => {
        const begun = performance.now();
        best.all(matching(query));
        total.get(matching(query));
        return performance.now() - begun;
      });
    },
    close: () => void db.close(),
  };
}

function matching(typed: string): string {
  const forms = typed.split(' ').flatMap(queryForms);
  if (typed.startsWith('"')) return `"${forms.join(' ')}"`;
  return forms.map((form) => `"${form}"${typed.endsWith('*') ? '*' : ''}`).join(' AND ');
}
