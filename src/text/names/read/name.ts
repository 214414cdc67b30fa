// A name read in every way that it may be meant; what is not asked for is not worked out.
import { once } from '../../han/once.ts';
import { sameCharacter } from '../../han/variants.ts';
import type { ChineseSyllable } from '../tongue/chinese.ts';
import type { KoreanSyllable } from '../tongue/korean.ts';
import { readChinese, readKorean, type EastReading } from './east.ts';
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
  readonly korean: () => readonly EastReading<KoreanSyllable>[];
}

export function readName(name: string): ReadName {
  const split = splitName(name);
  const joined = split.words.join('');
  return {
    split,
    words: split.words.map(nameWord),
    layouts: layoutsOf(split),
    characters:
      split.script === 'Hani' && /^\p{sc=Han}+$/u.test(joined)
        ? Array.from(joined, sameCharacter).join('')
        : '',
    chinese: once(() => readChinese(split)),
    korean: once(() => readKorean(split)),
  };
}
