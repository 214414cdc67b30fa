// The source cut into lines: what each holds, where that stands, and what of it is only Markdown's dress.
import { mostParts } from '../../model/weight.ts';
import { inlineSigns, lineDress, looksLikeMarkdown, type Emphasis } from './markdown.ts';
import type { Range } from './range.ts';

/**
 * One line. `text` is what stands on it without blanks at its ends and without signs of Markdown; `ranges` are the source
 * ranges that `text` consists of, `signs` those of the signs. `whole` runs from the first to the last character that is not blank.
 */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly signs: readonly Range[];
  readonly whole: Range;
  /** 1 to 6 for a Markdown heading, else 0. */
  readonly level: number;
  /** Whether the line as a whole is set in bold or italic. */
  readonly emphasised: boolean;
  /** Emphasis within the line, as ranges of `text`. */
  readonly emphases: readonly Emphasis[];
  /** Blank lines before this one. */
  readonly blanks: number;
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** The lines of a source that hold more than blanks; one more than a record may have where there are too many. Linear in its length. */
export function linesOf(source: string): Line[] {
  const markdown = looksLikeMarkdown(source);
  const lines: Line[] = [];
  let start = 0;
  let number = 1;
  let blanks = 0;
  const add = (end: number): void => {
    const whole = trimmed(source, start, end);
    if (whole.start === whole.end) blanks += 1;
    else {
      lines.push(lineFrom(source, whole, number, blanks, markdown));
      blanks = 0;
    }
    number += 1;
  };
  for (const match of source.matchAll(lineEnd)) {
    add(match.index);
    start = match.index + match[0].length;
    if (lines.length > mostParts) return lines;
  }
  add(source.length);
  return lines;
}

function lineFrom(source: string, whole: Range, number: number, blanks: number, markdown: boolean): Line {
  const dress = markdown ? lineDress(source, whole) : undefined;
  const inner = dress?.inner ?? whole;
  const within = markdown ? inlineSigns(source.slice(inner.start, inner.end)) : { signs: [], emphases: [] };
  const signs = [
    ...(dress?.signs ?? []),
    ...within.signs.map(({ start, end }) => ({ start: inner.start + start, end: inner.start + end })),
  ].sort((a, b) => a.start - b.start);
  const ranges = without(inner, signs);
  return {
    number,
    text: ranges.map((range) => source.slice(range.start, range.end)).join(''),
    ranges,
    signs,
    whole,
    level: dress?.level ?? 0,
    emphasised: dress?.emphasised ?? false,
    emphases: within.emphases,
    blanks,
  };
}

function trimmed(source: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && isBlank(source.charAt(start))) start += 1;
  while (end > start && isBlank(source.charAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(character: string): boolean {
  return character === ' ' || /\s/u.test(character);
}

/** What is left of a range when others, in order, are taken out. */
function without(range: Range, holes: readonly Range[]): Range[] {
  const left: Range[] = [];
  let at = range.start;
  for (const hole of holes) {
    if (hole.end <= at || hole.start >= range.end) continue;
    if (hole.start > at) left.push({ start: at, end: hole.start });
    at = hole.end;
  }
  if (at < range.end) left.push({ start: at, end: range.end });
  return left;
}

/** The source ranges of a part of a line's text, without blanks at its ends. */
export function rangesOf(line: Line, from = 0, to = line.text.length): Range[] {
  const [start, end] = trimEnds(line.text, from, to);
  const found: Range[] = [];
  let at = 0;
  for (const range of line.ranges) {
    const length = range.end - range.start;
    const [first, last] = [Math.max(start, at), Math.min(end, at + length)];
    if (first < last) found.push({ start: range.start + first - at, end: range.start + last - at });
    at += length;
  }
  return found;
}

function trimEnds(text: string, from: number, to: number): [number, number] {
  const range = trimmed(text, from, Math.min(to, text.length));
  return [range.start, range.end];
}
