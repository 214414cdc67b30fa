// From a spelling back to syllables, so that names in different systems are compared syllable by syllable.
import { once } from '../han/once.ts';
import { koreanReadings, readingsOf } from '../han/readings.ts';
import { surnameReadings } from '../han/surnames.ts';
import { sameCharacter } from '../han/variants.ts';
import { otherWadeGiles, wadeGilesSyllable } from './chinese/latin.ts';
import { palladiusSyllable, sovietChineseSyllable } from './chinese/palladius.ts';
import { pinyinSyllables, pinyinWord } from './chinese/pinyin.ts';
import { isSyllable } from './korean/hangul.ts';
import { spellingsOf } from './korean/spellings.ts';
import { southern } from './korean/surnames.ts';
import { segmentsOf } from './segment.ts';
import { longestName } from './system.ts';

/** One way to read a spelling. */
export interface SyllableReading {
  readonly language: 'zh' | 'ko';
  /** For each syllable all that it may stand for: pinyin without tones, or Hangul. */
  readonly syllables: readonly (readonly string[])[];
  /** How many syllables each word has, in order. */
  readonly words: readonly number[];
}

type Index = ReadonlyMap<string, readonly string[]>;

/** A name has no more readings than this, and no more words. */
const mostReadings = 8;
const mostWords = 6;

/** The systems whose spellings are read back, and the two scripts themselves: `hani` (characters, read in Chinese), `kore` (Hangul, and characters read in Korean). */
export const readableSystems: readonly string[] = [
  'hani',
  'pinyin-zho',
  'wg-zho',
  'palladius-zho',
  'soviet-zho',
  'kore',
  'mr-kor',
  'rr-kor',
  'nk-kor',
  'mixed-kor',
  'soviet-kor',
  'kontsevich-kor',
  'kholodovich-kor',
];

/**
 * What the syllables of a name in a system's spelling may be; empty where it cannot be a name in that system. Words may be unspaced
 * (Honyong, Enlai) or parted by spaces, hyphens and apostrophes. Where marks are left out (Ho for Hŏ and Ho), all readings are given.
 */
export function syllables(name: string, system: string): SyllableReading[] {
  const language = system === 'hani' || system.endsWith('-zho') ? 'zh' : 'ko';
  let readings: { readonly syllables: (readonly string[])[]; readonly words: number[] }[] = [
    { syllables: [], words: [] },
  ];
  const words = name
    .slice(0, longestName)
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > mostWords) return [];
  for (const word of words) {
    const ways = waysOf(word, system);
    readings = readings
      .flatMap((reading) =>
        ways.map((way) => ({
          syllables: [...reading.syllables, ...way],
          words: [...reading.words, way.length],
        })),
      )
      .slice(0, mostReadings);
  }
  return readings.map((reading) => ({ language, ...reading }));
}

/** Whether two readings may be of one name: as many syllables, each with something in common. Korean first sounds (리, 이) count as one. */
export function agree(a: SyllableReading, b: SyllableReading): boolean {
  if (a.language !== b.language || a.syllables.length !== b.syllables.length || a.syllables.length === 0)
    return false;
  return a.syllables.every((options, at) => {
    const others = b.syllables[at] ?? [];
    return options.some((one) =>
      others.some((other) => one === other || (a.language === 'ko' && southern(one) === southern(other))),
    );
  });
}

function waysOf(word: string, system: string): (readonly string[])[][] {
  if (system === 'hani' || system === 'kore') return characterWays(word, system === 'hani' ? 'zh' : 'ko');
  if (system === 'pinyin-zho') return pinyinWord(word).map((way) => way.map((one) => [one]));
  const index = indexes.get(system)?.();
  if (index === undefined) return [];
  const marked = word.replaceAll(/['‘ʼ`ʻ]/g, '’');
  const ways = segmentsOf(marked, index);
  const found = ways.length > 0 ? ways : segmentsOf(withoutMarks(marked), index);
  return found.map((way) => way.map((one) => index.get(one) ?? []));
}

function characterWays(word: string, language: 'zh' | 'ko'): (readonly string[])[][] {
  const syllablesOf = Array.from(word.replaceAll(/[-·]/g, ''), (char, at) => {
    if (language === 'ko' && isSyllable(char)) return [char];
    const own =
      at === 0
        ? (surnameReadings(char, language) ?? surnameReadings(sameCharacter(char), language) ?? [])
        : [];
    return [...new Set([...own, ...readingsOf(char, language)])];
  });
  return syllablesOf.every((options) => options.length > 0) ? [syllablesOf] : [];
}

function withoutMarks(word: string): string {
  const isRussian = /\p{Script=Cyrillic}/u.test(word);
  // й is no letter with a mark.
  return isRussian
    ? word.replaceAll('ё', 'е')
    : word
        .normalize('NFD')
        .replaceAll(/[\p{M}’]/gu, '')
        .normalize('NFC');
}

const indexes: ReadonlyMap<string, () => Index> = new Map([
  [
    'wg-zho',
    once(() => chineseIndex((one) => [wadeGilesSyllable(one), ...(otherWadeGiles[one]?.split(' ') ?? [])])),
  ],
  ['palladius-zho', once(() => chineseIndex((one) => [palladiusSyllable(one)]))],
  ['soviet-zho', once(() => chineseIndex(sovietChineseSyllable))],
  ...['mr-kor', 'rr-kor', 'nk-kor', 'mixed-kor', 'soviet-kor', 'kontsevich-kor', 'kholodovich-kor'].map(
    (system): [string, () => Index] => [
      system,
      once(() => indexOf(koreanSyllables(), (one) => spellingsOf(one, system) ?? [])),
    ],
  ),
]);

function chineseIndex(spell: (syllable: string) => readonly string[]): Index {
  return indexOf(pinyinSyllables, spell);
}

/** Each spelling, and the same without marks, with all that it stands for. */
function indexOf(all: readonly string[], spell: (syllable: string) => readonly string[]): Index {
  const index = new Map<string, string[]>();
  const add = (spelling: string, syllable: string): void => {
    const known = index.get(spelling);
    if (known === undefined) index.set(spelling, [syllable]);
    else if (!known.includes(syllable)) known.push(syllable);
  };
  for (const syllable of all)
    for (const spelling of spell(syllable)) {
      add(spelling, syllable);
      add(withoutMarks(spelling), syllable);
    }
  return index;
}

/** Those that characters are read as, in the spelling of the north and of the south. */
const koreanSyllables = once(() => [...new Set(koreanReadings().flatMap((one) => [one, southern(one)]))]);
