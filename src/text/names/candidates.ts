// Many names made ready: which of them may be the one that is asked for. Keys find some hundred, which are then compared one by one.
import { keysOf } from './keys.ts';
import { compareNames } from './match/compare.ts';
import type { Likeness } from './match/likeness.ts';
import type { NameCandidates, NameMatch, NameReason } from './port.ts';
import { readName, type ReadName } from './read/name.ts';
import { reasonsFor } from './reasons.ts';

/** The score from which on two names are held to be one; chosen on the tuning half of the judged persons. */
export const matchCut = 0.6;

/** Names compared with one that is asked for. */
const mostCompared = 160;
/** Matches given where nobody says how many are wanted. */
const usualLimit = 10;

export function candidates(names: readonly string[]): NameCandidates {
  const filed = file(names);
  const read: (ReadName | undefined)[] = [];
  const readAt = (at: number): ReadName => (read[at] ??= readName(names[at] ?? ''));
  return {
    size: names.length,
    match(name, { limit = usualLimit, atLeast = matchCut } = {}) {
      const asked = readName(name);
      const found: { readonly at: number; readonly likeness: Likeness }[] = [];
      for (const at of filed.likely(asked)) {
        const likeness = compareNames(asked, readAt(at));
        if (likeness.score >= atLeast) found.push({ at, likeness });
      }
      found.sort((a, b) => b.likeness.score - a.likeness.score || a.at - b.at);
      return found.slice(0, limit).map(({ at, likeness }): NameMatch => ({
        at,
        name: names[at] ?? '',
        score: likeness.score,
        reasons: reasonsFor(asked, readAt(at), likeness),
      }));
    },
  };
}

/** How sure two names are the same, without candidates. */
export function compare(
  a: string,
  b: string,
): { readonly score: number; readonly reasons: readonly NameReason[] } {
  const [one, other] = [readName(a), readName(b)];
  const likeness = compareNames(one, other);
  return { score: likeness.score, reasons: reasonsFor(one, other, likeness) };
}

interface Filed {
  /** Places of the names that share keys with this one, those that share the rarest first. */
  likely(name: ReadName): number[];
}

function file(names: readonly string[]): Filed {
  const places = new Map<string, number[]>();
  for (const [at, name] of names.entries())
    for (const key of keysOf(readName(name))) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [at]);
      else list.push(at);
    }
  return {
    likely(name) {
      const weights = new Map<number, number>();
      for (const key of keysOf(name)) {
        const list = places.get(key) ?? [];
        const weight = 1 / Math.log2(list.length + 2);
        for (const at of list) weights.set(at, (weights.get(at) ?? 0) + weight);
      }
      return [...weights]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, mostCompared)
        .map(([at]) => at);
    },
  };
}
