// Many names made ready: which of them may be the one that is asked for. Keys find some hundred, which are then compared one by one; words of
// other scripts are found by their sounds too.
import { once } from '../han/once.ts';
import { keysOfName } from './keys.ts';
import { compareNames } from './match/compare.ts';
import type { Likeness } from './match/likeness.ts';
import type { NameCandidates, NameMatch, NameReason } from './port.ts';
import { readName, type ReadName } from './read/name.ts';
import { reasonsFor } from './reasons.ts';
import { soundFinder } from './sound-finder.ts';

/** The score from which on two names are held to be one; chosen on the tuning half of the judged persons. */
export const matchCut = 0.6;

/** Names compared with one that is asked for. */
const mostCompared = 160;
/** The same, of a word alone, which is also found by its sound. */
const mostOfWord = 60;
/** Names found by sound alone that are compared. */
const mostBySound = 30;
/** Where keys find a name as sure as this, sounds are not asked. */
const sureEnough = 0.85;
/** Matches given where nobody says how many are wanted. */
const usualLimit = 10;

export function candidates(names: readonly string[]): NameCandidates {
  const filed = file(names);
  const read: (ReadName | undefined)[] = [];
  const readAt = (at: number): ReadName => (read[at] ??= readName(names[at] ?? ''));
  const bySound = once(() => soundFinder(names.length, readAt));
  return {
    size: names.length,
    match(name, { limit = usualLimit, atLeast = matchCut } = {}) {
      const asked = readName(name);
      const found = new Map<number, Likeness>();
      let best = 0;
      const compareWith = (at: number): void => {
        if (found.has(at)) return;
        const likeness = compareNames(asked, readAt(at));
        best = Math.max(best, likeness.score);
        found.set(at, likeness);
      };
      for (const at of filed.likely(
        name,
        Math.max(asked.words.length === 1 ? mostOfWord : mostCompared, limit),
      ))
        compareWith(at);
      if (best < sureEnough || asked.words.length === 1)
        for (const at of bySound().nearest(asked, Math.max(mostBySound, Math.min(limit, 2 * mostBySound))))
          compareWith(at);
      return [...found]
        .filter(([, { score }]) => score >= atLeast && score > 0)
        .sort(([a, one], [b, other]) => other.score - one.score || a - b)
        .slice(0, limit)
        .map(([at, likeness]) => matchOf(asked, readAt(at), at, names[at] ?? '', likeness));
    },
  };
}

/** Reasons are worked out when they are read: systems are asked for them, and most matches are never shown. */
function matchOf(asked: ReadName, found: ReadName, at: number, name: string, likeness: Likeness): NameMatch {
  const reasons = once(() => reasonsFor(asked, found, likeness));
  return {
    at,
    name,
    score: likeness.score,
    get reasons() {
      return reasons();
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
  /** Places of the names that share keys with this one, those that share the rarest first; at most so many. */
  likely(name: string, most: number): number[];
}

function file(names: readonly string[]): Filed {
  const places = new Map<string, number[]>();
  for (const [at, name] of names.entries())
    for (const key of keysOfName(name)) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [at]);
      else list.push(at);
    }
  return {
    likely(name, most) {
      const weights = new Map<number, number>();
      for (const key of keysOfName(name)) {
        const list = places.get(key) ?? [];
        const weight = 1 / Math.log2(list.length + 2);
        for (const at of list) weights.set(at, (weights.get(at) ?? 0) + weight);
      }
      return [...weights]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .map(([at]) => at);
    },
  };
}
