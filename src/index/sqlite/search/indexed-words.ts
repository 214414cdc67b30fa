// What a record's words come to in the tables of the engine.
import { placedWords, type PlacedWords } from '../../project/words-fingerprint.ts';
import type { FieldWords } from '../../project/words.ts';
import { createWeigher, type Posting } from './posting.ts';

/** In the vocabulary, a pair of a stem and a form that has it. No word begins with this character. */
export const stemStart = '\u0001';

export const stemPair = (key: string, form: string): string => `${stemStart}${key}${stemStart}${form}`;

/** Stem and form of a pair, as `PlacedWords.stems` has them. */
export function pairOf(pair: string): readonly [form: string, key: string] {
  const [, key = '', form = ''] = pair.split(stemStart);
  return [form, key];
}

export interface IndexedWords {
  readonly postings: ReadonlyMap<string, Posting>;
  readonly pairs: readonly string[];
}

export function indexedWords(words: FieldWords): IndexedWords {
  const { forms, stems } = placedWords(words);
  return {
    postings: postingsOf(forms),
    pairs: [...new Set(stems.map(([form, key]) => stemPair(key, form)))],
  };
}

/** The postings of forms that stand in one record, weighed by the lengths of its fields. */
export function postingsOf(forms: PlacedWords['forms']): ReadonlyMap<string, Posting> {
  const lengths: number[] = [];
  for (const fields of forms.values())
    for (const [field, places] of fields) lengths[field] = (lengths[field] ?? 0) + places.length;
  const weigh = createWeigher(lengths);
  const postings = new Map<string, Posting>();
  for (const [form, places] of forms) postings.set(form, { ...weigh(places), places });
  return postings;
}
