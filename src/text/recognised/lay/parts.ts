// The characters of a text that stand on a line: from letters back to the strings of blocks, punctuation included.
import type { LaidLine } from './laid-line.ts';
import { firstFrom, type Stream } from './stream.ts';

/** Characters of one block (by its index) on a line. `toLine`: where such a character stands in the line's own string. */
export interface LinePart {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  toLine(at: number, edge: 'start' | 'end'): number;
}

const opening = /[\p{Ps}\p{Pi}„"'¿¡]/u;

/** One part for each block that stands on the line. */
export function partsOf(stream: Stream, laid: LaidLine): LinePart[] {
  const { fit } = laid;
  if (fit === undefined) return [];
  const parts: LinePart[] = [];
  for (let from = fit.from; from < fit.to;) {
    const block = stream.block[from] ?? 0;
    let to = from;
    while (to < fit.to && stream.block[to] === block) to += 1;
    const range = [from, to] as const;
    const [start, end] = [startOf(stream, from), endOf(stream, to)];
    // A character of several letters («№») is on one line alone, though its letters were found on two.
    if (start < end)
      parts.push({
        block,
        start,
        end,
        toLine: (at, edge) => inLine(stream, laid, range, at, edge),
      });
    from = to;
  }
  return parts;
}

/** Back from the first letter over what belongs before it, as far as what belongs to the letter before; to the block's begin where there is none. */
function startOf(stream: Stream, from: number): number {
  const index = stream.block[from] ?? 0;
  const text = stream.blocks[index]?.text ?? '';
  let start = stream.starts[from] ?? 0;
  const hasBefore = from > 0 && stream.block[from - 1] === index;
  if (!hasBefore) return text.length - text.trimStart().length;
  const least = endOf(stream, from);
  while (start > least && !/\s/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Forward from the last letter (before `to`) over what belongs after it; to the block's end where no letter follows. */
function endOf(stream: Stream, to: number): number {
  const index = stream.block[to - 1] ?? 0;
  const text = stream.blocks[index]?.text ?? '';
  let end = stream.ends[to - 1] ?? 0;
  if (stream.block[to] !== index || to >= stream.codes.length) return text.trimEnd().length;
  const most = stream.starts[to] ?? end;
  while (end < most && !/\s/u.test(text.charAt(end)) && !opening.test(text.charAt(end))) end += 1;
  return Math.min(end, most);
}

/** From a character of the block to one of the line's string. */
function inLine(
  stream: Stream,
  { fit, units, text }: LaidLine,
  [from, to]: readonly [number, number],
  at: number,
  edge: 'start' | 'end',
): number {
  if (fit === undefined) return 0;
  let unit = from;
  while (unit < to && (edge === 'start' ? (stream.starts[unit] ?? 0) < at : (stream.ends[unit] ?? 0) <= at))
    unit += 1;
  if (unit <= fit.from) return 0;
  if (unit >= fit.to) return text.text.length;
  const letter = firstFrom(Uint32Array.from(fit.places), unit);
  if (edge === 'start') return units.starts[letter] ?? text.text.length;
  let end = units.ends[letter - 1] ?? 0;
  // Punctuation belongs to what it follows.
  while (end < (units.starts[letter] ?? 0) && !/\s/u.test(text.text.charAt(end))) end += 1;
  return end;
}
