// Where the sentences of a block begin and end, by what kind of block it is.
import type { Block, BlockKind } from '../../model/block.ts';
import { segment, type Range } from './segment.ts';

const prose: ReadonlySet<BlockKind> = new Set(['paragraph', 'quotation', 'list-item', 'note', 'marginal']);

/** The segments of a block: sentences of prose; a line of heading or signature is one, whatever full stops it has; noise has none. */
export function rangesOfBlock(
  { kind, text, noise, language }: Block,
  textLanguage: string,
): readonly Range[] {
  if (noise === true || text === '') return [];
  return prose.has(kind) ? segment(text, language ?? textLanguage) : wholeLine(text);
}

function wholeLine(text: string): Range[] {
  const start = text.search(/\S/u);
  return start < 0 ? [] : [{ start, end: text.trimEnd().length }];
}
