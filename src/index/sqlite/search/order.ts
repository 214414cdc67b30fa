// The page of a result: the best, the earliest or the latest, without sorting all.
import type { SearchSort } from '../../search.ts';
import type { Columns } from './columns.ts';
import type { Matches } from './matches.ts';

/** A hit by its place among the matches. */
export type Placed = number;

/** What is exact counts for more than any score. */
const exactLevel = 2 ** 21;
/** Scores are told apart to one part in so many. */
const grain = 4096;
const groups = 4096;

/**
 * The places, among the matches, of the hits from `offset` on. By relevance: what is exact first, then by score; by date: undated last
 * either way; or what came last first. What is alike stands in the order of first publication.
 */
export function page(
  columns: Columns,
  { slots, scores, exact }: Matches,
  sort: SearchSort,
  offset: number,
  limit: number,
): Placed[] {
  const size = slots.length;
  if (offset >= size) return [];
  const keys = new Float64Array(size);
  if (sort === 'relevance')
    for (let at = 0; at < size; at++)
      keys[at] = -(
        Math.min(Math.round((scores[at] ?? 0) * grain), exactLevel - 1) +
        (exact[at] ?? 0) * exactLevel
      );
  else if (sort === 'added') for (let at = 0; at < size; at++) keys[at] = -(slots[at] ?? 0);
  else
    for (let at = 0; at < size; at++) {
      const moment = columns.moments[slots[at] ?? 0] ?? 0;
      keys[at] = sort === 'date' || moment >= undated ? moment : -moment;
    }
  return smallest(keys, offset, Math.min(offset + limit, size));
}

/** The moment of what has no year, and beyond (see `momentOf`). */
const undated = (2 ** 37 + 1) * 4096;

/** The places of the keys from rank `from` to rank `to`; equal ones in the order they stand in. */
export function smallest(keys: Float64Array, from: number, to: number): Placed[] {
  let least = Infinity;
  let most = -Infinity;
  for (const key of keys) {
    if (key < least) least = key;
    if (key > most) most = key;
  }
  const scale = most > least ? (groups - 1) / (most - least) : 0;
  const counts = new Int32Array(groups);
  for (const key of keys) {
    const group = Math.floor((key - least) * scale);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  // The groups that the ranks fall into, and how many come before them.
  let first = 0;
  let before = 0;
  while (before + (counts[first] ?? 0) <= from) before += counts[first++] ?? 0;
  let last = first;
  let reached = before + (counts[first] ?? 0);
  while (reached < to) reached += counts[++last] ?? 0;
  const found: number[] = [];
  for (let at = 0; at < keys.length; at++) {
    const group = Math.floor(((keys[at] ?? 0) - least) * scale);
    if (group >= first && group <= last) found.push(at);
  }
  return found.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)).slice(from - before, to - before);
}
