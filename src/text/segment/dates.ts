// Dates that hold periods, and dates that open a sentence.
import { isDigit, isNumeral, isWord } from './characters.ts';
import type { CompiledRules } from './rules.ts';
import { spaceBefore, wordBefore } from './words.ts';

const numericDate = /(?<!\p{N})\d{1,4}\.\s?(?:\d{1,2}|[IVX]{1,4})\.\s?\d{1,4}(?!\p{N})/gu;
/** Longer than any date in numbers with spaces. */
const reach = 16;

/**
 * True where the period at `dot` stands in a date in numbers ("12. V. 1950", "1950. 5. 12"); with `dottedDates` also
 * where it ends one that begins with the year.
 */
export function isInDate(text: string, dot: number, dottedDates: boolean): boolean {
  const from = Math.max(0, dot - reach);
  for (const match of text.slice(from, dot + reach).matchAll(numericDate)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (dot > start && dot < end) return true;
    if (dottedDates && dot === end && /^\d{4}/.test(match[0])) return true;
  }
  return false;
}

/** Most words of a date that are passed over on the way to what stands before it. */
const mostWords = 12;

/**
 * What stands before the date or measure that ends at `end`: `start` where it opens the sentence that begins at
 * `sentence` («В 1950 г. Ким …»), `clause` where it opens a clause («что в мае 1950 г. Ким …»), `words` else.
 */
export function beforeDate(
  text: string,
  sentence: number,
  end: number,
  rules: CompiledRules,
): 'start' | 'clause' | 'words' {
  let at = end;
  for (let words = 0; words < mostWords; words += 1) {
    while (at > sentence && !isWord(text.charAt(at - 1))) {
      const hour = text.charAt(at - 1) === ':' && isDigit(text.charAt(at)) && isDigit(text.charAt(at - 2));
      if (!hour && ':;'.includes(text.charAt(at - 1))) return 'clause';
      at -= 1;
    }
    if (at <= sentence) return 'start';
    const word = wordBefore(text, at);
    const small = word.text.toLowerCase();
    if (rules.clauseWords.has(small)) return 'clause';
    if (!isNumeral(word.text) && !rules.dateWords.has(small)) return 'words';
    if (word.start >= at) return 'words';
    at = word.start;
  }
  return 'words';
}

/** True where the word before `start` is a number, a month, or another unit after a number («45 тыс. руб.»). */
export function followsNumber(text: string, start: number, rules: CompiledRules): boolean {
  if (isDigit(text.charAt(start - 1))) return true;
  let end = spaceBefore(text, start);
  let word = wordBefore(text, end);
  if (text.charAt(end - 1) === '.') {
    word = wordBefore(text, end - 1);
    if (rules.abbreviations.get(word.text) !== 'unit') return false;
    end = spaceBefore(text, word.start);
    word = wordBefore(text, end);
  }
  return isNumeral(word.text) || /\d/.test(word.text) || rules.months.has(word.text.toLowerCase());
}
