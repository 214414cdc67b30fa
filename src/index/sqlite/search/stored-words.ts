// The fingerprint of what the tables hold of a record's words.
import type { Database } from 'better-sqlite3';
import { byteReader } from './bytes.ts';
import { wordsFingerprint } from '../../project/words-fingerprint.ts';
import { pairOf, postingsOf, stemStart } from './indexed-words.ts';
import { blockSize, placesFrom, splitPlaces, splitPostings, type Posting } from './posting.ts';

export function storedWordsQueries(db: Database) {
  const recordOf = db.prepare<[string], { record: number; part: number; forms: Buffer }>(
    `SELECT entry.record, entry.open_from IS NOT NULL AS part, forms FROM entry JOIN search_words USING (record) WHERE id = ?`,
  );
  const formOf = db.prepare<[number], string>('SELECT form FROM search_form WHERE id = ?').pluck();
  const rowOf = db.prepare<[number, number, string], { records: Buffer; places: Buffer }>(
    'SELECT records, places FROM search_posting WHERE part = ? AND block = ? AND form = ?',
  );
  const nothing = { records: Buffer.alloc(0), places: Buffer.alloc(0) };

  function postingIn(record: number, part: number, form: string): Posting {
    const row = rowOf.get(part, Math.floor(record / blockSize), form) ?? nothing;
    const [, middle = 0, low = 0] = splitPostings(row.records, record).own;
    const places = placesFrom(splitPlaces(row.places, record).own);
    return { weight: ((middle & 15) << 3) | (low >> 5), mask: low & 31, places };
  }

  return {
    /** Empty where tables contradict each other. */
    storedWords: db.transaction((id: string): string | undefined => {
      const found = recordOf.get(id);
      if (found === undefined) return undefined;
      const { record, part } = found;
      const all = byteReader(found.forms)
        .rising()
        .map((number) => formOf.get(number) ?? '');
      const postings = new Map<string, Posting>();
      for (const form of all)
        if (!form.startsWith(stemStart)) postings.set(form, postingIn(record, part, form));
      const forms = new Map([...postings].map(([form, { places }]) => [form, places]));
      for (const [form, { weight, mask }] of postingsOf(forms)) {
        const stored = postings.get(form);
        if (stored?.weight !== weight || stored.mask !== mask) return '';
      }
      const stems = all.filter((form) => form.startsWith(stemStart)).map(pairOf);
      return wordsFingerprint({ forms, stems });
    }),
  };
}
