// Words typed with their letters apart: «Ш Т Ы К О В».
import { isCapital, kind, kindOf } from './characters.ts';

/** Fewer single letters than this are initials, or the names of things in a list. */
const leastCapitals = 3;
/** Small letters among them may be words by themselves («а и в»). */
const leastLetters = 5;

const isGap = (code: number): boolean => code === 0x20 || code === 0xa0;

/** No word has more. */
const mostLetters = 40;

/**
 * The end of a word whose letters stand apart by one space each, if one begins at `at`; -1 where none does. All capitals, or so many that they
 * are no words by themselves. A wider space parts two such words; letters with full stops are initials.
 */
export function spacedEnd(text: string, at: number): number {
  let last = at;
  let letters = 1;
  let capitals = isCapital(text.charAt(at));
  while (letters < mostLetters && isGap(text.charCodeAt(last + 1)) && isSingle(text, last + 2)) {
    last += 2;
    letters++;
    capitals &&= isCapital(text.charAt(last));
  }
  return letters >= (capitals ? leastCapitals : leastLetters) ? last + 1 : -1;
}

/** Whether a letter of an alphabet stands there by itself. */
function isSingle(text: string, at: number): boolean {
  const found = kindOf(text.charCodeAt(at));
  if (found !== kind.latin && found !== kind.cyrillic) return false;
  const next = kindOf(text.charCodeAt(at + 1));
  return next === kind.none || next === kind.quote;
}
