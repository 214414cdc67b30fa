// Which words answer the names of a passage in the other text: each word one, the surest first.
import type { Lexicon } from '../../align/lexicon/port.ts';
import { soundsAlike } from '../likeness.ts';
import { seededPairs } from '../seeded.ts';
import type { Word } from '../vocabulary.ts';
import { isAcronym, type NamesOfPassage } from './phrases.ts';

/** How sure it is that one word answers the other, from 0 to 1. */
export type Answer = (source: Word, target: Word) => number;

const learntCut = 0.1;
const soundCut = 0.7;

/** Judges pairs of words by our own vocabulary, by their sound, and by what the archive has taught. `languages`: BCP 47. */
export function answersBy(lexicon: Lexicon | undefined, languages: readonly [string, string]): Answer {
  const isSeeded = seededPairs(...languages);
  return (source, target) => {
    if (source.form === target.form) return 1;
    if (isAcronym(source) && isAcronym(target)) return 0.5;
    const sound = soundOf(source, target);
    if (sound >= soundCut) return sound;
    if (isTelling(source) && isTelling(target) && isSeeded(source, target)) return 0.9;
    const learnt = mutual(lexicon, source, target);
    return learnt < learntCut ? 0 : 0.4 + learnt / 2;
  };
}

/** "of" is a word of many a name, and says nothing. */
const isTelling = ({ form, capital }: Word): boolean => capital || form.length > 3;

/** Short words sound alike by chance, and so do words without a capital. */
function soundOf(a: Word, b: Word): number {
  const shortest = Math.min(a.form.length, b.form.length);
  const both = a.capital && b.capital;
  if (shortest < (both ? 2 : 4)) return 0;
  const sound = soundsAlike(a.form, b.form);
  return shortest < 5 && sound < (both ? 0.8 : 0.95) ? 0 : sound;
}

/** The geometric mean of both directions: what is rare is rendered by everything beside it, but does not stand behind it. */
function mutual(lexicon: Lexicon | undefined, source: Word, target: Word): number {
  let best = 0;
  if (lexicon !== undefined)
    for (const from of source.keys)
      for (const to of target.keys)
        best = Math.max(best, Math.sqrt(lexicon.forward(from, to) * lexicon.backward(to, from)));
  return best;
}

export interface Answered {
  readonly source: ReadonlySet<Word>;
  readonly target: ReadonlySet<Word>;
}

/** The words of both sides that have an answer. A word answers one name; but one that is no name may answer several, and a name the words of one phrase. */
export function answered(source: NamesOfPassage, target: NamesOfPassage, answer: Answer): Answered {
  const [left, right] = [sureWords(source), sureWords(target)];
  const [names, others] = [capitals(source), capitals(target)];
  const pairs: { readonly one: Word; readonly other: Word; readonly score: number }[] = [];
  for (const one of source.words)
    for (const other of target.words) {
      if (!names.has(one) && !others.has(other)) continue;
      const score = answer(one, other);
      if (score > 0)
        pairs.push({ one, other, score: score + (left.has(one) && right.has(other) ? 0.05 : 0) });
    }
  pairs.sort((a, b) => b.score - a.score);
  const [takenLeft, takenRight] = [new Map<Word, Word>(), new Map<Word, Word>()];
  for (const { one, other } of pairs) {
    const both = left.has(one) && right.has(other);
    if (both && (isTaken(takenLeft, one, other) || isTaken(takenRight, other, one))) continue;
    takenLeft.set(one, other);
    takenRight.set(other, one);
  }
  return { source: new Set(takenLeft.keys()), target: new Set(takenRight.keys()) };
}

/** Whether a name answers another already, unless that is the same name a second time. */
function isTaken(taken: ReadonlyMap<Word, Word>, word: Word, by: Word): boolean {
  const holder = taken.get(word);
  return holder !== undefined && soundsAlike(holder.form, by.form) < 0.85;
}

/** Those of which one answers one: names, and first letters. */
const sureWords = ({ names }: NamesOfPassage): ReadonlySet<Word> =>
  new Set(names.flatMap(({ sure, words }) => [...sure, ...words.filter(isAcronym)]));
const capitals = ({ names }: NamesOfPassage): ReadonlySet<Word> =>
  new Set(names.flatMap(({ words }) => words));
