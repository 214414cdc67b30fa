// The fingerprint of what the tables hold of a record's words.
import type { Database } from 'better-sqlite3';
import { byteReader } from './bytes.ts';
import { fingerprintOf, stemStart } from './fingerprint.ts';
import { blockSize, splitPlaces, splitPostings, type Posting } from './posting.ts';

export function storedWordsQueries(db: Database) {
  const recordOf = db.prepare<[string], { record: number; part: number; forms: Buffer }>(
    `SELECT entry.record, entry.open_from IS NOT NULL AS part, forms FROM entry JOIN search_words USING (record) WHERE id = ?`,
  );
  const formOf = db.prepare<[number], string>('SELECT form FROM search_form WHERE id = ?').pluck();
  const rowOf = db.prepare<[number, number, string], { records: Buffer; places: Buffer }>(
    'SELECT records, places FROM search_posting WHERE part = ? AND block = ? AND form = ?',
  );
  const nothing = { records: Buffer.alloc(0), places: Buffer.alloc(0) };

  function postingOf(record: number, part: number, form: string): Posting {
    const row = rowOf.get(part, Math.floor(record / blockSize), form) ?? nothing;
    const [, middle = 0, low = 0] = splitPostings(row.records, record).own;
    const { own } = splitPlaces(row.places, record);
    const reader = byteReader(own);
    reader.number();
    reader.number();
    return {
      weight: ((middle & 15) << 3) | (low >> 5),
      mask: low & 31,
      places: [...own.subarray(reader.at)],
    };
  }

  return {
    storedWords: db.transaction((id: string): string | undefined => {
      const found = recordOf.get(id);
      if (found === undefined) return undefined;
      const forms = byteReader(found.forms)
        .rising()
        .map((number) => formOf.get(number) ?? '');
      return fingerprintOf({
        postings: new Map(
          forms
            .filter((form) => !form.startsWith(stemStart))
            .map((form) => [form, postingOf(found.record, found.part, form)]),
        ),
        pairs: forms.filter((form) => form.startsWith(stemStart)),
      });
    }),
  };
}
