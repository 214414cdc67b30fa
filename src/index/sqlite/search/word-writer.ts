// Writes the words of records: gathered through a transaction, and written form by form at its end, since neighbours share most of their words.
import type { Database } from 'better-sqlite3';
import { byteReader, putRising } from './bytes.ts';
import type { IndexedWords } from './fingerprint.ts';
import { placeBlock, postingBlock, putPlaces, putPosting, splitPlaces, splitPostings } from './posting.ts';

/** 0 for records that everybody may always see, 1 for all others. */
export type Part = 0 | 1;

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

/** Bytes to be appended, by part and block, then by form. */
type Gathered = Map<
  string,
  { readonly part: Part; readonly block: number; readonly forms: Map<string, number[]> }
>;

interface Counts {
  open: number;
  closed: number;
}

export function createWordWriter(db: Database): WordWriter {
  const lastForm = db.prepare<[], number>("SELECT value FROM search_meta WHERE key = 'form'").pluck();
  const setLastForm = db.prepare("UPDATE search_meta SET value = ? WHERE key = 'form'");
  const countForm = db.prepare<[number, string, number, number], { id: number; records: number }>(
    `INSERT INTO search_form (id, form, open, closed) VALUES (?, ?, ?, ?)
     ON CONFLICT (form) DO UPDATE SET open = open + excluded.open, closed = closed + excluded.closed
     RETURNING id, open + closed AS records`,
  );
  const dropForm = db.prepare('DELETE FROM search_form WHERE id = ?');
  const formOf = db.prepare<[number], string>('SELECT form FROM search_form WHERE id = ?').pluck();
  const addBlock = db.prepare('INSERT INTO search_block (part, block) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const addWords = db.prepare('INSERT INTO search_words (record, forms) VALUES (?, ?)');
  const wordsOf = db.prepare<[number], Buffer>('SELECT forms FROM search_words WHERE record = ?').pluck();
  const deleteWords = db.prepare('DELETE FROM search_words WHERE record = ?');
  const tables = {
    posting: rows(db, 'search_posting', 'records', postingBlock, splitPostings),
    place: rows(db, 'search_place', 'places', placeBlock, splitPlaces),
  };

  const postings: Gathered = new Map();
  const places: Gathered = new Map();
  const counts = new Map<string, Counts>();
  const records: { readonly record: number; readonly forms: readonly string[] }[] = [];

  function gather(into: Gathered, part: Part, block: number): Map<string, number[]> {
    const key = `${part} ${block}`;
    const found = into.get(key) ?? { part, block, forms: new Map<string, number[]>() };
    into.set(key, found);
    return found.forms;
  }

  function count(form: string, part: Part, by: number): void {
    const found = counts.get(form) ?? { open: 0, closed: 0 };
    counts.set(form, found);
    if (part === 0) found.open += by;
    else found.closed += by;
  }

  function forms(record: number): string[] {
    const bytes = wordsOf.get(record);
    return bytes === undefined
      ? []
      : byteReader(bytes)
          .rising()
          .map((id) => formOf.get(id) ?? '');
  }

  /** Writes the vocabulary's counts; gives the numbers of forms. */
  function settleCounts(): Map<string, number> {
    const ids = new Map<string, number>();
    const before = lastForm.get() ?? 0;
    let last = before;
    for (const [form, { open, closed }] of counts) {
      const row = countForm.get(last + 1, form, open, closed);
      if (row === undefined) throw new Error('a form was not counted');
      if (row.id === last + 1) last++;
      ids.set(form, row.id);
      if (row.records === 0) dropForm.run(row.id);
    }
    if (last !== before) setLastForm.run(last);
    return ids;
  }

  function settle(): void {
    if (counts.size === 0) return;
    const ids = settleCounts();
    for (const { record, forms: own } of records) {
      const bytes: number[] = [];
      putRising(
        bytes,
        own.map((form) => ids.get(form) ?? 0).sort((a, b) => a - b),
      );
      addWords.run(record, Buffer.from(bytes));
    }
    for (const { part, block, forms: list } of postings.values()) {
      addBlock.run(part, block);
      tables.posting.append(part, block, list);
    }
    for (const { part, block, forms: list } of places.values()) tables.place.append(part, block, list);
    forget();
  }

  function forget(): void {
    postings.clear();
    places.clear();
    counts.clear();
    records.length = 0;
  }

  return {
    put(record, part, { postings: own, pairs }) {
      const inPostings = gather(postings, part, Math.floor(record / postingBlock));
      const inPlaces = gather(places, part, Math.floor(record / placeBlock));
      for (const [form, posting] of own) {
        putPosting(listOf(inPostings, form), record, posting);
        putPlaces(listOf(inPlaces, form), record, posting);
        count(form, part, 1);
      }
      for (const pair of pairs) count(pair, part, 1);
      records.push({ record, forms: [...own.keys(), ...pairs] });
    },
    move(record, from, to) {
      settle();
      for (const form of forms(record)) {
        for (const table of [tables.posting, tables.place]) {
          const own = table.take(record, from, form);
          if (own.length > 0) table.append(to, Math.floor(record / table.size), new Map([[form, own]]));
        }
        count(form, from, -1);
        count(form, to, 1);
      }
      addBlock.run(to, Math.floor(record / postingBlock));
    },
    remove(record, part) {
      settle();
      for (const form of forms(record)) {
        tables.posting.take(record, part, form);
        tables.place.take(record, part, form);
        count(form, part, -1);
      }
      deleteWords.run(record);
    },
    settle,
    forget,
  };
}

function listOf(lists: Map<string, number[]>, form: string): number[] {
  const found = lists.get(form);
  if (found !== undefined) return found;
  const made: number[] = [];
  lists.set(form, made);
  return made;
}

/** One of the two tables: rows that grow at their end, and of which a record's share can be taken out. */
function rows(
  db: Database,
  table: string,
  column: string,
  size: number,
  split: (bytes: Uint8Array, record: number) => { own: Buffer; others: Buffer },
) {
  const add = db.prepare(
    `INSERT INTO ${table} (part, block, form, ${column}) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET ${column} = CAST(${column} || excluded.${column} AS BLOB)`,
  );
  const one = db
    .prepare<[Part, number, string], Buffer>(
      `SELECT ${column} FROM ${table} WHERE part = ? AND block = ? AND form = ?`,
    )
    .pluck();
  const set = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE part = ? AND block = ? AND form = ?`);
  const drop = db.prepare(`DELETE FROM ${table} WHERE part = ? AND block = ? AND form = ?`);
  return {
    size,
    append(part: Part, block: number, forms: ReadonlyMap<string, Uint8Array | readonly number[]>): void {
      // In the order of the table, so that neighbouring rows are written together.
      for (const [form, bytes] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1)))
        add.run(part, block, form, Buffer.from(bytes));
    },
    take(record: number, part: Part, form: string): Buffer {
      const block = Math.floor(record / size);
      const bytes = one.get(part, block, form);
      if (bytes === undefined) return Buffer.alloc(0);
      const { own, others } = split(bytes, record);
      if (others.length === 0) drop.run(part, block, form);
      else if (own.length > 0) set.run(others, part, block, form);
      return own;
    },
  };
}
