// What the engine keeps of one form in one record: three bytes with its weight and fields, and the places where it stands.
import { searchFields } from '../../search.ts';
import type { FormPlaces } from '../../project/words-fingerprint.ts';
import { byteReader, putNumber, putRising } from './bytes.ts';

/** Record numbers that share a row of `search_posting`: their words lie together, so that neighbours are written together. */
export const blockSize = 1024;

/** The highest weight that a posting can say. */
export const fullWeight = 127;

/** One form in one record. `weight`: 1 to 127. `mask`: bits of the fields, in the order of `searchFields`. */
export interface Posting {
  readonly weight: number;
  readonly mask: number;
  readonly places: FormPlaces;
}

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

/** Weighs forms of a record whose fields have these lengths (BM25F, with the lengths above for the average ones). */
export function createWeigher(
  lengths: readonly number[],
): (places: FormPlaces) => Pick<Posting, 'weight' | 'mask'> {
  const each = fieldWeights.map(
    ({ weight, pivot, taming }, field) => weight / (1 - taming + (taming * (lengths[field] ?? 0)) / pivot),
  );
  return (places) => {
    let occurrences = 0;
    let mask = 0;
    for (const [field, list] of places) {
      occurrences += (each[field] ?? 0) * list.length;
      mask |= 1 << field;
    }
    return { weight: Math.max(1, Math.round((fullWeight * occurrences) / (saturation + occurrences))), mask };
  };
}

/** Appends a posting: the place in the block, weight and mask in 12, 7 and 5 bits. */
export function putPosting(bytes: number[], record: number, { weight, mask }: Posting): void {
  const offset = record % blockSize;
  bytes.push(offset >> 4, ((offset & 15) << 4) | (weight >> 3), ((weight & 7) << 5) | mask);
}

/** Appends the places of a form in a record. */
export function putPlaces(bytes: number[], record: number, { places }: Posting): void {
  const own: number[] = [];
  for (const [field, list] of places) {
    putNumber(own, field);
    putRising(own, list);
  }
  putNumber(bytes, record % blockSize);
  putNumber(bytes, own.length);
  for (const byte of own) bytes.push(byte);
}

/** Parts the `records` of a row into what is a record's and what is others'. */
export function splitPostings(bytes: Uint8Array, record: number): { own: Buffer; others: Buffer } {
  const offset = record % blockSize;
  for (let at = 0; at + 2 < bytes.length; at += 3)
    if ((((bytes[at] ?? 0) << 4) | ((bytes[at + 1] ?? 0) >> 4)) === offset) return cut(bytes, at, at + 3);
  return cut(bytes, 0, 0);
}

/** The places in a record's share of `places`. */
export function placesFrom(share: Uint8Array): FormPlaces {
  const reader = byteReader(share);
  reader.number();
  reader.number();
  const places: [number, number[]][] = [];
  while (reader.at < share.length) places.push([reader.number(), reader.rising()]);
  return places;
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
