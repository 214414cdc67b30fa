// Records in which words stand one after the other, or near each other.
import type { Choice } from '../../search.ts';
import { byteReader } from './bytes.ts';
import { both, none, type Matches } from './matches.ts';
import { blockSize } from './posting.ts';
import type { Reading } from './reading.ts';
import { ofWord } from './words.ts';

/** How much more a phrase says than its words. */
const phraseGain = 1.3;

/** Places of different fields are this far apart. */
const fieldWidth = 2 ** 26;

/**
 * Records in which the words stand in this order without others between; or, with `within`, in any order with at most so many words between
 * the first and the last.
 */
export function ofPhrase(
  reading: Reading,
  words: readonly Choice[],
  mask: number,
  within: number | undefined,
): Matches {
  let candidates: Matches | undefined;
  for (const choice of words) {
    const found = ofWord(reading, choice, mask);
    candidates = candidates === undefined ? found : both(candidates, found);
    if (candidates.slots.length === 0) return none;
  }
  if (candidates === undefined) return none;
  const { slots, scores, exact } = candidates;
  const fit = within === undefined ? inOrder : nearby(Math.min(within, 99));
  const kept = {
    slots: new Int32Array(slots.length),
    scores: new Float32Array(slots.length),
    exact: new Uint8Array(slots.length),
  };
  let length = 0;
  for (const { from, to, read } of blocksOf(reading, slots, words, mask)) {
    reading.check();
    for (let at = from; at < to; at++) {
      const lists = read(slots[at] ?? 0);
      const [weight, isExact] = lists === undefined ? [0, false] : fit(lists);
      if (weight === 0) continue;
      kept.slots[length] = slots[at] ?? 0;
      kept.scores[length] = (scores[at] ?? 0) * weight * phraseGain;
      kept.exact[length] = isExact ? (exact[at] ?? 0) : 0;
      length++;
    }
  }
  return {
    slots: kept.slots.subarray(0, length),
    scores: kept.scores.subarray(0, length),
    exact: kept.exact.subarray(0, length),
  };
}

/** Where a word stands in a record: places that rise, each with the weight of its form. */
export interface Places {
  readonly at: readonly number[];
  readonly weights: readonly number[];
}

const nowhere: Places = { at: [], weights: [] };

interface Entry {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/**
 * Goes through candidates by the blocks in which places are kept: `from` to `to` of the slots are in one; `read` gives the places of each word in
 * a record, undefined where a word is missing.
 */
export function* blocksOf(
  reading: Reading,
  slots: Int32Array,
  words: readonly Choice[],
  mask: number,
): Generator<{ from: number; to: number; read: (slot: number) => Places[] | undefined }> {
  const { columns, parts, tables } = reading;
  for (let from = 0, to = 0; from < slots.length; from = to) {
    const block = Math.floor((columns.records[slots[from] ?? 0] ?? 0) / blockSize);
    to = from + 1;
    while (to < slots.length && Math.floor((columns.records[slots[to] ?? 0] ?? 0) / blockSize) === block)
      to++;
    const entries = words.map((choice) => {
      const found = new Map<number, Entry[]>();
      for (const { form, weight } of choice)
        for (const part of parts) {
          const bytes = tables.places(part, block, form);
          if (bytes !== undefined) index(bytes, weight, found);
        }
      return found;
    });
    const read = (slot: number): Places[] | undefined => {
      const offset = (columns.records[slot] ?? 0) % blockSize;
      const lists: Places[] = [];
      for (const of of entries) {
        const own = of.get(offset);
        const places = own && decoded(own, mask);
        if (places === undefined || places.at.length === 0) return undefined;
        lists.push(places);
      }
      return lists;
    };
    yield { from, to, read };
  }
}

function index(bytes: Buffer, weight: number, found: Map<number, Entry[]>): void {
  const reader = byteReader(bytes);
  while (reader.at < bytes.length) {
    const offset = reader.number();
    const length = reader.number();
    const entry = { bytes, start: reader.at, end: reader.at + length, weight };
    reader.at += length;
    const list = found.get(offset);
    if (list === undefined) found.set(offset, [entry]);
    else list.push(entry);
  }
}

function decoded(entries: readonly Entry[], mask: number): Places {
  const at: number[] = [];
  const weights: number[] = [];
  for (const { bytes, start, end, weight } of entries) {
    const reader = byteReader(bytes, start, end);
    while (reader.at < end) {
      const field = reader.number();
      let place = field * fieldWidth;
      for (let left = reader.number(); left > 0; left--) {
        place += reader.number();
        if ((mask & (1 << field)) === 0) continue;
        at.push(place);
        weights.push(weight);
      }
    }
  }
  if (entries.length === 1) return { at, weights };
  const order = at
    .map((_, n) => n)
    .sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || (weights[b] ?? 0) - (weights[a] ?? 0));
  return { at: order.map((n) => at[n] ?? 0), weights: order.map((n) => weights[n] ?? 0) };
}

/** The best weight with which the words stand in order, 0 for none; and whether every form there is as typed. */
function inOrder(lists: readonly Places[]): [weight: number, exact: boolean] {
  let best = 0;
  const pointers = lists.map(() => 0);
  const [first = nowhere] = lists;
  for (let n = 0; n < first.at.length; n++) {
    let weight = first.weights[n] ?? 0;
    for (let word = 1; word < lists.length && weight > 0; word++) {
      const { at, weights } = lists[word] ?? nowhere;
      const wanted = (first.at[n] ?? 0) + word;
      let pointer = pointers[word] ?? 0;
      while (pointer < at.length && (at[pointer] ?? 0) < wanted) pointer++;
      pointers[word] = pointer;
      weight = at[pointer] === wanted ? Math.min(weight, weights[pointer] ?? 0) : 0;
    }
    best = Math.max(best, weight);
    if (best >= 1) break;
  }
  return [best, best >= 1];
}

/** The like for words near each other, in any order, each at a place of its own. */
function nearby(within: number): (lists: readonly Places[]) => [number, boolean] {
  return (lists) => {
    let best = 0;
    const pointers = lists.map(() => 0);
    for (;;) {
      let low = 0;
      let [least, most] = [Infinity, -Infinity];
      let weight = 1;
      const seen = new Set<number>();
      for (let word = 0; word < lists.length; word++) {
        const { at, weights } = lists[word] ?? nowhere;
        const pointer = pointers[word] ?? 0;
        const place = at[pointer];
        if (place === undefined) return [best, best >= 1];
        seen.add(place);
        if (place < least) {
          least = place;
          low = word;
        }
        most = Math.max(most, place);
        weight = Math.min(weight, weights[pointer] ?? 0);
      }
      if (seen.size === lists.length && most - least - 1 <= within) best = Math.max(best, weight);
      if (best >= 1) return [best, true];
      pointers[low] = (pointers[low] ?? 0) + 1;
    }
  };
}
