// Pairs of units that can only belong together: the same kind or number, as often on both sides, in the same order.
import type { Unit } from './units.ts';

/** Unit `source` stands against unit `target`. */
export interface Anchor {
  readonly source: number;
  readonly target: number;
}

/** A stretch of both sides, each from its first unit to one past its last. */
export interface Stretch {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
}

/**
 * The longest choice of pairs that rise on both sides: crossing pairs are dropped. Patience sorting, O(n log n)
 * (Fredman, "On computing the length of longest increasing subsequences", 1975).
 */
export function rising(pairs: readonly Anchor[]): Anchor[] {
  // With equal sources the higher target comes first, so that no two pairs of one source can both be chosen.
  const sorted = [...pairs].sort((a, b) => a.source - b.source || b.target - a.target);
  const tails: number[] = [];
  const before: number[] = [];
  sorted.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[tails[middle] ?? 0]?.target ?? 0) < pair.target) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (tails[low - 1] ?? -1));
    tails[low] = index;
  });
  const chosen: Anchor[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = sorted[at];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.reverse();
}

/** The indices of the units of a range, by key; units without a key are left out. */
export function groupUnits(
  units: readonly Unit[],
  [from, to]: readonly [number, number],
  keysOf: (unit: Unit) => Iterable<string>,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let index = from; index < to; index++) {
    const unit = units[index];
    if (unit === undefined) continue;
    for (const key of keysOf(unit)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [index]);
      else group.push(index);
    }
  }
  return groups;
}

/** Pairs the first with the first, the second with the second, of every key that stands equally often on both sides. */
export function anchorsByKey(
  source: readonly Unit[],
  target: readonly Unit[],
  stretch: Stretch,
  keysOf: (unit: Unit) => Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): Anchor[] {
  const left = groupUnits(source, stretch.source, keysOf);
  const right = groupUnits(target, stretch.target, keysOf);
  const pairs: Anchor[] = [];
  for (const [key, indices] of left) {
    const others = right.get(key);
    if (others?.length !== indices.length || indices.length > most) continue;
    indices.forEach((index, i) => pairs.push({ source: index, target: others[i] ?? 0 }));
  }
  return rising(pairs);
}

/** The stretches before, between and after anchors. */
export function between(stretch: Stretch, anchors: readonly Anchor[]): Stretch[] {
  const found: Stretch[] = [];
  let [source] = stretch.source;
  let [target] = stretch.target;
  for (const anchor of anchors) {
    found.push({ source: [source, anchor.source], target: [target, anchor.target] });
    source = anchor.source + 1;
    target = anchor.target + 1;
  }
  found.push({ source: [source, stretch.source[1]], target: [target, stretch.target[1]] });
  return found;
}
