// Where words stand in records: read block by block, straight from the bytes.
import type { Choice } from '../../search.ts';
import { blockSize } from './posting.ts';
import type { Reading } from './reading.ts';

/** Places of different fields are this far apart. */
const fieldWidth = 2 ** 26;

/** Places that rise, each with the weight of its form. Only the first `length` count; the next record's overwrite them. */
export interface Places {
  length: number;
  at: Int32Array;
  weights: Float32Array;
}

/** The row of one form in one block. `shares`: where a record's share begins, by its place in the block; -1 for none. */
interface Row {
  readonly bytes: Buffer;
  readonly weight: number;
  readonly shares: Int32Array;
}

export interface PlaceReader {
  /** Gives the places of each word in a record; undefined where one is missing. Slots must rise. */
  read(slot: number): readonly Places[] | undefined;
}

/** Reads places of some words, each under any of its forms, in the fields of the mask. */
export function createPlaceReader(reading: Reading, words: readonly Choice[], mask: number): PlaceReader {
  const { columns, parts, tables } = reading;
  const lists = words.map((): Places => ({
    length: 0,
    at: new Int32Array(64),
    weights: new Float32Array(64),
  }));
  let current = -1;
  let rows: (readonly Row[])[] = [];

  function load(block: number): void {
    reading.check();
    current = block;
    rows = words.map((choice) =>
      choice.flatMap(({ form, weight }) =>
        parts.flatMap((part) => {
          const bytes = tables.places(part, block, form);
          return bytes === undefined ? [] : [{ bytes, weight, shares: sharesOf(bytes) }];
        }),
      ),
    );
  }

  return {
    read(slot) {
      const record = columns.records[slot] ?? 0;
      const block = Math.floor(record / blockSize);
      if (block !== current) load(block);
      for (let word = 0; word < lists.length; word++) {
        const list = lists[word];
        if (list === undefined) return undefined;
        list.length = 0;
        for (const row of rows[word] ?? []) {
          const start = row.shares[record - block * blockSize] ?? -1;
          if (start < 0) continue;
          const before = list.length;
          decode(row, start, mask, list);
          if (before > 0 && list.length > before) merge(list, before);
        }
        if (list.length === 0) return undefined;
      }
      return lists;
    },
  };
}

/** Where each record's share begins: at the number of its bytes. */
function sharesOf(bytes: Buffer): Int32Array {
  const shares = new Int32Array(blockSize).fill(-1);
  for (let at = 0; at < bytes.length;) {
    let byte = bytes[at++] ?? 0;
    let offset = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      offset |= (byte & 127) << shift;
    }
    shares[offset] = at;
    byte = bytes[at++] ?? 0;
    let length = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      length |= (byte & 127) << shift;
    }
    at += length;
  }
  return shares;
}

/** Appends the places of a share, as `putPlaces` wrote them. */
function decode({ bytes, weight }: Row, start: number, mask: number, list: Places): void {
  let at = start;
  const number = (): number => {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  const length = number();
  const end = at + length;
  for (;;) {
    if (at >= end) return;
    const field = number();
    let place = field * fieldWidth;
    const isWanted = (mask & (1 << field)) !== 0;
    for (let left = number(); left > 0; left--) {
      place += number();
      if (!isWanted) continue;
      if (list.length === list.at.length) grow(list);
      list.at[list.length] = place;
      list.weights[list.length++] = weight;
    }
  }
}

function grow(list: Places): void {
  const at = new Int32Array(list.at.length * 2);
  const weights = new Float32Array(at.length);
  at.set(list.at);
  weights.set(list.weights);
  list.at = at;
  list.weights = weights;
}

/** Merges the places from `second` on, which rise, into those before, which rise; where two stand at one place, the weightier first. */
function merge(list: Places, second: number): void {
  const { length } = list;
  const at = list.at.slice(0, second);
  const weights = list.weights.slice(0, second);
  let [left, right] = [0, second];
  for (let to = 0; left < second; to++) {
    const [a, b] = [at[left] ?? 0, right < length ? (list.at[right] ?? 0) : Infinity];
    const isLeft = a < b || (a === b && (weights[left] ?? 0) >= (list.weights[right] ?? 0));
    list.at[to] = isLeft ? a : b;
    list.weights[to] = (isLeft ? weights[left++] : list.weights[right++]) ?? 0;
  }
}
