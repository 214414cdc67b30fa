// A string made of pieces of the source, which remembers where each piece came from.
import { rangesOf, type Line } from './lines.ts';
import type { Range } from './range.ts';

/** A piece of the source, and where in the passage's text it begins. */
interface Piece extends Range {
  readonly at: number;
}

/** `text` is the pieces' characters in order, with one white space between pieces that stood on different lines. */
export interface Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A part of a line's text; blanks at its ends do not count. */
export interface Part {
  readonly line: Line;
  readonly from?: number;
  readonly to?: number;
}

/**
 * Parts of lines as one passage, each on a line of its own; parts of nothing but blanks are left out. Where the passage is
 * `flowing`, only a blank line between parts begins a new line.
 */
export function passageOf(parts: readonly Part[], flowing = false): Passage {
  const pieces: Piece[] = [];
  let whole = '';
  for (const { line, from = 0, to = line.text.length } of parts) {
    const text = line.text.slice(from, to).trim();
    if (text === '') continue;
    if (whole !== '') whole += flowing && line.blanks === 0 ? ' ' : '\n';
    let at = whole.length;
    for (const range of rangesOf(line, from, to)) {
      pieces.push({ ...range, at });
      at += range.end - range.start;
    }
    whole += text;
  }
  return { text: whole, pieces };
}

/** A part of a passage, by offsets into its text. */
export function slicePassage(passage: Passage, from: number, to: number): Passage {
  const pieces = passage.pieces.flatMap(({ at, start, end }) => {
    const [first, last] = [Math.max(from, at), Math.min(to, at + end - start)];
    return first < last ? [{ at: first - from, start: start + first - at, end: start + last - at }] : [];
  });
  return { text: passage.text.slice(from, to), pieces };
}
