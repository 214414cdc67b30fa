// What two names, both in letters, may both be written from: Hangul, or Chinese characters.
import { once } from '../../han/once.ts';
import { readingsOf } from '../../han/readings.ts';
import type { ReadName } from '../read/name.ts';
import { plainSyllable } from '../tongue/chinese.ts';
import { koreanOfHangul, sameKorean, type KoreanSyllable } from '../tongue/korean.ts';
import { koreanSurnames } from '../tongue/surnames.ts';

/** `shown` to a reader; `text` as systems convert it: for Chinese, characters that stand for their sound alone. */
export interface Origin {
  readonly shown: string;
  readonly text: string;
}

/** Origins tried for a pair of names. */
const most = 24;

/** Characters, or Hangul where the language is Korean, of which one of the names is the customary spelling. */
export function customaryOrigins(a: ReadName, b: ReadName, language: 'zh' | 'ko'): Origin[] {
  const script = language === 'ko' ? 'Hang' : 'Hani';
  return [a.alias(), b.alias()].flatMap((alias) =>
    alias?.split.script === script ? [{ shown: alias.split.written, text: alias.split.written }] : [],
  );
}

/**
 * Hangul that both names may be, of common syllables first. Only syllables that characters have, and family names that there are.
 */
export function koreanOrigins(a: ReadName, b: ReadName): Origin[] {
  const found = new Map<string, number>();
  for (const one of a.korean())
    for (const other of b.korean()) {
      if (one.syllables.length !== other.syllables.length) continue;
      let starts: readonly Begun[] = [{ text: '', odd: 0 }];
      for (const [at, syllable] of one.syllables.entries()) {
        const opposite = other.syllables[at];
        const fitting = opposite === undefined ? [] : hangulFor(syllable, opposite, at === 0);
        starts = starts
          .flatMap(({ text, odd }) =>
            fitting.map((next) => ({ text: text + next.text, odd: odd + next.odd })),
          )
          .sort((x, y) => x.odd - y.odd)
          .slice(0, most);
      }
      for (const { text, odd } of starts) found.set(text, Math.min(odd, found.get(text) ?? Infinity));
    }
  return [...found]
    .sort((x, y) => x[1] - y[1])
    .slice(0, most)
    .map(([text]) => ({ shown: text, text }));
}

/** The beginning of a name. `odd`: how uncommon its syllables are. */
interface Begun {
  readonly text: string;
  readonly odd: number;
}

/** Chinese syllables that both names may be. */
export function chineseOrigins(a: ReadName, b: ReadName): Origin[] {
  const found = new Map<string, Origin>();
  for (const one of a.chinese())
    for (const other of b.chinese()) {
      if (one.syllables.length !== other.syllables.length) continue;
      let starts: (readonly string[])[] = [[]];
      for (const [at, syllable] of one.syllables.entries()) {
        const both = [...syllable].filter(
          (pinyin) => other.syllables[at]?.has(pinyin) === true && characterFor().has(pinyin),
        );
        starts = starts.flatMap((start) => both.map((pinyin) => [...start, pinyin])).slice(0, most);
      }
      for (const syllables of starts) {
        const text = syllables.map((pinyin) => characterFor().get(pinyin) ?? '').join('');
        found.set(text, { shown: shownPinyin(syllables, one.family), text });
      }
    }
  return [...found.values()].slice(0, most);
}

function shownPinyin(syllables: readonly string[], family: number): string {
  return [syllables.slice(0, family), syllables.slice(family)]
    .map((part) =>
      part.map((syllable, at) => (at > 0 && /^[aeo]/u.test(syllable) ? `'${syllable}` : syllable)).join(''),
    )
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function hangulFor(a: KoreanSyllable, b: KoreanSyllable, atBeginning: boolean): Begun[] {
  const list = atBeginning ? familyHangul() : nameHangul();
  // The n-th of a list is met about 1/n as often as the first.
  return list.flatMap(([text, syllable], at) =>
    sameKorean(syllable, a, atBeginning) && sameKorean(syllable, b, atBeginning)
      ? [{ text, odd: Math.log2(at + 1) }]
      : [],
  );
}

type Hangul = readonly [string, KoreanSyllable];

function withSyllables(list: Iterable<string>): Hangul[] {
  return [...new Set(list)].flatMap((hangul): Hangul[] => {
    const [syllable] = koreanOfHangul(hangul);
    return syllable === undefined ? [] : [[hangul, syllable]];
  });
}

const familyHangul = once(() => withSyllables(koreanSurnames));

/** The syllables of given names of the years 1880-1950, the common ones first; put together from general knowledge. */
const givenSyllables =
  '영성정수용순종일동재창희만기상봉병옥남명태학호석승원철헌현인춘길규준익두덕해근응은홍진경광국문찬복식열룡형훈택환민선윤우욱주천필하한혁화효연락린림무백범빈산삼서설송숙시신심';

/** Those common in names first, then those that the most characters have. */
const nameHangul = once(() => {
  const characters = new Map<string, number>();
  for (let code = 0x4e00; code < 0xa000; code++) {
    const [reading] = readingsOf(String.fromCharCode(code), 'ko');
    if (reading !== undefined) characters.set(reading, (characters.get(reading) ?? 0) + 1);
  }
  const others = [...characters].sort((a, b) => b[1] - a[1]).map(([hangul]) => hangul);
  return withSyllables([...Array.from(givenSyllables), ...others]);
});

/** For each pinyin syllable a character that has no other reading. */
const characterFor = once((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (let code = 0x4e00; code < 0xa000; code++) {
    const char = String.fromCharCode(code);
    const [only, ...more] = readingsOf(char, 'zh');
    if (only !== undefined && more.length === 0 && !found.has(plainSyllable(only)))
      found.set(plainSyllable(only), char);
  }
  return found;
});
