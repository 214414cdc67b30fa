// Whether a segment is a running sentence, or a heading, a signature, a name in a list.
import type { Block, BlockKind } from '../../../model/block.ts';

const running: ReadonlySet<BlockKind> = new Set(['paragraph', 'quotation', 'list-item']);

/** A sentence with its stop may be shorter than words without one, which may be a name with an office. In UTF-16 code units. */
const leastEnded = 16;
const leastOpen = 60;
/** Scripts without spaces say in one character what others say in three. */
const dense = /^\P{L}*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const denser = 3;

/** A segment is a range of its block's string. Linear in it. */
export function isRunning(segment: {
  readonly block: Pick<Block, 'kind' | 'text'>;
  readonly start: number;
  readonly end: number;
}): boolean {
  const { block, start, end } = segment;
  if (!running.has(block.kind)) return false;
  const text = block.text.slice(start, end).trim();
  const least = /[.!?…。！？][\p{Pe}\p{Pf}"'\]]{0,3}$/u.test(text) ? leastEnded : leastOpen;
  return text.length * (dense.test(text) ? denser : 1) >= least;
}
