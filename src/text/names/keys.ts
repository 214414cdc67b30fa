// Short keys under which names are filed: two names that may be the same have one in common, whatever systems they are written by.
import { remembered } from '../analyse/remembered.ts';
import type { EastReading } from './read/east.ts';
import { longest } from './read/fold.ts';
import { readName, type ReadName } from './read/name.ts';
import type { JapaneseSounds } from './tongue/japanese.ts';
import { koreanKey, type KoreanSyllable } from './tongue/korean.ts';
import { skeletonOf, type Phones } from './tongue/phones.ts';
import { chineseFamilies } from './tongue/sino-korean.ts';
import { chineseOfCharacter, type ChineseSyllable } from './tongue/chinese.ts';

/** Keys of one kind that one name gets at most. */
const most = 16;

/** Names of which keys are kept. */
const mostKept = 20_000;

const kept = remembered((name) => keysOf(readName(name)), mostKept);

/** The keys of a name, kept for the next who asks. */
export function keysOfName(name: string): readonly string[] {
  return kept(name.slice(0, longest));
}

/** Chinese syllables ("z"), Korean consonants ("k"), consonants of each word ("w"); family names and given names each have their own. */
function keysOf(name: ReadName): string[] {
  const keys = new Set<string>();
  add(keys, 'z', name.chinese().flatMap(chineseKeys));
  if (name.characters === '') add(keys, 'z', name.korean().flatMap(chineseOfKorean));
  add(keys, 'z', beginningsOf(name));
  add(keys, 'k', name.korean().flatMap(koreanKeys));
  add(keys, 'w', wordKeys(name));
  if (name.characters !== '') add(keys, 'w', japaneseKeys(name.japanese()));
  const alias = name.alias();
  if (alias !== undefined) for (const key of keysOf(alias)) keys.add(key);
  return [...keys];
}

function add(keys: Set<string>, kind: string, parts: readonly string[]): void {
  for (const part of [...new Set(parts)].slice(0, most)) if (part !== '') keys.add(`${kind}:${part}`);
}

function chineseKeys({ syllables, family }: EastReading<ChineseSyllable>): string[] {
  return [
    ...spelledChinese(syllables.slice(0, family)).map((one) => `${one}_`),
    ...spelledChinese(syllables.slice(family)),
  ];
}

function spelledChinese(part: readonly ChineseSyllable[]): string[] {
  let starts = [''];
  for (const syllable of part)
    starts = starts.flatMap((start) => Array.from(syllable, (one) => start + one)).slice(0, most);
  return starts;
}

function koreanKeys({ syllables, family }: EastReading<KoreanSyllable>): string[] {
  const given = syllables.slice(family);
  return [
    `${spelledKorean(syllables.slice(0, family))}_`,
    ...(given.length > 0 ? [spelledKorean(given)] : []),
  ];
}

function spelledKorean(part: readonly KoreanSyllable[]): string {
  return part.map((syllable, at) => koreanKey(syllable, at === 0)).join('.');
}

/** The first two syllables in Chinese, whatever the family name is. */
function beginningsOf(name: ReadName): string[] {
  const syllables =
    name.characters === ''
      ? name.syllables()
      : [Array.from(name.split.words.join('')).slice(0, 2).map(chineseOfCharacter)];
  return syllables
    .filter(({ length }) => length > 1)
    .flatMap((way) => spelledChinese(way.slice(0, 2)).map((one) => `${one}.`));
}

/** A Korean name under the Chinese readings of its family name. */
function chineseOfKorean({ syllables, family }: EastReading<KoreanSyllable>): string[] {
  const [first] = syllables;
  return first === undefined || family !== 1 ? [] : chineseFamilies(first).map((one) => `${one}_`);
}

function wordKeys(name: ReadName): string[] {
  const places = new Set(
    name.layouts.flatMap((layout) => [...layout.family, ...(name.layouts.length > 1 ? layout.given : [])]),
  );
  const keys: string[] = [];
  for (const place of places) {
    const word = name.words[place];
    if (word !== undefined)
      for (const phones of [...word.phones, ...word.based().flatMap((base) => base.phones)])
        keys.push(...filed(phones));
  }
  if (name.words.length === 2) keys.push(...filed(name.words.map((word) => word.phones[0] ?? '').join('')));
  return keys;
}

/** A skeleton; with the first vowel where it is too short to tell names apart. */
function filed(phones: Phones): string[] {
  const skeleton = skeletonOf(phones);
  if (skeleton.length > 1) return [skeleton];
  const vowel = /[aeiou]/u.exec(phones)?.[0] ?? '';
  return [skeleton + (vowel === 'e' ? 'o' : vowel)];
}

/** The beginnings of a name in characters, two of them or one, as they may be read in Japanese: a family name. */
function japaneseKeys([first, second, ...more]: JapaneseSounds): string[] {
  if (first === undefined || second === undefined) return [];
  const pairs = first.slice(0, 5).flatMap((one) => second.slice(0, 5).map((other) => one + other));
  const ones = more.length < 2 ? first.slice(0, 4) : [];
  return [...new Set([...pairs, ...ones].flatMap(filed))];
}
