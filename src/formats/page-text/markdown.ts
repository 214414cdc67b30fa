// The signs of Markdown that a page's text may carry: headings, emphasis, quotation, rules, escapes.
import type { Range } from './range.ts';

/** A range of a line's text, signs taken out, that is set in italic or bold. */
export interface Emphasis extends Range {
  readonly style: 'italic' | 'bold';
}

/** What Markdown lays around a whole line. */
interface Dress {
  readonly inner: Range;
  readonly signs: readonly Range[];
  readonly level: number;
  readonly emphasised: boolean;
}

/** Whether the source uses Markdown at all: it has headings, labels in bold, or words in italic. Looks at the first 20,000 characters. */
export function looksLikeMarkdown(source: string): boolean {
  const head = source.slice(0, 20_000);
  return /^#{1,6}[ \t]+\S/mu.test(head) || /^(?:.{0,60}\s)?(\*{1,2})[^\s*][^*\r\n]{0,80}\1\s*$/mu.test(head);
}

const ruleLine = /^(?:[-*_][ \t]?){3,60}$/u;
const opening = /^(?:#{1,6}[ \t]+|(?:>[ \t]?){1,8}(?=\S))/u;
const wrapping = /^(\*{1,3}|_{1,3})(?=[^\s*_])/u;

/** Takes the dress off a line: heading signs, quotation signs, emphasis around all of it. A rule is nothing but signs. */
export function lineDress(source: string, whole: Range): Dress {
  const text = source.slice(whole.start, Math.min(whole.end, whole.start + 400));
  const isWhole = whole.end - whole.start === text.length;
  if (isWhole && ruleLine.test(text) && !/\d/u.test(text)) {
    return { inner: { start: whole.end, end: whole.end }, signs: [whole], level: 0, emphasised: false };
  }
  const signs: Range[] = [];
  let { start, end } = whole;
  const opened = opening.exec(text)?.[0] ?? '';
  if (opened !== '') signs.push({ start, end: start + opened.trimEnd().length });
  const level = opened.startsWith('#') ? opened.trim().length : 0;
  start += opened.length;
  const inside = text.slice(opened.length);
  const sign = isWhole ? (wrapping.exec(inside)?.[1] ?? '') : '';
  const length = sign.length;
  const closes = length > 0 && inside.length > 2 * length && inside.endsWith(sign);
  const emphasised = closes && !inside.slice(length, -length).includes(sign.charAt(0));
  if (emphasised) {
    signs.push({ start, end: start + length }, { start: end - length, end });
    start += length;
    end -= length;
  }
  return { inner: { start, end }, signs, level, emphasised };
}

// An emphasis opens after a blank or a bracket and closes before one, so that a footnote's asterisk is left alone.
const emphasis =
  /(?<![\p{L}\p{N}*\\])(\*{1,2})(?=[^\s*])([^*\r\n]{1,400}?)(?<=[^\s*\\])\1(?![\p{L}\p{N}*])/gu;
const escape = /\\(?=[\\`*_{}[\]()#+\-.!<>~|"'])/gu;

/** No paragraph is so long; what is, is left as it stands. */
const LONGEST_MARKED = 200_000;

/** The signs within a line, and what they set in italic or bold. Linear: an emphasis is at most 400 characters long. */
export function inlineSigns(text: string): { signs: Range[]; emphases: Emphasis[] } {
  const signs: Range[] = [];
  const found: Emphasis[] = [];
  if (text.length > LONGEST_MARKED) return { signs, emphases: found };
  if (text.includes('*')) {
    for (const { 0: all, 1: sign = '', index } of text.matchAll(emphasis)) {
      const [start, end] = [index + sign.length, index + all.length - sign.length];
      signs.push({ start: index, end: start }, { start: end, end: index + all.length });
      found.push({ start, end, style: sign.length === 2 ? 'bold' : 'italic' });
    }
  }
  if (text.includes('\\')) {
    for (const { index } of text.matchAll(escape)) signs.push({ start: index, end: index + 1 });
  }
  signs.sort((a, b) => a.start - b.start);
  let taken = 0;
  let next = 0;
  const before = (offset: number): number => {
    for (let sign = signs[next]; sign !== undefined && sign.end <= offset; sign = signs[++next])
      taken += sign.end - sign.start;
    return offset - taken;
  };
  const emphases = found.map(({ start, end, style }) => ({ start: before(start), end: before(end), style }));
  return { signs, emphases };
}
