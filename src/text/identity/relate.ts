// Strings that an edit changed, related by the words they share in order.
import { alignTokens } from '../compare/align.ts';
import { similarity } from '../compare/compare.ts';
import { wordsOf } from '../compare/tokens.ts';
import { Side } from './overlap.ts';

export interface Relations {
  /** Pairs of places: the string before the edit, and the one after it that keeps its id. */
  readonly kept: Map<number, number>;
  /** Pairs of places: a string before the edit whose id goes, and the one after it that it went into. */
  readonly joined: Map<number, number>;
}

/** Only so much of one string is looked at, in UTF-16 code units. */
const longest = 200_000;

/**
 * Relates strings between two places that did not change. Two strings are related where (n words of the one, m of the
 * other, s shared in order):
 *
 * - each is the other's best, and 2s/(n + m) ≥ 0.5: the same string, edited;
 * - s ≥ 0.6 of the string after the edit: it is a part of what was split;
 * - s ≥ 0.6 of the string before the edit: it is a part of what was joined.
 *
 * In order, each string before the edit hands its id to the first related one that has none yet; one that finds none
 * goes into that which has most of it, if that is half of it at least. Short strings left over, such as a heading of one
 * word that was corrected, are compared letter by letter.
 */
export function relate(previous: readonly string[], next: readonly string[]): Relations {
  const [before, after] = shareWords(previous.map(wordsFor), next.map(wordsFor));
  const kept = new Map<number, number>();
  const joined = new Map<number, number>();
  const taken = new Set<number>();
  for (const from of previous.keys()) {
    const sharing = before.sharing(from);
    const heir = sharing.find(
      ([to, shared]) => !taken.has(to) && areRelated(before, after, from, to, shared),
    )?.[0];
    if (heir !== undefined) {
      kept.set(from, heir);
      taken.add(heir);
      continue;
    }
    const [into, shared] = sharing.reduce((most, one) => (one[1] > most[1] ? one : most), [-1, 0]);
    if (shared > 0 && shared >= mostly * before.size(from)) joined.set(from, into);
  }
  keepByLetters(previous, next, { kept, joined }, taken);
  return { kept, joined };
}

const edited = 0.5;
const part = 0.6;
const mostly = 0.5;

function areRelated(before: Side, after: Side, from: number, to: number, shared: number): boolean {
  const heir = before.best(from, after);
  const origin = after.best(to, before);
  const mutual = heir === to && origin === from;
  if (mutual && 2 * shared >= edited * (before.size(from) + after.size(to))) return true;
  const isPiece = shared >= part * after.size(to);
  if (isPiece && (heir === undefined || heir === to || !after.isStray(to, heir))) return true;
  const wentIn = shared >= part * before.size(from);
  return wentIn && (origin === undefined || origin === from || !before.isStray(from, origin));
}

/** Aligns the words of both sides and notes what they share. */
function shareWords(previous: readonly string[][], next: readonly string[][]): [Side, Side] {
  const [before, after] = [new Side(previous), new Side(next)];
  const words = previous.flat();
  const [fromOwners, toOwners] = [owners(previous), owners(next)];
  for (const match of alignTokens(words, next.flat())) {
    for (let i = 0; i < match.length; i += 1) {
      const [from, to] = [fromOwners[match.before + i] ?? 0, toOwners[match.after + i] ?? 0];
      before.note(from, to, words[match.before + i] ?? '');
      after.note(to, from, words[match.before + i] ?? '');
    }
  }
  return [before, after];
}

/** For each word of all strings in a row, the string it stands in. */
const owners = (strings: readonly string[][]): number[] => strings.flatMap((words, i) => words.map(() => i));

/** The words of a string, or its signs where it has no words. */
function wordsFor(text: string): string[] {
  const words = wordsOf(text.slice(0, longest));
  return words.length > 0 || text.trim() === '' ? words : [text.trim().slice(0, longest)];
}

/** Longest string compared letter by letter, how far apart two may stand, and how many comparisons one edit gets. */
const shortString = 80;
const window = 4;
const mostComparisons = 1000;
const alike = 0.7;

function keepByLetters(
  previous: readonly string[],
  next: readonly string[],
  { kept, joined }: Relations,
  taken: ReadonlySet<number>,
): void {
  const free = next.flatMap((text, i) => (taken.has(i) || text.length > shortString ? [] : [i]));
  let first = 0;
  let comparisons = 0;
  for (const [from, text] of previous.entries()) {
    if (kept.has(from) || joined.has(from) || text.length > shortString) continue;
    let best = alike;
    let heir = -1;
    for (let i = first; i < Math.min(free.length, first + window) && comparisons < mostComparisons; i += 1) {
      comparisons += 1;
      const value = similarity(text, next[free[i] ?? -1] ?? '');
      if (value > best || (value === best && heir < 0)) [best, heir] = [value, i];
    }
    const to = free[heir];
    if (to === undefined) continue;
    kept.set(from, to);
    first = heir + 1;
  }
}
