// The segments of a text page by page, as its page breaks cut them.
import { walkBlocks, type Block, type Segment } from '../../../model/block.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { SpanOf } from '../../../model/span.ts';
import type { Text } from '../../../model/text.ts';

/**
 * A segment or, where a page begins in its midst, what of it stands on one page (`cut`). `start` and `end` in the block's string. `page` is null
 * where the text does not tell.
 */
export interface SegmentPiece {
  readonly segment: string;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly page: string | null;
  readonly cut: boolean;
}

type Break = SpanOf<'page-break'>;

const breaksIn = (block: Block): Break[] =>
  block.spans.filter((span) => span.type === 'page-break').sort((a, b) => a.start - b.start);

/** Every segment in order. What stands before the first page that is named stands on the page before that one. Notes stand where they are referred to. */
export function piecesByPage(text: Text, pages: readonly Page[]): SegmentPiece[] {
  const blocks = [...walkBlocks(text.blocks)];
  let current = firstPage(blocks, pages);
  const ofNotes = new Map<string, string | null>();
  const inNotes = new Set(
    blocks
      .filter(({ kind }) => kind === 'note')
      .flatMap((note) => [...walkBlocks([note])].map(({ id }) => id)),
  );
  const pieces: SegmentPiece[] = [];
  for (const block of blocks) {
    if (inNotes.has(block.id)) {
      const held = ofNotes.get(block.id);
      for (const inner of block.blocks ?? []) ofNotes.set(inner.id, held ?? current);
      for (const segment of block.segments) pieces.push(piece(block, segment, held ?? current));
      continue;
    }
    const breaks = breaksIn(block);
    const before = current;
    let next = 0;
    const turnTo = (offset: number): void => {
      for (let one = breaks[next]; one !== undefined && one.start <= offset; one = breaks[++next])
        current = one.page;
    };
    for (const segment of block.segments) {
      turnTo(segment.start);
      let { start } = segment;
      for (let one = breaks[next]; one !== undefined && one.start < segment.end; one = breaks[next]) {
        pieces.push({ ...piece(block, segment, current), start, end: one.start, cut: true });
        start = one.start;
        turnTo(start);
      }
      pieces.push({ ...piece(block, segment, current), start, cut: start !== segment.start });
    }
    for (const span of block.spans)
      if (span.type === 'note')
        ofNotes.set(span.note, breaks.findLast((one) => one.start <= span.start)?.page ?? before);
    turnTo(block.text.length);
  }
  return pieces;
}

function piece(block: Block, { id, start, end }: Segment, page: string | null): SegmentPiece {
  return { segment: id, block, start, end, page, cut: false };
}

function firstPage(blocks: readonly Block[], pages: readonly Page[]): string | null {
  const [first] = pages;
  if (first === undefined) return null;
  if (pages.length === 1) return first.id;
  for (const [at, block] of blocks.entries()) {
    const [one] = breaksIn(block);
    if (one === undefined) continue;
    const index = pages.findIndex(({ id }) => id === one.page);
    const isAtStart = one.start === 0 && blocks.slice(0, at).every(({ segments }) => segments.length === 0);
    return pages[isAtStart ? index : Math.max(0, index - 1)]?.id ?? first.id;
  }
  return null;
}
