// Characters as the reader of a query takes them: what makes a word, what opens and closes a phrase.
import { isHardSign } from '../../text/analyse/hard-sign.ts';

/** Whether a stretch of text holds anything that can be looked for. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Letters and digits of scripts that part their words; Chinese characters and kana stand beside quotes without a space. */
export function joinsWords(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character) && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(character);
}

/** Straight and curled double quotes, any one of which may close what another opened; keyboards and editors exchange them. */
const doubles = '"“”„‟＂〝〞〟';
const closerOf: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '《': '》',
};
const quotes = doubles + Object.keys(closerOf).join('') + Object.values(closerOf).join('');
const openers = new Set('“„‟〝«‹「『《');

export function isQuote(character: string): boolean {
  return character !== '' && quotes.includes(character);
}

function isDouble(character: string): boolean {
  return character !== '' && doubles.includes(character);
}

/** Whether the quote at a place belongs to a word: letters stand on both sides of it. */
export function isWithinWord(text: string, at: number): boolean {
  return isDouble(text[at] ?? '') && joinsWords(text[at - 1] ?? '') && joinsWords(text[at + 1] ?? '');
}

/** Whether the quote at a place opens a phrase; one that only closes, with nothing open, does not. */
export function opensPhrase(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (!isQuote(character) || isWithinWord(text, at)) return false;
  return openers.has(character) || !joinsWords(text[at - 1] ?? '');
}

/** The place of the quote that closes what the one at `at` opens, or -1 where none does. */
export function closingQuote(text: string, at: number): number {
  const opener = text[at] ?? '';
  const own = closerOf[opener];
  if (own !== undefined) return text.indexOf(own, at + 1);
  for (let place = at + 1; place < text.length; place++)
    if (isDouble(text[place] ?? '') && !isHardSign(text, place)) return place;
  return -1;
}

/** A text with spaces for its quotes; one that is a letter of its word stays. */
export function unquoted(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at++)
    plain += isQuote(text[at] ?? '') && !isHardSign(text, at) ? ' ' : (text[at] ?? '');
  return plain;
}

/** Words of a phrase or value, without the marks around each. */
export function wordsIn(text: string): string[] {
  return unquoted(text)
    .split(/\s+/u)
    .map(stripped)
    .filter((word) => word !== '');
}

/** A word without the marks before and after it; empty where nothing is left. Linear: no pattern looks for the end twice. */
export function stripped(text: string): string {
  const start = text.search(/[\p{L}\p{N}]/u);
  if (start < 0) return '';
  let end = text.length;
  while (end > start && !/[\p{L}\p{N}\p{M}]/u.test(lastCharacter(text, end)))
    end -= lastCharacter(text, end).length;
  return text.slice(start, end);
}

function lastCharacter(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(end - 2, end) : text.slice(end - 1, end);
}
