// What stands around the numbers of a code: the repository before or behind them, and remarks that are no part of it.
import { looksLikeRepository } from './repositories.ts';
import { RUSSIAN_WORD } from './words.ts';

/** Text before or behind a code, sorted out. */
export interface Surroundings {
  readonly repository?: string;
  readonly remark?: string;
}

const BEFORE = ' \t\n\r\u00a0,;:.–—-';
const BEHIND = ' \t\n\r\u00a0,;:–—-';

/** A text without the blanks and separators at its ends; a full stop stays where it ends an initial ("U.S."). */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BEFORE.includes(text.charAt(start))) start += 1;
  while (end > start && BEHIND.includes(text.charAt(end - 1))) end -= 1;
  const initial = /(?:^|[\s.])\p{Lu}\.$/u.test(text.slice(Math.max(start, end - 4), end));
  if (end > start && text.charAt(end - 1) === '.' && !initial) end -= 1;
  return text.slice(start, end).trim();
}

/** Remarks as one text, in the order they stood; undefined where there is none. */
export function joinRemarks(remarks: readonly (string | undefined)[]): string | undefined {
  const said = remarks.filter((remark) => remark !== undefined && remark !== '');
  return said.length === 0 ? undefined : said.join('; ');
}

/** A text without the word that says a code follows ("Source:", «Источник:»). */
export function withoutHeading(text: string): string {
  return text.replace(/^\s{0,9}\[?\s{0,9}(?:source|источник)(?:\s{0,2}:\s{0,3}|\s{1,5})/iu, '');
}

interface Phrase {
  readonly text: string;
  readonly start: number;
}

function phrases(text: string): Phrase[] {
  const found: Phrase[] = [];
  let start = 0;
  for (const separator of text.matchAll(/[,;:.]\s{1,3}|\n/gu)) {
    found.push({ text: text.slice(start, separator.index), start });
    start = separator.index + separator[0].length;
  }
  found.push({ text: text.slice(start), start });
  return found.filter((phrase) => phrase.text.trim() !== '');
}

const LEVEL_WORD = new RegExp(RUSSIAN_WORD, 'iu');

/** Whether a phrase may be a name: letters, no figures, no quotation, no word that belongs to a number. */
function isName(text: string): boolean {
  const plain = text.length <= 80 && /\p{L}{3}/u.test(text) && !/["“”„«»()?;\d]/u.test(text);
  return plain && !LEVEL_WORD.test(text);
}

function isRepository(phrase: string): boolean {
  return looksLikeRepository(phrase) && !LEVEL_WORD.test(phrase);
}

function named(text: string, { start, text: phrase }: Phrase): Surroundings {
  const place = trimmed(text.slice(start + phrase.length));
  const whole = place === '' || isName(place);
  const repository = trimmed(whole ? text.slice(start) : phrase);
  const remark = joinRemarks([trimmed(text.slice(0, start)), whole ? undefined : place]);
  return { repository, ...(remark === undefined ? {} : { remark }) };
}

/**
 * Reads what stands before a code. The repository is the last phrase that looks like one, with the place
 * behind it ("Archive of Foreign Policy, Moscow"); a short text with no figures and no quotation is one as a whole. What
 * remains (a title, a city, "Source") is a remark.
 */
export function readBefore(before: string): Surroundings {
  const text = trimmed(withoutHeading(before));
  if (text === '') return {};
  const all = phrases(text);
  const last = all.findLast((phrase) => isRepository(trimmed(phrase.text)));
  if (last !== undefined) return named(text, last);
  return isName(text) ? { repository: text } : { remark: text };
}

/**
 * Reads what stands behind a code: a repository if none was named before and the first phrase, bare or in
 * parentheses, looks like one; the rest is a remark.
 */
export function readBehind(behind: string, named: boolean): Surroundings {
  const text = trimmed(behind);
  if (text === '') return {};
  const first = /^\(([^()]{1,200})\)|^[^,;:()]{1,200}?(?=[,;:(]|\.\s|\.?$)/u.exec(text);
  const name = trimmed(first?.[1] ?? first?.[0] ?? '');
  if (named || name === '' || !isRepository(name)) return { remark: text };
  const remark = trimmed(text.slice(first?.[0].length ?? 0));
  return { repository: name, ...(remark === '' ? {} : { remark }) };
}
