// Blocks while they are being put together from lines.
import type { BlockKind } from '../../model/block.ts';
import type { Line } from './lines.ts';
import type { Range } from './range.ts';
import type { Emphasis } from './markdown.ts';
import { passageOf, type Passage } from './passage.ts';

/** `breaks`: pages (by their place in the list of pages) that begin at an offset of `text`. `line`: the first line's number. */
export interface BlockDraft {
  readonly kind: BlockKind;
  text: string;
  readonly ranges: Range[];
  readonly emphases: Emphasis[];
  readonly breaks: { readonly offset: number; readonly page: number }[];
  readonly label?: Passage;
  readonly level?: number;
  readonly noise?: true;
  startsList?: true;
  readonly line: number;
}

/** A block of one line, or of the rest of it behind a list item's label. */
export function blockOf(kind: BlockKind, line: Line, from = 0): BlockDraft {
  const block: BlockDraft = {
    kind,
    text: '',
    ranges: [],
    emphases: [],
    breaks: [],
    line: line.number,
    ...(from > 0 && { label: passageOf([{ line, to: from }]) }),
    ...(kind === 'heading' && { level: Math.max(1, line.level) }),
  };
  append(block, line, from);
  return block;
}

/** Puts a line's text behind a block's, a newline of the source between. Returns the offset at which it begins. */
export function append(block: BlockDraft, line: Line, from = 0): number {
  const { text, pieces } = passageOf([{ line, from }]);
  const base = block.text === '' ? 0 : block.text.length + 1;
  block.text = base === 0 ? text : `${block.text}\n${text}`;
  for (const piece of pieces) block.ranges.push(piece);
  const shift = base - (from + line.text.slice(from).length - line.text.slice(from).trimStart().length);
  for (const { start, end, style } of line.emphases)
    if (start >= from)
      block.emphases.push({ start: start + shift, end: Math.min(end + shift, block.text.length), style });
  return base;
}

/** A column of half-words: the source between its first and last character, byte for byte, signs of Markdown and blanks included. */
export function noiseBlock(source: string, lines: readonly Line[]): BlockDraft | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const range = { start: first.whole.start, end: last.whole.end };
  return {
    kind: 'marginal',
    text: source.slice(range.start, range.end),
    ranges: [range],
    emphases: [],
    breaks: [],
    noise: true,
    line: first.number,
  };
}
