// A fingerprint of what the engine holds of a record's words, to be compared with what it should hold.
import { createHash } from 'node:crypto';
import type { RecordContent } from '../../../model/record.ts';
import { searchFields } from '../../search.ts';
import { GAP, wordsIn, type FieldWords } from '../../project/words.ts';
import { postingsOf, type Posting } from './posting.ts';

/** In the vocabulary, a pair of a stem and a form that has it. No word begins with this character. */
export const stemStart = '\u0001';

export const stemPair = (key: string, form: string): string => `${stemStart}${key}${stemStart}${form}`;

/** What a record comes to in the engine. */
export interface IndexedWords {
  readonly postings: ReadonlyMap<string, Posting>;
  readonly pairs: readonly string[];
}

export function indexedWords({ fields, stems }: FieldWords): IndexedWords {
  const lists = searchFields.map((field) => fields[field].map((form) => form.toWellFormed()));
  return {
    postings: postingsOf(lists, GAP),
    pairs: [...new Set(stems.map(([form, key]) => stemPair(key, form).toWellFormed()))],
  };
}

export function fingerprintOf({ postings, pairs }: IndexedWords): string {
  const hash = createHash('sha256');
  for (const [form, { weight, mask, places }] of [...postings].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${JSON.stringify(form)} ${weight} ${mask} ${places.join(' ')}\n`);
  for (const pair of pairs.toSorted()) hash.update(`${JSON.stringify(pair)}\n`);
  return hash.digest('hex').slice(0, 32);
}

/** The fingerprint that a record should have. */
export function wordsFingerprint(content: RecordContent): string {
  return fingerprintOf(indexedWords(wordsIn(content)));
}
