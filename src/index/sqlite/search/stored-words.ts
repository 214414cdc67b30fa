// The fingerprint of what the tables hold of a record's words.
import type { Database } from 'better-sqlite3';
import { byteReader } from './bytes.ts';
import { fingerprintOf, stemStart } from './fingerprint.ts';
import { placeBlock, postingBlock, splitPlaces, splitPostings, type Posting } from './posting.ts';

export function storedWordsQueries(db: Database) {
  const recordOf = db.prepare<[string], { record: number; part: number; forms: Buffer }>(
    `SELECT entry.record, entry.open_from IS NOT NULL AS part, forms FROM entry JOIN search_words USING (record) WHERE id = ?`,
  );
  const formOf = db.prepare<[number], string>('SELECT form FROM search_form WHERE id = ?').pluck();
  const postings = db
    .prepare<[number, number, string], Buffer>(
      'SELECT records FROM search_posting WHERE part = ? AND block = ? AND form = ?',
    )
    .pluck();
  const placesIn = db
    .prepare<[number, number, string], Buffer>(
      'SELECT places FROM search_place WHERE part = ? AND block = ? AND form = ?',
    )
    .pluck();

  function postingOf(record: number, part: number, form: string): Posting {
    const row = postings.get(part, Math.floor(record / postingBlock), form);
    const [, middle = 0, low = 0] = row === undefined ? [] : splitPostings(row, record).own;
    const places = placesIn.get(part, Math.floor(record / placeBlock), form);
    const own = places === undefined ? Buffer.alloc(0) : splitPlaces(places, record).own;
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
