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

/** Characters of which one of the names is the customary spelling. */
export function customaryOrigins(a: ReadName, b: ReadName): Origin[] {
  return [a.alias(), b.alias()].flatMap((alias) =>
    alias === undefined ? [] : [{ shown: alias.split.written, text: alias.split.written }],
  );
}

/** Hangul that both names may be. Only syllables that characters have, and family names that there are. */
export function koreanOrigins(a: ReadName, b: ReadName): Origin[] {
  const found = new Set<string>();
  for (const one of a.korean())
    for (const other of b.korean()) {
      if (one.syllables.length !== other.syllables.length) continue;
      let starts = [''];
      for (const [at, syllable] of one.syllables.entries()) {
        const opposite = other.syllables[at];
        const fitting = opposite === undefined ? [] : hangulFor(syllable, opposite, at === 0);
        starts = starts.flatMap((start) => fitting.map((hangul) => start + hangul)).slice(0, most);
      }
      for (const start of starts) found.add(start);
    }
  return [...found].slice(0, most).map((text) => ({ shown: text, text }));
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

function hangulFor(a: KoreanSyllable, b: KoreanSyllable, atBeginning: boolean): string[] {
  const list = atBeginning ? familyHangul() : nameHangul();
  return list
    .filter(([, syllable]) => sameKorean(syllable, a, atBeginning) && sameKorean(syllable, b, atBeginning))
    .map(([hangul]) => hangul);
}

type Hangul = readonly [string, KoreanSyllable];

function withSyllables(list: Iterable<string>): Hangul[] {
  return [...new Set(list)].flatMap((hangul): Hangul[] => {
    const [syllable] = koreanOfHangul(hangul);
    return syllable === undefined ? [] : [[hangul, syllable]];
  });
}

const familyHangul = once(() => withSyllables(koreanSurnames));

/** Those that the most characters have stand first: they are the likeliest in names. */
const nameHangul = once(() => {
  const characters = new Map<string, number>();
  for (let code = 0x4e00; code < 0xa000; code++) {
    const [reading] = readingsOf(String.fromCharCode(code), 'ko');
    if (reading !== undefined) characters.set(reading, (characters.get(reading) ?? 0) + 1);
  }
  return withSyllables([...characters].sort((a, b) => b[1] - a[1]).map(([hangul]) => hangul));
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
