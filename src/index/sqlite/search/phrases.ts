// Records in which words stand one after the other, or near each other.
import type { Choice } from '../../search.ts';
import { both, none, type Matches } from './matches.ts';
import { createPlaceReader, type Places } from './places.ts';
import type { Reading } from './reading.ts';
import { ofWord } from './words.ts';

/** How much more a phrase says than its words. */
const phraseGain = 1.3;

/** The furthest that words near each other may be apart; gaps between runs of words are wider. */
const mostWithin = 99;

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
  // A word that comes again is read once: a phrase may be one word five hundred times.
  const { distinct, places: order } = distinctOf(words);
  let candidates: Matches | undefined;
  for (const choice of distinct) {
    const found = ofWord(reading, choice, mask);
    candidates = candidates === undefined ? found : both(candidates, found);
    if (candidates.slots.length === 0) return none;
  }
  if (candidates === undefined) return none;
  const { slots, scores, exact } = candidates;
  const pointers = new Int32Array(words.length);
  const places = createPlaceReader(reading, distinct, mask);
  const kept = {
    slots: new Int32Array(slots.length),
    scores: new Float32Array(slots.length),
    exact: new Uint8Array(slots.length),
  };
  let length = 0;
  for (let at = 0; at < slots.length; at++) {
    const read = places.read(slots[at] ?? 0);
    if (read === undefined) continue;
    const lists = order.map((one) => read[one] ?? nowhere);
    pointers.fill(0);
    const weight =
      within === undefined ? inOrder(lists, pointers) : nearby(lists, pointers, Math.min(within, mostWithin));
    if (weight === 0) continue;
    kept.slots[length] = slots[at] ?? 0;
    kept.scores[length] = (scores[at] ?? 0) * weight * phraseGain;
    kept.exact[length] = weight >= 1 ? (exact[at] ?? 0) : 0;
    length++;
  }
  return {
    slots: kept.slots.slice(0, length),
    scores: kept.scores.slice(0, length),
    exact: kept.exact.slice(0, length),
  };
}

/** Each choice once, and for every word of the phrase which one it is. */
function distinctOf(words: readonly Choice[]): { distinct: Choice[]; places: number[] } {
  const known = new Map<string, number>();
  const distinct: Choice[] = [];
  const places = words.map((choice) => {
    const key = JSON.stringify(choice);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, distinct.length);
    return distinct.push(choice) - 1;
  });
  return { distinct, places };
}

const nowhere: Places = { length: 0, at: new Int32Array(0), weights: new Float32Array(0) };

/** The best weight with which the words stand in order, 0 for none: that of the farthest-fetched form. */
function inOrder(lists: readonly Places[], pointers: Int32Array): number {
  const [first = nowhere] = lists;
  let best = 0;
  for (let n = 0; n < first.length && best < 1; n++) {
    let weight = first.weights[n] ?? 0;
    for (let word = 1; word < lists.length && weight > best; word++) {
      const list = lists[word] ?? nowhere;
      const wanted = (first.at[n] ?? 0) + word;
      let pointer = pointers[word] ?? 0;
      while (pointer < list.length && (list.at[pointer] ?? 0) < wanted) pointer++;
      pointers[word] = pointer;
      if (pointer === list.length) return best;
      weight = list.at[pointer] === wanted ? Math.min(weight, list.weights[pointer] ?? 0) : 0;
    }
    best = Math.max(best, weight);
  }
  return best;
}

/** The like for words near each other, in any order, each at a place of its own. */
function nearby(lists: readonly Places[], pointers: Int32Array, within: number): number {
  let best = 0;
  for (;;) {
    let low = 0;
    let least = Infinity;
    let most = -Infinity;
    let weight = 1;
    for (let word = 0; word < lists.length; word++) {
      const list = lists[word] ?? nowhere;
      const pointer = pointers[word] ?? 0;
      if (pointer >= list.length) return best;
      const place = list.at[pointer] ?? 0;
      if (place < least) {
        least = place;
        low = word;
      }
      most = Math.max(most, place);
      weight = Math.min(weight, list.weights[pointer] ?? 0);
    }
    if (weight > best && most - least - 1 <= within && areApart(lists, pointers)) best = weight;
    if (best >= 1) return best;
    pointers[low] = (pointers[low] ?? 0) + 1;
  }
}

/** Whether no two words stand at one place, as a word that was asked for twice would. */
function areApart(lists: readonly Places[], pointers: Int32Array): boolean {
  for (let word = 1; word < lists.length; word++)
    for (let other = 0; other < word; other++)
      if (lists[word]?.at[pointers[word] ?? 0] === lists[other]?.at[pointers[other] ?? 0]) return false;
  return true;
}
