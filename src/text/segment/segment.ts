// Sentences of one block.
//
// A scanner of our own, not `Intl.Segmenter`: segments are part of a published version, so the same text must give the
// same sentences on every machine and under every release of ICU; and what `Intl.Segmenter` would have to be corrected
// in (abbreviations, initials, dates, asides, single newlines) is nearly all of what it decides.
import { findEnclosures } from './asides.ts';
import { isSpace, terminators } from './characters.ts';
import { rulesFor } from './language.ts';
import { readRun, type Scan } from './run.ts';

/** A range of a string in UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const blankLineOrTerminator = new RegExp(`\\n[^\\S\\n]*\\n|[${terminators}]`, 'g');

/**
 * The sentences of one block (paragraph, heading, list item). Ranges are in order, disjoint, never empty, begin and end
 * with no white space (`\s`), and together hold every character that is not white space; a text of white space gives
 * none. A newline is white space; a blank line ends a sentence. Punctuation alone is never a segment, unless the block
 * holds nothing else. `language` is a BCP 47 tag; one without rules of its own gets general ones. Any string will do,
 * lone surrogates too. Time is linear in the length of `text`.
 */
export function segment(text: string, language: string): Range[] {
  const scan: Scan = { text, rules: rulesFor(language), enclosures: findEnclosures(text) };
  const ranges: Range[] = [];
  const lastEnd = trimEnd(text, text.length);
  let start = skipSpace(text, 0);
  let firstWord = wordFrom(text, start);
  let aside = 0;
  let passed = start;
  for (const { 0: mark, index } of text.matchAll(blankLineOrTerminator)) {
    if (index < passed) continue;
    if (firstWord >= lastEnd) break;
    const { asides } = scan.enclosures;
    while ((asides[aside]?.close ?? Infinity) < index) aside += 1;
    const around = asides[aside];
    const run = mark.startsWith('\n')
      ? { end: index, ends: true }
      : readRun(scan, start, index, around !== undefined && around.open < index ? around : undefined);
    passed = run.end;
    if (!run.ends || firstWord >= run.end || run.end >= lastEnd) continue;
    ranges.push({ start, end: trimEnd(text, run.end) });
    start = skipSpace(text, run.end);
    firstWord = wordFrom(text, start);
  }
  if (start >= lastEnd) return ranges;
  const before = ranges.at(-1);
  if (firstWord >= lastEnd && before !== undefined)
    ranges[ranges.length - 1] = { start: before.start, end: lastEnd };
  else ranges.push({ start, end: lastEnd });
  return ranges;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at += 1;
  return at;
}

function trimEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && isSpace(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Where the first letter or digit from `from` on stands; the text's length where there is none. */
function wordFrom(text: string, from: number): number {
  const word = /[\p{L}\p{N}]/gu;
  word.lastIndex = from;
  return word.exec(text)?.index ?? text.length;
}
