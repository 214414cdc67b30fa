// A Chinese text, in characters or in pinyin, as words of syllables: read as a person's name where it may be one.
import { readingsOf } from '../../han/readings.ts';
import { doubleSurnames, surnameReadings } from '../../han/surnames.ts';
import { sameCharacter, simplified } from '../../han/variants.ts';
import { pinyinWord } from './pinyin.ts';

/** One reading of a text: its words, and their syllables in pinyin. */
export type Words = readonly (readonly string[])[];

/** A text has no more readings than this. */
const most = 8;

/**
 * The readings of a text, the usual first: a name of two to four characters with its surname apart, then as one word. A text in Latin
 * letters must be pinyin as a whole. Empty where nothing is Chinese.
 */
export function readingsIn(text: string): Words[] {
  const typed = text.normalize('NFC').trim();
  if (/\p{Script=Han}/u.test(typed)) return fromCharacters(typed);
  return fromPinyin(typed);
}

function fromCharacters(typed: string): Words[] {
  const words = typed.split(/[\s·・]+/).map((word) => Array.from(word.replaceAll(/[^\p{Script=Han}]/gu, '')));
  const filled = words.filter((word) => word.length > 0);
  const single = filled.length === 1 ? filled[0] : undefined;
  const isName = single !== undefined && single.length >= 2 && single.length <= 4;
  const asName = isName ? product(nameOf(single)) : [];
  return [
    ...asName,
    ...product(filled.map((word, at) => word.map((char) => readings(char, at === 0 && filled.length > 1)))),
  ].slice(0, most * 2);
}

type Options = readonly (readonly (readonly string[])[])[];

function nameOf(chars: readonly string[]): Options {
  const isDouble = chars.length > 2 && doubleSurnames.has(simplified(chars.slice(0, 2).join('')));
  const length = isDouble ? 2 : 1;
  return [
    chars.slice(0, length).map((char) => readings(char, length === 1)),
    chars.slice(length).map((char) => readings(char, false)),
  ];
}

function readings(char: string, isSurname: boolean): readonly string[] {
  const usual = readingsOf(char, 'zh');
  if (!isSurname) return usual.slice(0, 2);
  const own = surnameReadings(char, 'zh') ?? surnameReadings(sameCharacter(char), 'zh');
  return own ?? usual.slice(0, 2);
}

function product(words: Options): Words[] {
  let made: string[][][] = [[]];
  for (const word of words) {
    made = made.map((start) => [...start, []]);
    for (const options of word) {
      if (options.length === 0) return [];
      made = options
        .flatMap((option) => made.map((start) => [...start.slice(0, -1), [...(start.at(-1) ?? []), option]]))
        .slice(0, most);
    }
  }
  return made.filter((one) => one.length > 0);
}

function fromPinyin(typed: string): Words[] {
  let made: string[][][] = [[]];
  for (const word of typed.split(/\s+/).slice(0, 6)) {
    const ways = pinyinWord(word.replaceAll(/[.,]/g, ''));
    if (ways.length === 0) return [];
    made = ways.flatMap((way) => made.map((start) => [...start, way])).slice(0, most);
  }
  return made;
}
