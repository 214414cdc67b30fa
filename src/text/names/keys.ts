// Short keys under which names are filed: two names that may be the same have one in common, whatever systems they are written by.
import { readingsOf } from '../han/readings.ts';
import type { EastReading } from './read/east.ts';
import type { ReadName } from './read/name.ts';
import { koreanKey, type KoreanSyllable } from './tongue/korean.ts';
import { phonesOf, skeletonOf, type Phones } from './tongue/phones.ts';
import type { ChineseSyllable } from './tongue/chinese.ts';

/** Keys of one kind that one name gets at most. */
const most = 12;

/** Chinese syllables ("z"), Korean consonants ("k"), consonants of each word ("w"); family names and given names each have their own. */
export function keysOf(name: ReadName): string[] {
  const keys = new Set<string>();
  add(keys, 'z', name.chinese().flatMap(chineseKeys));
  add(keys, 'k', name.korean().flatMap(koreanKeys));
  add(keys, 'w', wordKeys(name));
  if (name.characters !== '') add(keys, 'w', japaneseKeys(name.characters));
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

/** The beginnings of a name in characters, one to three of them, as they may be read in Japanese: a family name. */
function japaneseKeys(characters: string): string[] {
  const chars = Array.from(characters);
  if (chars.length < 2 || chars.length > 6) return [];
  let starts = [''];
  const keys: string[] = [];
  for (const char of chars.slice(0, 3)) {
    const readings = readingsOf(char, 'ja').slice(0, 6);
    starts = starts.flatMap((start) => readings.map((reading) => start + reading)).slice(0, 4 * most);
    keys.push(...starts.flatMap((start) => phonesOf(start).flatMap(filed)));
  }
  return keys;
}
