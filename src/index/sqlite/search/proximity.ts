// Words that stand close together say more than the same words pages apart: the best records of a query are weighed by that.
import type { Choice, SearchNode } from '../../search.ts';
import type { Matches } from './matches.ts';
import { page } from './order.ts';
import { createPlaceReader, type Places } from './places.ts';
import { maskOf } from './posting.ts';
import type { Reading } from './reading.ts';

/** So many of the best are looked at: the same for every page, so that pages fit together. */
const most = 128;
/** More words are not compared. */
const mostWords = 8;
/** What two words that stand side by side add, in the whole score's parts. */
const gain = 0.5;
/** Words further apart add nothing. */
const furthest = 30;

/** Raises the scores of the best records in which the words of a query stand close together. */
export function weighCloseness(reading: Reading, root: SearchNode, matches: Matches): void {
  const words = singleWords(root);
  if (words.length < 2 || words.length > mostWords || matches.slots.length === 0) return;
  const { slots, scores } = matches;
  const places = createPlaceReader(reading, words, maskOf([]));
  for (const at of page(reading.columns, matches, 'relevance', 0, most).sort((a, b) => a - b)) {
    const lists = places.read(slots[at] ?? 0);
    if (lists === undefined) continue;
    let sum = 0;
    for (let word = 1; word < lists.length; word++) sum += closeness(lists[word - 1], lists[word]);
    scores[at] = (scores[at] ?? 0) * (1 + (gain * sum) / (lists.length - 1));
  }
}

/** The words that must all be there, as they follow each other in the query. */
function singleWords(root: SearchNode): Choice[] {
  if (root.kind !== 'and') return [];
  return root.of.flatMap((node) => (node.kind === 'words' && node.words.length === 1 ? node.words : []));
}

/** From 1 for words side by side down to 0. */
function closeness(a: Places | undefined, b: Places | undefined): number {
  if (a === undefined || b === undefined) return 0;
  let least = furthest + 1;
  for (let i = 0, j = 0; i < a.length && j < b.length && least > 1;) {
    const apart = (a.at[i] ?? 0) - (b.at[j] ?? 0);
    if (apart !== 0) least = Math.min(least, Math.abs(apart));
    if (apart < 0) i++;
    else j++;
  }
  return least > furthest ? 0 : 2 / (1 + least);
}
