// A name read as a Chinese or a Korean one: family name and given name as syllables.
import { once } from '../../han/once.ts';
import { chineseOfCharacter, chineseSpellings, type ChineseSyllable } from '../tongue/chinese.ts';
import {
  koreanOfCharacter,
  koreanOfHangul,
  koreanSpellings,
  sameKorean,
  type KoreanSyllable,
} from '../tongue/korean.ts';
import { cuts } from '../tongue/segment.ts';
import {
  chineseSurnames,
  doubleChineseSurnames,
  doubleKoreanSurnames,
  koreanSurnames,
} from '../tongue/surnames.ts';
import { nominatives } from './inflection.ts';
import type { SplitName } from './split.ts';

/**
 * Syllables in the order family name, given name. `family`: how many the family name has. `flipped`: written with the family name last.
 * `inflected`: read from a Russian case form.
 */
export interface EastReading<Syllable> {
  readonly syllables: readonly Syllable[];
  readonly family: number;
  readonly flipped: boolean;
  readonly inflected: boolean;
}

interface Tongue<Syllable> {
  readonly spellings: () => ReadonlyMap<string, Syllable>;
  readonly plain: (word: string) => string;
  readonly isFamily: (syllables: readonly Syllable[]) => boolean;
}

/**
 * Every way to cut a name in letters into Chinese syllables, whatever its family name: for comparing with characters, of which some are
 * Japanese or Korean names read in Chinese.
 */
export function chineseSyllables(split: SplitName): ChineseSyllable[][] {
  if (split.script !== 'Latn' && split.script !== 'Cyrl') return [];
  if (split.words.length === 0 || split.words.length > 3 || split.initials.length > 0) return [];
  return waysOf(split.words.map(chinese.plain), chinese, longestReading).map((way) => way.flat());
}

/** Characters of a Japanese name. */
const longestReading = 6;

/** Syllables of a name: two to four. */
const most = 4;
/** Readings kept of one name. */
const mostReadings = 6;

export function readChinese(split: SplitName): EastReading<ChineseSyllable>[] {
  if (split.script === 'Hani')
    return ofCharacters(split, chineseOfCharacter, (one) => one.size > 0, chinese.isFamily);
  return split.script === 'Latn' || split.script === 'Cyrl' ? ofWords(split, chinese) : [];
}

export function readKorean(split: SplitName): EastReading<KoreanSyllable>[] {
  if (split.script === 'Hani') return ofCharacters(split, koreanOfCharacter, () => true, korean.isFamily);
  if (split.script === 'Hang') return whole(koreanOfHangul(split.words.join('')), korean.isFamily);
  return split.script === 'Latn' || split.script === 'Cyrl' ? ofWords(split, korean) : [];
}

const chinese: Tongue<ChineseSyllable> = {
  spellings: chineseSpellings,
  plain: (word) => (isLatin(word) ? withoutMarks(word) : plainCyrillic(word).replaceAll('ё', 'е')),
  isFamily([first, second]) {
    if (first === undefined) return false;
    if (second === undefined) return [...first].some((one) => chineseSurnames.has(one));
    return [...first].some((one) => [...second].some((two) => doubleChineseSurnames.has(`${one} ${two}`)));
  },
};

const korean: Tongue<KoreanSyllable> = {
  spellings: koreanSpellings,
  plain: (word) => (isLatin(word) ? withBreves(word) : plainCyrillic(word)),
  isFamily(syllables) {
    const [first, second] = syllables;
    if (first === undefined) return false;
    if (second === undefined) return familySyllables().some((family) => sameKorean(family, first, true));
    return doubleFamilies().some(
      ([one, two]) =>
        one !== undefined &&
        two !== undefined &&
        sameKorean(one, first, true) &&
        sameKorean(two, second, false),
    );
  },
};

const familySyllables = once(() => koreanOfHangul(koreanSurnames));
const doubleFamilies = once(() => doubleKoreanSurnames.map((name) => koreanOfHangul(name)));

