// Words broken at the end of a line or page.
import { isCapital, kind, kindOf } from './characters.ts';

/** So far is looked for the rest of a word, in UTF-16 code units: spaces and line breaks, the margins of a page. */
const farthest = 48;

export interface Break {
  /** Where the word goes on. */
  readonly next: number;
  /** Whether both halves are surely one word: a small letter follows, or capitals follow capitals. */
  readonly one: boolean;
}

/**
 * The break of a word at the hyphen at `at` (UTF-16 code units), if there is one: a line or page ends right after it, and a letter follows on the
 * next. `pages`: offsets at which a page begins.
 */
export function breakAt(text: string, at: number, pages: ReadonlySet<number>): Break | undefined {
  let ends = false;
  let next = at + 1;
  const most = Math.min(text.length, at + farthest);
  for (; next < most; next++) {
    const code = text.charCodeAt(next);
    const isLineEnd = code === 0x0a || code === 0x0d || code === 0x0c || code === 0x2028 || code === 0x2029;
    if (isLineEnd || pages.has(next)) ends = true;
    if (!isLineEnd && code !== 0x20 && code !== 0x09 && code !== 0xa0) break;
  }
  if (!ends) return undefined;
  const found = kindOf(text.charCodeAt(next));
  if (found !== kind.latin && found !== kind.cyrillic && found !== kind.letter) return undefined;
  const capital = isCapital(text.charAt(next));
  const capitals = isCapital(text.charAt(at - 1)) && isCapital(text.charAt(at - 2));
  return { next, one: !capital || capitals };
}
