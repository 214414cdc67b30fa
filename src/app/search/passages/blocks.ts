// Which blocks of a text are read for what answers in them: all, or of a very long text those that look likeliest.
import { fieldOfBlock, fieldOfText } from '../../../index/project/words/text.ts';
import type { SearchField } from '../../../index/search.ts';
import type { Block } from '../../../model/block.ts';
import type { Text } from '../../../model/text.ts';
import type { Part } from '../parts.ts';
import type { Steps } from './steps.ts';

/** A block with words, and where these count. */
export interface ReadBlock {
  readonly block: Block;
  readonly field: SearchField;
}

/** Blocks nested deeper are read no more. */
const deepest = 64;
/** Forms by which a long text is looked through for likely blocks: of each part, and in all. */
const mostClues = { part: 4, all: 16 } as const;

/** The blocks that have words, in reading order. Noise is not read. */
function* blocksIn(blocks: readonly Block[], outer: SearchField, depth: number): Generator<ReadBlock> {
  if (depth > deepest) return;
  for (const block of blocks) {
    const field = fieldOfBlock(block, outer);
    if (block.noise !== true && block.text !== '') yield { block, field };
    for (const row of block.rows ?? [])
      for (const cell of row) yield* blocksIn(cell.blocks, field, depth + 1);
    if (block.blocks !== undefined) yield* blocksIn(block.blocks, field, depth + 1);
  }
}

/**
 * Blocks of no more than `most` characters (UTF-16 code units) together, in reading order; the one that goes over it is cut. Of a longer text those come
 * first in which one of the clues stands, letter by letter; what is left goes to its beginning.
 */
export function* readBlocks(text: Text, clues: readonly string[], most: number): Steps<ReadBlock[]> {
  const all = [...blocksIn(text.blocks, fieldOfText(text), 0)];
  const length = all.reduce((sum, { block }) => sum + block.text.length, 0);
  if (length <= most) return all;
  const likely: number[] = [];
  const others: number[] = [];
  for (const [at, { block }] of all.entries()) {
    const plain = block.text.toLowerCase();
    (clues.some((clue) => plain.includes(clue)) ? likely : others).push(at);
    yield;
  }
  let left = most;
  const read = new Map<number, ReadBlock>();
  for (const at of [...likely, ...others]) {
    const one = all[at];
    if (one === undefined || left <= 0) break;
    read.set(at, one.block.text.length <= left ? one : { ...one, block: cut(one.block, left) });
    left -= one.block.text.length;
  }
  return [...read].sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** The beginning of a block, its places as they were. */
function cut(block: Block, length: number): Block {
  return {
    ...block,
    text: block.text.slice(0, length).toWellFormed(),
    segments: block.segments.flatMap(({ start, end, ...segment }) =>
      start < length ? [{ ...segment, start, end: Math.min(end, length) }] : [],
    ),
    spans: block.spans.filter(({ end }) => end <= length),
  };
}

/** By what blocks are found cheaply: the nearest forms of each part, as a text may write them plainly. */
export function cluesOf(parts: readonly Part[]): string[] {
  const clues = parts.flatMap(({ typed, ways }) => {
    const forms = ways.flatMap(({ places }) => (places[0] ?? []).map(({ form }) => form));
    return [typed.toLowerCase(), ...forms].filter((clue) => clue.length > 1).slice(0, mostClues.part);
  });
  return [...new Set(clues)].slice(0, mostClues.all);
}
