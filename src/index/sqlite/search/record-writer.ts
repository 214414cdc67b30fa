// Writes what the reading workers hold in memory of records, and the values of facets.
import type { Database } from 'better-sqlite3';
import type { RecordContent } from '../../../model/record.ts';
import { wordsOf } from '../../../text/name/words.ts';
import type { IndexEntry } from '../../port.ts';
import { factsFromBytes, factsToBytes, type Days } from './facts.ts';
import { daysOf, valuesOf, type ValueFacet } from './record-facts.ts';

/** What of a record is to be written, computed before the transaction. */
export interface PreparedFacts {
  readonly values: readonly { readonly facet: ValueFacet; readonly value: string }[];
  readonly days: readonly Days[];
  readonly moment: number;
  readonly title: string;
}

export const prepareFacts = (entry: IndexEntry, content: RecordContent): PreparedFacts => ({
  values: valuesOf(entry, content),
  days: daysOf(content),
  moment: entry.moment,
  title: entry.entry.title,
});

/** The words by which a title is offered while a reader types. */
const titleWords = (title: string): ReadonlySet<string> => new Set(wordsOf(title));

export interface RecordWriter {
  /** Writes a record that has no values yet; its names must be there. */
  put(record: number, openFrom: string | null, facts: PreparedFacts): void;
  /** The day from which a living record was open; undefined where there is none. */
  openFrom(record: number): string | null | undefined;
  open(record: number, openFrom: string | null): void;
  /** Before the record's line in `entry` goes. */
  remove(record: number): void;
}

export function createRecordWriter(db: Database): RecordWriter {
  const next = (key: string) =>
    db
      .prepare<[], number>(`UPDATE search_meta SET value = value + 1 WHERE key = '${key}' RETURNING value`)
      .pluck();
  const [nextChange, nextValue] = [next('change'), next('value')];
  const valueOf = db
    .prepare<[string, string], number>('SELECT v FROM search_value WHERE facet = ? AND value = ?')
    .pluck();
  const addValue = db.prepare('INSERT INTO search_value (v, facet, value, records) VALUES (?, ?, ?, 0)');
  const countValue = db.prepare('UPDATE search_value SET records = records + ? WHERE v = ?');
  const dropValue = db.prepare('DELETE FROM search_value WHERE v = ? AND records = 0');
  const namesOf = db
    .prepare<[number], number>('SELECT name FROM name_use WHERE record = ? ORDER BY name')
    .pluck();
  const put = db.prepare(
    `INSERT OR REPLACE INTO search_record (record, change, gone, open_from, moment, facts) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const one = db.prepare<[number], { open_from: string | null; facts: Buffer }>(
    'SELECT open_from, facts FROM search_record WHERE record = ? AND gone = 0',
  );
  const open = db.prepare('UPDATE search_record SET open_from = ?, change = ? WHERE record = ?');

  const addTitle = db.prepare('INSERT INTO search_title (word, record) VALUES (?, ?)');
  const dropTitle = db.prepare('DELETE FROM search_title WHERE word = ? AND record = ?');
  const titleOf = db
    .prepare<[number], string>("SELECT list ->> '$.title' FROM entry WHERE record = ?")
    .pluck();

  const change = (): number => nextChange.get() ?? 0;

  function ensure(facet: string, value: string): number {
    const found = valueOf.get(facet, value);
    if (found !== undefined) return found;
    const v = nextValue.get() ?? 0;
    addValue.run(v, facet, value);
    return v;
  }

  return {
    put(record, openFrom, { values, days, moment, title }) {
      const numbers = values.map(({ facet, value }) => ensure(facet, value)).sort((a, b) => a - b);
      for (const v of numbers) countValue.run(1, v);
      const facts = factsToBytes({ values: numbers, names: namesOf.all(record), days });
      put.run(record, change(), 0, openFrom, moment, facts);
      for (const word of titleWords(title)) addTitle.run(word, record);
    },
    openFrom: (record) => one.get(record)?.open_from,
    open: (record, openFrom) => void open.run(openFrom, change(), record),
    remove(record) {
      const found = one.get(record);
      if (found === undefined) return;
      for (const word of titleWords(titleOf.get(record) ?? '')) dropTitle.run(word, record);
      for (const v of factsFromBytes(found.facts).values) {
        countValue.run(-1, v);
        dropValue.run(v);
      }
      put.run(record, change(), 1, null, 0, factsToBytes({ values: [], names: [], days: [] }));
    },
  };
}
