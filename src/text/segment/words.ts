// The words around a place in a text. Every look is bounded, so that a scan stays linear on hostile input.
import { isSpace, isUpper, isWord } from './characters.ts';

/** Longest word looked at, in UTF-16 code units. */
const longestWord = 40;
/** Most pieces of one abbreviation: "и т. д." has three. */
const mostPieces = 4;
const longestPiece = 5;

const isJoiner = (char: string): boolean => char === '-' || char === '’' || char === "'";
const isInner = (char: string): boolean => isWord(char) || isJoiner(char);

/** The word that ends right before `end`, hyphens and apostrophes included; empty where there is none. */
export function wordBefore(text: string, end: number): { start: number; text: string } {
  let start = end;
  const least = Math.max(0, end - longestWord);
  while (start > least && isInner(text.charAt(start - 1))) start -= 1;
  while (start < end && isJoiner(text.charAt(start))) start += 1;
  return { start, text: text.slice(start, end) };
}

/** The word that begins at `start`, hyphens and apostrophes included. */
export function wordAt(text: string, start: number): string {
  let end = start;
  const most = Math.min(text.length, start + longestWord);
  while (end < most && isInner(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

/** Skips white space backwards: the least index from which there is only white space up to `end`. */
export function spaceBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && isSpace(text.charAt(start - 1))) start -= 1;
  return start;
}

/** One way to read the letters before a period as an abbreviation: "т.д" for «и т. д.», from `start` on. */
export interface Abbreviation {
  readonly start: number;
  readonly text: string;
  readonly pieces: readonly string[];
}

/**
 * The readings of what stands before the period at `dot`, the longest first: `т.д`, `д`. Pieces are joined whether or
 * not a single space or hyphen parts them. The last reading leaves out digits that letters stick to («50г.») and an
 * elided article ("l'on.").
 */
export function abbreviationsBefore(text: string, dot: number): Abbreviation[] {
  const last = wordBefore(text, dot);
  if (last.text === '') return [];
  const readings: Abbreviation[] = [{ start: last.start, text: last.text, pieces: [last.text] }];
  let { start } = last;
  let pieces = [last.text];
  while (pieces.length < mostPieces) {
    const before = /[\s-]/.test(text.charAt(start - 1)) ? start - 2 : start - 1;
    if (text.charAt(before) !== '.') break;
    const piece = wordBefore(text, before);
    if (piece.text === '' || piece.text.length > longestPiece) break;
    pieces = [piece.text, ...pieces];
    ({ start } = piece);
    readings.unshift({ start, text: pieces.join('.'), pieces });
  }
  const stuck = /^(?:\d+|\p{L}{1,4}['’])(?=\p{L})/u.exec(last.text)?.[0].length ?? 0;
  if (stuck > 0) {
    const letters = last.text.slice(stuck);
    readings.push({ start: last.start + stuck, text: letters, pieces: [letters] });
  }
  return readings;
}

/** True where the capital before `end` is the last letter of a word set in spaced letters: «Г Р О М О В». */
export function isSpacedWord(text: string, end: number): boolean {
  for (let i = 0; i < 3; i += 1) {
    const at = end - 1 - 2 * i;
    if (!isUpper(text.charAt(at))) return false;
    if (isWord(text.charAt(at - 1))) return false;
    if (i < 2 && !isSpace(text.charAt(at - 1))) return false;
  }
  return true;
}
