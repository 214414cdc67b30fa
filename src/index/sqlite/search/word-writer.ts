// Writes the words of records: gathered through a transaction, and written form by form at its end, since neighbours share most of their words.
import type { Database } from 'better-sqlite3';
import { byteReader, putRising } from './bytes.ts';
import type { IndexedWords } from './indexed-words.ts';
import { createFormCounts } from './form-counts.ts';
import { blockOf, createPostingRows, gatherPosting, type Gathered, type Part } from './posting-rows.ts';

export interface WordWriter {
  /** Puts the words of a record that has none yet. */
  put(record: number, part: Part, words: IndexedWords): void;
  move(record: number, from: Part, to: Part): void;
  remove(record: number, part: Part): void;
  /** Writes what was gathered. */
  settle(): void;
  /** Drops what was gathered. */
  forget(): void;
}

export function createWordWriter(db: Database): WordWriter {
  const counts = createFormCounts(db);
  const rows = createPostingRows(db);
  const formOf = db.prepare<[number], string>('SELECT form FROM search_form WHERE id = ?').pluck();
  const addWords = db.prepare('INSERT INTO search_words (record, forms) VALUES (?, ?)');
  const wordsOf = db.prepare<[number], Buffer>('SELECT forms FROM search_words WHERE record = ?').pluck();
  const deleteWords = db.prepare('DELETE FROM search_words WHERE record = ?');

  const gathered = new Map<string, Gathered>();
  const records: { readonly record: number; readonly forms: readonly string[] }[] = [];

  function gatheredOf(part: Part, block: number): Gathered {
    const key = `${part} ${block}`;
    const found = gathered.get(key) ?? { part, block, forms: new Map() };
    gathered.set(key, found);
    return found;
  }

  function formsOf(record: number): string[] {
    const bytes = wordsOf.get(record) ?? Buffer.alloc(0);
    return byteReader(bytes)
      .rising()
      .map((id) => formOf.get(id) ?? '');
  }

  function settle(): void {
    const ids = counts.settle();
    for (const { record, forms } of records) {
      const bytes: number[] = [];
      putRising(
        bytes,
        forms.map((form) => ids.get(form) ?? 0).sort((a, b) => a - b),
      );
      addWords.run(record, Buffer.from(bytes));
    }
    for (const one of gathered.values()) rows.append(one);
    gathered.clear();
    records.length = 0;
  }

  return {
    put(record, part, { postings, pairs }) {
      const block = gatheredOf(part, blockOf(record));
      for (const [form, posting] of postings) {
        gatherPosting(block, record, form, posting);
        counts.add(form, part, 1);
      }
      for (const pair of pairs) counts.add(pair, part, 1);
      records.push({ record, forms: [...postings.keys(), ...pairs] });
    },
    move(record, from, to) {
      settle();
      const forms = formsOf(record);
      rows.take(record, from, forms, to);
      for (const form of forms) {
        counts.add(form, from, -1);
        counts.add(form, to, 1);
      }
    },
    remove(record, part) {
      settle();
      const forms = formsOf(record);
      rows.take(record, part, forms, undefined);
      for (const form of forms) counts.add(form, part, -1);
      deleteWords.run(record);
    },
    settle,
    forget() {
      counts.forget();
      gathered.clear();
      records.length = 0;
    },
  };
}
