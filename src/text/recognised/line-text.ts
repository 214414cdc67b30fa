// The string of a recognised line, and which of its characters each word is.
import type { RecognisedLine, RecognisedWord } from '../../model/recognised-page.ts';

/** A word and its range in the line's string, in UTF-16 code units. */
export interface WordRange {
  readonly word: RecognisedWord;
  readonly start: number;
  readonly end: number;
}

export interface LineText {
  readonly text: string;
  readonly words: readonly WordRange[];
}

/** Of scripts without spaces between words, and punctuation as wide as their signs. Hangul is written with spaces. */
const unspacedEnd = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]$/u;
const unspacedStart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

/** What stands between two pieces of running text: nothing between ideographs, else a space. */
export function joint(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return '';
  return unspacedEnd.test(before.slice(-2)) && unspacedStart.test(after) ? '' : ' ';
}

/** The words joined, characters exactly as they were read; words without characters, and line ends within words, leave nothing behind. */
export function lineText(line: RecognisedLine): LineText {
  let text = '';
  const words: WordRange[] = [];
  for (const word of line.words) {
    const own = word.text.replace(/[\r\n\u2028\u2029]+/gu, ' ').trim();
    if (own === '') continue;
    text += joint(text, own);
    words.push({ word, start: text.length, end: text.length + own.length });
    text += own;
  }
  return { text, words };
}
