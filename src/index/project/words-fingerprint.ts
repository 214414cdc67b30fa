// A fingerprint of a record's words and where they stand, by which it is checked that an engine holds them.
import { createHash } from 'node:crypto';
import type { RecordContent } from '../../model/record.ts';
import type { Form } from '../../text/analyse/token.ts';
import { searchFields } from '../search.ts';
import { GAP, wordsIn, type FieldWords } from './words.ts';

/** Where a form stands: for each of some fields, by their numbers in `searchFields`, its places there. Both rise. */
export type FormPlaces = readonly (readonly [field: number, places: readonly number[]])[];

/** The words of a record by their forms. `stems`: as in `FieldWords`. */
export interface PlacedWords {
  readonly forms: ReadonlyMap<Form, FormPlaces>;
  readonly stems: readonly (readonly [form: Form, key: string])[];
}

/** How far the places on the two sides of a gap are apart: further than words that are looked for near each other. */
export const gapWidth = 100;

/** Each word of a field has a place, counted from 0. */
export function placedWords({ fields, stems }: FieldWords): PlacedWords {
  const forms = new Map<Form, [number, number[]][]>();
  searchFields.forEach((name, field) => {
    let place = 0;
    for (const word of fields[name]) {
      if (word === GAP) {
        place += gapWidth;
        continue;
      }
      const form = word.toWellFormed();
      const known = forms.get(form);
      const own = known?.at(-1);
      if (known === undefined) forms.set(form, [[field, [place]]]);
      else if (own !== undefined && own[0] === field) own[1].push(place);
      else known.push([field, [place]]);
      place++;
    }
  });
  return { forms, stems: stems.map(([form, key]) => [form.toWellFormed(), key.toWellFormed()]) };
}

/** The same for the same words, in whatever order an engine gives them. */
export function wordsFingerprint({ forms, stems }: PlacedWords): string {
  const hash = createHash('sha256');
  for (const [form, places] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${JSON.stringify([form, places])}\n`);
  const pairs = stems.map((pair) => JSON.stringify(pair)).sort();
  for (const pair of new Set(pairs)) hash.update(`${pair}\n`);
  return hash.digest('hex').slice(0, 32);
}

/** The fingerprint that an engine must give of a record. */
export const fingerprintOf = (content: RecordContent): string =>
  wordsFingerprint(placedWords(wordsIn(content)));
