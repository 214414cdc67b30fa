// Which tokens of two sequences are the same, in order: patience where the sequences are long, Myers where they are short.
//
// Myers (1986, the `diff` package) finds the fewest changes, in time that grows with their square; patience (Bram Cohen)
// first ties together the tokens that occur once on either side, which is near to linear and cuts long sequences into
// short ones. Work is bounded by counting it, not by the clock, so that a result is the same on every machine.
import { diffArrays } from 'diff';
import { increasing } from './increasing.ts';

/** `length` equal tokens, from `before` in the one sequence and from `after` in the other. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Two stretches yet to be aligned, ends exclusive; `depth` counts how often they were cut. */
interface Stretch {
  b0: number;
  b1: number;
  a0: number;
  a1: number;
  depth: number;
}

/** Stretches of so many tokens on both sides together are left to Myers at once. */
const shortStretch = 1500;
/** Most changes that Myers looks for in a longer stretch without tokens of its own. */
const mostEdits = 800;
/** Most work of Myers in one call, in squares of changes: about a second. */
const wholeBudget = 30_000_000;
const mostCuts = 16;

/**
 * Matches between two sequences, in order on both sides, maximal runs. Every pair of short sequences gets the fewest
 * changes; for long ones a good alignment, and for long ones that are wholly unlike perhaps none. Near to linear time.
 */
export function alignTokens(before: readonly string[], after: readonly string[]): Match[] {
  const found: Match[] = [];
  let budget = wholeBudget;
  const waiting: Stretch[] = [{ b0: 0, b1: before.length, a0: 0, a1: after.length, depth: 0 }];
  for (let stretch = waiting.pop(); stretch !== undefined; stretch = waiting.pop()) {
    trim(before, after, stretch, found);
    const { b0, b1, a0, a1, depth } = stretch;
    if (b0 === b1 || a0 === a1) continue;
    const size = b1 - b0 + a1 - a0;
    const anchors = size <= shortStretch || depth >= mostCuts ? [] : uniqueAnchors(before, after, stretch);
    if (anchors.length === 0) {
      const most = Math.min(size <= shortStretch ? size : mostEdits, Math.floor(Math.sqrt(budget)));
      budget -= myers(before, after, stretch, most, found) ** 2;
      continue;
    }
    let from = { b0, a0 };
    for (const [b, a] of anchors) {
      found.push({ before: b, after: a, length: 1 });
      waiting.push({ ...from, b1: b, a1: a, depth: depth + 1 });
      from = { b0: b + 1, a0: a + 1 };
    }
    waiting.push({ ...from, b1, a1, depth: depth + 1 });
  }
  return merge(found);
}

/** Takes equal tokens off both ends of a stretch. */
function trim(before: readonly string[], after: readonly string[], stretch: Stretch, found: Match[]): void {
  const { b0, a0, b1, a1 } = stretch;
  while (stretch.b0 < b1 && stretch.a0 < a1 && before[stretch.b0] === after[stretch.a0]) {
    stretch.b0 += 1;
    stretch.a0 += 1;
  }
  if (stretch.b0 > b0) found.push({ before: b0, after: a0, length: stretch.b0 - b0 });
  while (
    stretch.b1 > stretch.b0 &&
    stretch.a1 > stretch.a0 &&
    before[stretch.b1 - 1] === after[stretch.a1 - 1]
  ) {
    stretch.b1 -= 1;
    stretch.a1 -= 1;
  }
  if (stretch.b1 < b1) found.push({ before: stretch.b1, after: stretch.a1, length: b1 - stretch.b1 });
}

/** Pairs of equal tokens that occur once on either side of the stretch, as many as are in the same order. */
function uniqueAnchors(
  before: readonly string[],
  after: readonly string[],
  stretch: Stretch,
): [number, number][] {
  const once = new Map<string, number>();
  for (let i = stretch.b0; i < stretch.b1; i += 1) {
    const one = before[i] ?? '';
    once.set(one, once.has(one) ? -1 : i);
  }
  const pairs = new Map<string, [number, number]>();
  const twice = new Set<string>();
  for (let i = stretch.a0; i < stretch.a1; i += 1) {
    const one = after[i] ?? '';
    if (pairs.delete(one)) twice.add(one);
    else if (!twice.has(one)) {
      const at = once.get(one) ?? -1;
      if (at >= 0) pairs.set(one, [at, i]);
    }
  }
  const all = [...pairs.values()];
  return increasing(all.map(([b]) => b)).flatMap((i) => all.slice(i, i + 1));
}

/** Aligns a stretch with at most `most` changes; the number of changes looked at is what it cost. */
function myers(
  before: readonly string[],
  after: readonly string[],
  { b0, b1, a0, a1 }: Stretch,
  most: number,
  found: Match[],
): number {
  const changes = diffArrays(before.slice(b0, b1), after.slice(a0, a1), { maxEditLength: most });
  if (changes === undefined) return most;
  let [b, a, edits] = [b0, a0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) found.push({ before: b, after: a, length: count });
    else edits += count;
    if (!added) b += count;
    if (!removed) a += count;
  }
  return edits;
}

/** Puts matches in order and makes one of those that touch. */
function merge(found: Match[]): Match[] {
  const merged: Match[] = [];
  for (const match of found.sort((one, other) => one.before - other.before)) {
    const last = merged.at(-1);
    const touches =
      last !== undefined &&
      last.before + last.length === match.before &&
      last.after + last.length === match.after;
    if (touches) merged[merged.length - 1] = { ...last, length: last.length + match.length };
    else merged.push(match);
  }
  return merged;
}
