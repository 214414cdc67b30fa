// Two names compared word by word: family name, given name, patronymic, initials.
import { bare } from '../read/fold.ts';
import type { Layout } from '../read/layout.ts';
import type { ReadName } from '../read/name.ts';
import type { NameWord } from '../read/words.ts';
import { skeletonOf } from '../tongue/phones.ts';
import { sameGivenName } from './given-names.ts';
import { beginnings, beginningsAgree } from './initials.ts';
import type { Likeness } from './likeness.ts';
import { learnedLikeness, wordLikeness, wordsLikeness, type WordLikeness } from './words.ts';

/** Below this two words are different names. */
const sameWord = 0.72;

/** What a family name alone weighs beside a full name, if it has many consonants; fewer count less. */
const familyAlone = 0.72;

export function compareWords(a: ReadName, b: ReadName): Likeness | undefined {
  let best: Likeness | undefined;
  for (const one of a.layouts)
    for (const other of b.layouts) {
      if (!one.usual && !other.usual) continue;
      if ((one.joined && !isHyphened(b, other)) || (other.joined && !isHyphened(a, one))) continue;
      const found = compareLayouts(a, one, b, other);
      if (found !== undefined && found.score > (best?.score ?? 0)) best = found;
    }
  return best;
}

/** Sharpens learned likeness, which is even odds at a half between two words: among thousands that is far too little. */
const sharpness = 5;

/** A word of so few letters cannot gather as much likeness: where its rough sounds agree too (Раск, Rusk), less is asked. */
const shortWord = 4;
const sharpnessOfShort = 3.8;
const soundsToo = 0.8;

/** Two names of one word each, in two scripts; undefined for all others. */
export function compareWordsAlone(a: ReadName, b: ReadName): Likeness | undefined {
  const [one, more] = a.words;
  const [other, others] = b.words;
  if (one === undefined || other === undefined || more !== undefined || others !== undefined)
    return undefined;
  if (a.split.initials.length > 0 || b.split.initials.length > 0) return undefined;
  const learned = learnedLikeness(one, other);
  if (learned === undefined) return undefined;
  const isShort = Math.min(one.text.length, other.text.length) <= shortWord;
  const sharp = isShort && wordLikeness(one, other).score >= soundsToo ? sharpnessOfShort : sharpness;
  return { score: 0.97 * learned ** sharp, kinds: [], same: false };
}

function compareLayouts(a: ReadName, one: Layout, b: ReadName, other: Layout): Likeness | undefined {
  const family = wordsLikeness(at(a, one.family), at(b, other.family));
  if (family.score < sameWord) return undefined;
  const given = givenLikeness(a, one, b, other);
  const kinds = new Set<Likeness['kinds'][number]>();
  if (family.how === 'inflected' || given?.how === 'inflected') kinds.add('inflected');
  if (inOtherOrder(one, other)) kinds.add('order');
  const patronymics = patronymicFactor(a, one, b, other);
  if (patronymics === 'missing' || a.split.titled !== b.split.titled) kinds.add('parts');
  if (given === undefined) {
    kinds.add('parts');
    const score = family.score * alone(a, one, b, other);
    return { score, kinds: [...kinds], same: family.how === 'same' };
  }
  if (given.initials) kinds.add('initials');
  const worst = Math.min(family.score, given.score);
  const score =
    worst < sameWord ? 0.25 * worst : (0.6 * family.score + 0.4 * given.score) * (given.initials ? 0.93 : 1);
  const same = family.how === 'same' && given.how === 'same';
  return { score: patronymics === 'different' ? score * 0.3 : score, kinds: [...kinds], same };
}

/** Undefined where one of the two has no given name. */
function givenLikeness(
  a: ReadName,
  one: Layout,
  b: ReadName,
  other: Layout,
): (WordLikeness & { readonly initials: boolean }) | undefined {
  const mine = at(a, one.given);
  const theirs = at(b, other.given);
  const noneHere = mine.length === 0 && a.split.initials.length === 0;
  const noneThere = theirs.length === 0 && b.split.initials.length === 0;
  if (noneHere && noneThere) return { score: 1, how: 'same', initials: false };
  if (noneHere || noneThere) return undefined;
  if (mine.length === 0 || theirs.length === 0) {
    const agree = beginningsAgree(
      beginnings(a, one.given, one.patronymic),
      beginnings(b, other.given, other.patronymic),
    );
    const both = mine.length === 0 && theirs.length === 0;
    return { score: agree ? 1 : 0, how: 'same', initials: !both };
  }
  const [first] = mine;
  const [second] = theirs;
  if (first !== undefined && second !== undefined && sameGivenName(first.bare, second.bare))
    return { score: 0.97, how: 'alike', initials: false };
  const whole = wordsLikeness(mine, theirs);
  const single = first === undefined || second === undefined ? whole : wordLikeness(first, second);
  return {
    ...(whole.score >= single.score * 0.95 ? whole : { ...single, score: single.score * 0.95 }),
    initials: false,
  };
}

function patronymicFactor(
  a: ReadName,
  one: Layout,
  b: ReadName,
  other: Layout,
): 'same' | 'different' | 'missing' {
  const mine = at(a, one.patronymic === null ? [] : [one.patronymic]);
  const theirs = at(b, other.patronymic === null ? [] : [other.patronymic]);
  if (mine.length === 0 && theirs.length === 0) return 'same';
  if (mine.length === 0 || theirs.length === 0)
    return a.split.initials.length + b.split.initials.length > 0 ? 'same' : 'missing';
  return wordsLikeness(mine, theirs).score >= sameWord ? 'same' : 'different';
}

/** What a family name alone weighs: more the longer it is, since many bear a short one. */
function alone(a: ReadName, one: Layout, b: ReadName, other: Layout): number {
  const lengths = [at(a, one.family), at(b, other.family)].map((words) =>
    Math.max(...words.map((word) => Math.max(...word.phones.map((phones) => skeletonOf(phones).length)))),
  );
  const consonants = Math.min(...lengths);
  // A name alone may be a given name too: only where it stands where family names stand is it believed.
  const usual = one.usual && other.usual ? 1 : 0.6;
  return usual * (consonants >= 3 ? familyAlone : consonants === 2 ? familyAlone * 0.9 : familyAlone * 0.6);
}

function inOtherOrder(one: Layout, other: Layout): boolean {
  return one.given.length > 0 && other.given.length > 0 && familyLeads(one) !== familyLeads(other);
}

function at(name: ReadName, places: readonly number[]): NameWord[] {
  return places.flatMap((place) => name.words[place] ?? []);
}

/** Whether the family name is one word with hyphens in it. */
function isHyphened(name: ReadName, { family, joined }: Layout): boolean {
  return !joined && family.length === 1 && at(name, family).every((word) => word.parts.length > 1);
}

function familyLeads(layout: Layout): boolean {
  return (layout.family[0] ?? 0) < (layout.given[0] ?? Infinity);
}

function plainLetters(name: ReadName): string {
  return [...name.words.map((word) => word.bare), ...name.split.initials.map(bare)].join('');
}

/** Whether two names are one but for case, marks and punctuation, their words in this order. */
export function sameWords(a: ReadName, b: ReadName): boolean {
  const mine = plainLetters(a);
  return mine !== '' && mine === plainLetters(b);
}
