// The words of a block as a reader may know them: as the document has them, and with what editors wrote into it.
import type { Block } from '../../model/block.ts';
import type { SpanOf } from '../../model/span.ts';
import { tokensOf } from './analyse.ts';
import { beginsWord } from './characters.ts';
import { edited, type Edit, type Range } from './edited.ts';
import type { Token } from './token.ts';

/** A word of a block. `editorial`: an editor's bracket or correction gives it, not the document. */
export interface PlacedToken extends Token {
  readonly editorial: boolean;
}

/**
 * A block's words in order, with ranges in its string. `own`: those of the document, as if no bracket stood among them. `whole`: all of them,
 * brackets in full and corrections made; null where that says nothing more. `touched`: the ranges of brackets and corrections, in order.
 */
export interface Reading {
  readonly own: readonly Token[];
  readonly whole: readonly PlacedToken[] | null;
  readonly touched: readonly Range[];
}

/** `language`: that of the text, where the block has none of its own. Linear in the block, but for sorting its spans. */
export function readings(block: Block, language: string): Reading {
  const { text } = block;
  const own = block.language ?? language;
  const pages: number[] = [];
  const brackets: SpanOf<'bracket'>[] = [];
  const corrections: SpanOf<'correction'>[] = [];
  const references: Edit[] = [];
  for (const span of block.spans) {
    if (span.type === 'page-break') pages.push(span.start);
    else if (span.type === 'bracket' && span.end > span.start) brackets.push(span);
    else if (span.type === 'correction') corrections.push(span);
    else if (span.type === 'note' && span.end > span.start)
      references.push({ start: span.start, end: span.end, text: '' });
  }
  if (brackets.length + corrections.length + references.length === 0)
    return { own: tokensOf(text, own, pages), whole: null, touched: [] };
  const without = brackets.map((span) => ({ start: span.start, end: span.end, text: gapFor(text, span) }));
  const ownWords = read(text, [...references, ...without], own, pages);
  if (brackets.length + corrections.length === 0) return { own: ownWords, whole: null, touched: [] };
  const made = corrections.map(({ start, end, corrected }) => ({ start, end, text: corrected }));
  const touched = merged([...brackets, ...corrections]);
  const edits = [...references, ...made, ...brackets.flatMap((span) => signs(text, span))];
  const whole = read(text, edits, own, pages).map((token) => ({
    ...token,
    editorial: isWithin(token.start, touched),
  }));
  return { own: ownWords, whole, touched };
}

function read(text: string, edits: readonly Edit[], language: string, pages: readonly number[]): Token[] {
  const reading = edited(text, edits);
  const tokens = tokensOf(
    reading.text,
    language,
    pages.map((page) => reading.placeOf(page)),
  );
  return tokens.map((token) => ({ ...token, ...reading.origin(token) }));
}

/** Letters that are supplied within a word part it no more than they did on the page. */
function gapFor(text: string, { start, end }: Range): string {
  const isWithin = start > 0 && beginsWord(text.charCodeAt(start - 1)) && beginsWord(text.charCodeAt(end));
  return isWithin ? '' : ' ';
}

/** The square brackets themselves, which part no word that they stand in: "Dep[artment]". */
function signs(text: string, { start, end }: Range): Edit[] {
  const found: Edit[] = [];
  if (text.charAt(start) === '[') found.push({ start, end: start + 1, text: between(text, start) });
  if (text.charAt(end - 1) === ']') found.push({ start: end - 1, end, text: between(text, end - 1) });
  return found;
}

const between = (text: string, at: number): string =>
  beginsWord(text.charCodeAt(at - 1)) && beginsWord(text.charCodeAt(at + 1)) ? '' : ' ';

/** Ranges in order, those that touch as one. */
function merged(ranges: readonly Range[]): Range[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** Whether a place is in one of some ranges that stand in order, none within another. */
export function isWithin(place: number, ranges: readonly Range[]): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low];
  return found !== undefined && found.start <= place;
}