function ofCharacters<Syllable>(
  split: SplitName,
  read: (char: string) => Syllable | undefined,
  good: (syllable: Syllable) => boolean,
  isFamily: (syllables: readonly Syllable[]) => boolean,
): EastReading<Syllable>[] {
  const syllables: Syllable[] = [];
  for (const char of split.words.join('')) {
    const syllable = read(char);
    if (syllable === undefined || !good(syllable)) return [];
    syllables.push(syllable);
    if (syllables.length > most) return [];
  }
  return whole(syllables, isFamily);
}

/** A name written without spaces: the family name is its first syllable, or its first two where these are one family name. */
function whole<Syllable>(
  syllables: readonly Syllable[],
  isFamily: (syllables: readonly Syllable[]) => boolean,
): EastReading<Syllable>[] {
  if (syllables.length === 0 || syllables.length > most) return [];
  const readings: EastReading<Syllable>[] = [];
  if (isFamily(syllables.slice(0, 1)))
    readings.push({ syllables, family: 1, flipped: false, inflected: false });
  if (syllables.length > 2 && isFamily(syllables.slice(0, 2)))
    readings.push({ syllables, family: 2, flipped: false, inflected: false });
  return readings;
}

function ofWords<Syllable>(split: SplitName, tongue: Tongue<Syllable>): EastReading<Syllable>[] {
  const { words } = split;
  if (words.length === 0 || words.length > most || split.initials.length > 0) return [];
  const readings: EastReading<Syllable>[] = [];
  const last = words.length - 1;
  const lastPlain = tongue.plain(words[last] ?? '');
  const bases = split.script === 'Cyrl' ? nominatives(lastPlain) : [];
  for (const [at, ending] of [lastPlain, ...bases].entries()) {
    const ways = waysOf([...words.slice(0, -1).map(tongue.plain), ending], tongue);
    for (const way of ways) addReadings(readings, way, tongue, split, at > 0);
  }
  return readings.slice(0, mostReadings);
}

/** The words cut into syllables: a list for each way, of words, of syllables. */
function waysOf<Syllable>(
  words: readonly string[],
  tongue: Tongue<Syllable>,
  longest = most,
): Syllable[][][] {
  let ways: Syllable[][][] = [[]];
  for (const word of words) {
    let ofWord: Syllable[][] = [[]];
    for (const part of word.split('-')) {
      if (part === '') continue;
      const cut = cuts(part, tongue.spellings(), longest);
      ofWord = ofWord.flatMap((start) => cut.map((end) => [...start, ...end])).slice(0, mostReadings);
    }
    ways = ways
      .flatMap((way) => ofWord.map((one) => [...way, one]))
      .filter((way) => way.flat().length <= longest)
      .slice(0, mostReadings);
  }
  return ways;
}

function addReadings<Syllable>(
  readings: EastReading<Syllable>[],
  way: readonly (readonly Syllable[])[],
  tongue: Tongue<Syllable>,
  split: SplitName,
  inflected: boolean,
): void {
  const syllables = way.flat();
  const [first = []] = way;
  const final = way.at(-1) ?? [];
  const upTo = first.length <= 2 && way.length > 1 ? first.length : 1;
  for (const family of new Set([1, 2, upTo]))
    if (
      family <= syllables.length &&
      (way.length === 1 || family === first.length || (family === 2 && first.length === 1)) &&
      tongue.isFamily(syllables.slice(0, family))
    )
      readings.push({ syllables, family, flipped: false, inflected });
  if (
    way.length > 1 &&
    split.before === 0 &&
    final.length <= 2 &&
    tongue.isFamily(final) &&
    (final.length === 1 || way.length === 2)
  )
    readings.push({
      syllables: [...final, ...way.slice(0, -1).flat()],
      family: final.length,
      flipped: true,
      inflected,
    });
}

function isLatin(word: string): boolean {
  return /\p{sc=Latn}/u.test(word);
}

function withoutMarks(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[\p{M}']/gu, '')
    .toLowerCase();
}

function withBreves(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[ǒõ]/gu, 'ŏ')
    .replaceAll(/[ǔũ]/gu, 'ŭ')
    .replaceAll(/[^ŏŭ\p{ASCII}]/gu, (letter) => letter.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .replaceAll("'", '');
}

function plainCyrillic(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll("'", '');
}
