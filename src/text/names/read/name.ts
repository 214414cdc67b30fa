// A name read in every way that it may be meant; what is not asked for is not worked out.
import { remembered } from '../../analyse/remembered.ts';
import { once } from '../../han/once.ts';
import { sameCharacter } from '../../han/variants.ts';
import type { ChineseSyllable } from '../tongue/chinese.ts';
import { japaneseSounds, type JapaneseSounds } from '../tongue/japanese.ts';
import type { KoreanSyllable } from '../tongue/korean.ts';
import type { System } from '../../transliterate/system.ts';
import { customaryOrigin } from './customary.ts';
import { chineseSyllables, readChinese, readKorean, type EastReading } from './east.ts';
import { longest } from './fold.ts';
import { layoutsOf, type Layout } from './layout.ts';
import { splitName, type SplitName } from './split.ts';
import { nameWord, type NameWord } from './words.ts';

export interface ReadName {
  readonly split: SplitName;
  readonly words: readonly NameWord[];
  readonly layouts: readonly Layout[];
  /** Han characters, variants of one character made one; '' where it is not written in characters alone. */
  readonly characters: string;
  readonly chinese: () => readonly EastReading<ChineseSyllable>[];
  /** What each of its characters may sound like in Japanese; none where it is not in characters. */
  readonly japanese: () => JapaneseSounds;
  /** Its letters cut into Chinese syllables in every way; none where it is not in letters. */
  readonly syllables: () => readonly (readonly ChineseSyllable[])[];
  /** The name in characters that a customary spelling stands for. */
  readonly alias: () => ReadName | undefined;
  /** What a system makes of a text that is part of the name; kept, since a name is compared with many. */
  readonly convert: (system: System, text: string) => readonly string[];
  readonly korean: () => readonly EastReading<KoreanSyllable>[];
}

/** Names kept as they were read; one takes some kilobytes. */
const mostKept = 5000;

const kept = remembered(readAfresh, mostKept);

/**
 * A name in letters that is a customary spelling of one in characters is also read as those characters. Kept, since the names of an archive
 * are asked for again and again.
 */
export function readName(name: string): ReadName {
  return kept(name.slice(0, longest));
}

function readAfresh(name: string): ReadName {
  const split = splitName(name);
  const joined = split.words.join('');
  const isHan = split.script === 'Hani' && /^\p{sc=Han}+$/u.test(joined);
  const converted = new Map<string, readonly string[]>();
  return {
    split,
    words: split.words.map(nameWord),
    layouts: layoutsOf(split),
    characters: isHan ? Array.from(joined, sameCharacter).join('') : '',
    japanese: once(() => (isHan ? japaneseSounds(joined) : [])),
    chinese: once(() => readChinese(split)),
    alias: once(() => {
      if (split.script !== 'Latn' && split.script !== 'Cyrl') return undefined;
      const origin = customaryOrigin(split.words.map((word) => bareLetters(word)).join(''));
      return origin === undefined ? undefined : readName(origin);
    }),
    convert(system, text) {
      const key = `${system.id} ${text}`;
      let forms = converted.get(key);
      if (forms === undefined) converted.set(key, (forms = system.convert(text)));
      return forms;
    },
    syllables: once(() => chineseSyllables(split)),
    korean: once(() => readKorean(split)),
  };
}

function bareLetters(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();
}
