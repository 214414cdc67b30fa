// The letters and digits of a text, or of a line, in a row, each with the place from which it comes.
import { walkBlocks, type Block } from '../../../model/block.ts';
import type { Folding } from './fold.ts';

/** `codes[i]` stands at `starts[i]` up to `ends[i]` (UTF-16 code units) of its string. */
export interface Units {
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * A text's letters in reading order. `block[i]`: index in `blocks`. `word[i]`: 1 where a word begins. `other[i]`: what a correction has in its
 * place, 0 where there is none. `spare[i]`: above 0 where the letter is perhaps not on the sheet, being in brackets of an editor: the how many-th in them. `pages`: where
 * each page begins.
 */
export interface Stream extends Units {
  readonly blocks: readonly Block[];
  readonly block: Uint32Array;
  readonly word: Uint8Array;
  readonly other: Uint32Array;
  readonly spare: Uint32Array;
  readonly pages: readonly { readonly page: string; readonly at: number }[];
}

export function unitsOf(text: string, folding: Folding): Units {
  const [codes, starts, ends]: number[][] = [[], [], []];
  let at = 0;
  for (const char of text) {
    for (const code of folding.codes(char)) {
      codes?.push(code);
      starts?.push(at);
      ends?.push(at + char.length);
    }
    at += char.length;
  }
  return {
    codes: Uint32Array.from(codes ?? []),
    starts: Uint32Array.from(starts ?? []),
    ends: Uint32Array.from(ends ?? []),
  };
}

export function streamOf(blocks: readonly Block[], folding: Folding): Stream {
  const all = [...walkBlocks(blocks)];
  const units = all.map(({ text }) => unitsOf(text, folding));
  const size = units.reduce((sum, { codes }) => sum + codes.length, 0);
  const stream = {
    blocks: all,
    codes: new Uint32Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    block: new Uint32Array(size),
    word: new Uint8Array(size),
    other: new Uint32Array(size),
    spare: new Uint32Array(size),
    pages: new Array<{ page: string; at: number }>(),
  };
  let at = 0;
  all.forEach((block, index) => {
    const own = units[index] ?? unitsOf('', folding);
    const { length } = own.codes;
    stream.codes.set(own.codes, at);
    stream.starts.set(own.starts, at);
    stream.ends.set(own.ends, at);
    stream.block.fill(index, at, at + length);
    for (let i = 0; i < length; i += 1)
      if (i === 0 || /\s/u.test(block.text.slice(own.ends[i - 1], own.starts[i]))) stream.word[at + i] = 1;
    readSpans(block, own, at, stream, folding);
    at += length;
  });
  return stream;
}

function readSpans(
  block: Block,
  own: Units,
  at: number,
  stream: Pick<Stream, 'other' | 'spare'> & { pages: { page: string; at: number }[] },
  folding: Folding,
): void {
  for (const span of block.spans) {
    const from = firstFrom(own.starts, span.start);
    const to = firstFrom(own.starts, span.end);
    if (span.type === 'page-break') stream.pages.push({ page: span.page, at: at + from });
    if (span.type === 'bracket') for (let i = from; i < to; i += 1) stream.spare[at + i] = i - from + 1;
    if (span.type === 'correction' && to > from) {
      const { codes } = unitsOf(span.corrected, folding);
      // Where the lengths differ, the one is stretched over the other.
      for (let i = from; i < to; i += 1)
        stream.other[at + i] = codes[Math.floor(((i - from) * codes.length) / (to - from))] ?? 0;
    }
  }
}

/** The first index whose value is at least `value`, in rising values. */
export function firstFrom(values: Uint32Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
