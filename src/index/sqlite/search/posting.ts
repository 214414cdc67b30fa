// What the engine keeps of one form in one record: three bytes with its weight and fields, and the places where it stands.
import { searchFields } from '../../search.ts';
import { byteReader, putNumber } from './bytes.ts';

/** Record numbers that share a row of `search_posting`: their words lie together, so that neighbours are written together. */
export const blockSize = 1024;

/** The highest weight that a posting can say. */
export const fullWeight = 127;

/** One form in one record. `weight`: 1 to 127. `mask`: bits of the fields, in the order of `searchFields`. `places` as bytes. */
export interface Posting {
  readonly weight: number;
  readonly mask: number;
  readonly places: readonly number[];
}

/** Places between two runs of words that no phrase may join; more than any distance that can be asked for. */
export const gapWidth = 100;

/**
 * How fields weigh: `weight` of one occurrence, `pivot` the length at which it counts so, `taming` how much a longer field takes from it (0
 * to 1). Lengths are held against these and not against the archive's own, so that what is closed has no say in the order of what is open.
 */
const fieldWeights = [
  { weight: 3, pivot: 12, taming: 0.4 },
  { weight: 1, pivot: 500, taming: 0.6 },
  { weight: 1, pivot: 500, taming: 0.6 },
  { weight: 0.5, pivot: 100, taming: 0.5 },
  { weight: 0.7, pivot: 60, taming: 0.4 },
] as const;

/** Where further occurrences begin to count little (k1 of BM25F: Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). */
const saturation = 1.2;

interface Found {
  occurrences: number;
  mask: number;
  readonly places: number[];
}

/**
 * The postings of a record: for each field in the order of `searchFields` its forms in order, `gap` between runs. Places are counted through a field from 0; in
 * `places` each field has its number, how many there are, and the differences.
 */
export function postingsOf(fields: readonly (readonly string[])[], gap: string): Map<string, Posting> {
  const found = new Map<string, Found>();
  fields.forEach((forms, field) => {
    const inField = new Map<string, number[]>();
    let place = 0;
    let length = 0;
    for (const form of forms) {
      if (form === gap) {
        place += gapWidth;
        continue;
      }
      const list = inField.get(form);
      if (list === undefined) inField.set(form, [place]);
      else list.push(place);
      place++;
      length++;
    }
    const { weight, pivot, taming } = fieldWeights[field] ?? fieldWeights[4];
    const each = weight / (1 - taming + (taming * length) / pivot);
    for (const [form, list] of inField) {
      const one = found.get(form) ?? { occurrences: 0, mask: 0, places: [] };
      found.set(form, one);
      one.occurrences += each * list.length;
      one.mask |= 1 << field;
      putNumber(one.places, field);
      putNumber(one.places, list.length);
      let before = 0;
      for (const at of list) {
        putNumber(one.places, at - before);
        before = at;
      }
    }
  });
  return new Map(
    [...found].map(([form, { occurrences, mask, places }]) => {
      const weight = Math.round((fullWeight * occurrences) / (saturation + occurrences));
      return [form, { weight: Math.max(1, weight), mask, places }];
    }),
  );
}

/** Appends a posting: the place in the block, weight and mask in 12, 7 and 5 bits. */
export function putPosting(bytes: number[], record: number, { weight, mask }: Posting): void {
  const offset = record % blockSize;
  bytes.push(offset >> 4, ((offset & 15) << 4) | (weight >> 3), ((weight & 7) << 5) | mask);
}

/** Appends the places of a form in a record. */
export function putPlaces(bytes: number[], record: number, { places }: Posting): void {
  putNumber(bytes, record % blockSize);
  putNumber(bytes, places.length);
  for (const byte of places) bytes.push(byte);
}

/** Parts the `records` of a row into what is a record's and what is others'. */
export function splitPostings(bytes: Uint8Array, record: number): { own: Buffer; others: Buffer } {
  const offset = record % blockSize;
  for (let at = 0; at + 2 < bytes.length; at += 3)
    if ((((bytes[at] ?? 0) << 4) | ((bytes[at + 1] ?? 0) >> 4)) === offset) return cut(bytes, at, at + 3);
  return cut(bytes, 0, 0);
}

/** Parts the `places` of a row likewise. */
export function splitPlaces(bytes: Uint8Array, record: number): { own: Buffer; others: Buffer } {
  const reader = byteReader(bytes);
  while (reader.at < bytes.length) {
    const start = reader.at;
    const offset = reader.number();
    const length = reader.number();
    const end = reader.at + length;
    if (offset === record % blockSize) return cut(bytes, start, end);
    reader.at = end;
  }
  return cut(bytes, 0, 0);
}

function cut(bytes: Uint8Array, start: number, end: number): { own: Buffer; others: Buffer } {
  const own = Buffer.from(bytes.subarray(start, end));
  return { own, others: Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]) };
}

/** The bits of some fields; of none: of all. */
export function maskOf(fields: readonly string[]): number {
  const mask = searchFields.reduce(
    (bits, field, at) => (fields.includes(field) ? bits | (1 << at) : bits),
    0,
  );
  return mask === 0 ? (1 << searchFields.length) - 1 : mask;
}
