// Whether a Japanese and a Korean name may be readings of the same Chinese characters.
import { once } from '../../han/once.ts';
import { readingsOf } from '../../han/readings.ts';
import {
  koreanOfHangul,
  koreanSpellings,
  sameKorean,
  type KoreanSyllable,
} from '../../names/tongue/korean.ts';
import { phonesOf } from '../../names/tongue/phones.ts';
import { cuts } from '../../names/tongue/segment.ts';

const morae = {
  Cyrl: /^(?:(?:дз|[кгсзтднхбпмрцфв])?[аяиуюэеоё]|н|м(?=[бпм])|й){3,8}$/u,
  Latn: /^(?:(?:sh|ch|ts|[kgnhbpmr]y|[kgsztdnhbpmrjfyw])?[aiueoāēīōū]|n(?![a-z]?$)|n$|m(?=[bpm])){2,8}$/u,
};
const shortest = 4;

/** Whether a word, in small letters, can be Japanese in Polivanov's Cyrillic or in romaji, by its syllables alone. */
export const soundsJapanese = (word: string): boolean => morae.Cyrl.test(word) || morae.Latn.test(word);

/** The ways to read a word, in small letters, as two or three Korean syllables. */
export const koreanCuts = (word: string): KoreanSyllable[][] =>
  cuts(word, koreanSpellings(), 3).filter(({ length }) => length > 1);

/**
 * Whether some Chinese characters are read as `japanese` in Japanese, with readings taken over from Chinese, and as `korean` in Korean (both words in small
 * letters): by how many sounds the Japanese word is apart from such a reading, 0 or 1 («Суёхо» for Суйхо); undefined where more. Its work is bounded by
 * the readings that there are of a syllable.
 */
export function sharedCharacters(japanese: string, korean: string): 0 | 1 | undefined {
  const words = phonesOf(japanese).filter(({ length }) => length >= shortest);
  let least = 2;
  for (const cut of words.length === 0 ? [] : koreanCuts(korean)) {
    let partial: readonly string[] = [''];
    for (const [at, syllable] of cut.entries())
      partial = partial.flatMap((before) =>
        readingsLike(syllable, at === 0).flatMap((reading) => {
          const sounds = before + reading;
          return words.some(
            (word) =>
              word.length - sounds.length >= (at < cut.length - 1 ? 1 : -1) && startsNear(word, sounds),
          )
            ? [sounds]
            : [];
        }),
      );
    for (const sounds of partial) for (const word of words) least = Math.min(least, apart(word, sounds));
  }
  return least === 0 || least === 1 ? least : undefined;
}

/** Whether the word begins with these sounds, one more or less or another allowed. */
const startsNear = (word: string, sounds: string): boolean =>
  [-1, 0, 1].some((more) => apart(word.slice(0, sounds.length + more), sounds) <= 1);

/** The Japanese readings of the characters whose Korean reading may be this syllable, each once. */
function readingsLike(syllable: KoreanSyllable, isFirst: boolean): string[] {
  const found = new Set<string>();
  for (const { korean, japanese } of bothReadings())
    if (sameKorean(korean, syllable, isFirst)) for (const reading of japanese) found.add(reading);
  return [...found];
}

/** How many Japanese readings are looked at of one character: the usual ones stand first. */
const usualReadings = 2;

/** For each Korean syllable how the characters that are usually read so are read in Japanese. */
const bothReadings = once((): { korean: KoreanSyllable; japanese: Set<string> }[] => {
  const all = new Map<string, { korean: KoreanSyllable; japanese: Set<string> }>();
  for (let code = 0x4e00; code < 0xa000; code++) {
    const character = String.fromCharCode(code);
    const [hangul = ''] = readingsOf(character, 'ko');
    const [korean] = koreanOfHangul(hangul);
    if (korean === undefined) continue;
    const known = all.get(hangul) ?? { korean, japanese: new Set<string>() };
    for (const kana of readingsOf(character, 'ja').slice(0, usualReadings))
      for (const phones of phonesOf(kana)) if (phones !== '') known.japanese.add(phones);
    all.set(hangul, known);
  }
  return [...all.values()];
});

/** Levenshtein's distance up to 1; 2 where it is more. Linear. */
function apart(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return 2;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const rest = [a.slice(same), b.slice(same)] as const;
  const [left, right] = rest;
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1) ? 1 : 2;
}
