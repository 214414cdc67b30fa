// Lays a text that is known onto the lines that were recognised on its pages, so that its segments get their zones.
import type { Block, Segment } from '../../model/block.ts';
import type { RecognisedLine } from '../../model/recognised-page.ts';
import type { Text } from '../../model/text.ts';
import type { Zone } from '../../model/zone.ts';
import { Folding } from './lay/fold.ts';
import type { LaidLine } from './lay/laid-line.ts';
import { placeLines } from './lay/place.ts';
import { streamOf, type Stream } from './lay/stream.ts';
import { isPlaced } from './geometry.ts';
import type { PageRead } from './page-read.ts';
import { sliceLine } from './slice.ts';
import { partsOf, type LinePart } from './lay/parts.ts';

/** `line`: on which it stands. `likeness`: of that line's letters to the text's, 1 where all are the same. */
export interface LaidPart {
  readonly line: RecognisedLine;
  readonly zone: Omit<Zone, 'id'>;
  readonly likeness: number;
}

/**
 * `zones`: for each segment one on every line on which it stands; of blocks without segments, on the block. `share`: of the text's letters
 * and digits that found a line, from 0 to 1; those of noise, and in editors' brackets, are not counted. `unplaced`: segments without a zone.
 */
export interface LaidText {
  readonly zones: readonly Omit<Zone, 'id'>[];
  readonly parts: readonly LaidPart[];
  readonly share: number;
  readonly unplaced: readonly string[];
}

/**
 * Aligns the letters of a text with those of recognised lines. Lines may be wrong in every third letter, stand in another order than the
 * text, be missing, or belong to no text; readings that were corrected are compared as read and as corrected; page breaks guide where
 * the text has them. Deterministic; time and memory near to linear in both lengths.
 */
export function layText(text: Pick<Text, 'blocks'>, pages: readonly PageRead[]): LaidText {
  const folding = new Folding();
  const stream = streamOf(text.blocks, folding);
  const lines = placeLines(stream, pages, folding);
  const parts = lines.flatMap((line) =>
    partsOf(stream, line).flatMap((part) => laidParts(stream, line, part)),
  );
  const placed = new Set(parts.map(({ zone }) => zone.target));
  return {
    zones: parts.map(({ zone }) => zone),
    parts,
    share: shareOf(stream, lines),
    unplaced: stream.blocks
      .flatMap(({ segments }) => segments.map(({ id }) => id))
      .filter((id) => !placed.has(id)),
  };
}

/** The zones of a part of a line: for each segment in it one, or one for the block. */
function laidParts({ blocks }: Stream, { page, line, text, fit }: LaidLine, part: LinePart): LaidPart[] {
  const block = blocks[part.block];
  if (block === undefined || fit === undefined || !isPlaced(line.polygon)) return [];
  return targetsOf(block, part).map(({ id, start, end }) => ({
    zone: {
      page,
      target: id,
      part: { block: block.id, start, end },
      polygon: sliceLine(line, text, part.toLine(start, 'start'), part.toLine(end, 'end')),
    },
    line,
    likeness: fit.likeness,
  }));
}

/** What a range of a block speaks for: its segments, as far as they lie in it, else the block. */
export function targetsOf(block: Block, range: { readonly start: number; readonly end: number }): Segment[] {
  const inside = block.segments
    .map(({ id, start, end }) => ({ id, start: Math.max(start, range.start), end: Math.min(end, range.end) }))
    .filter(({ start, end }) => start < end);
  return inside.length > 0 ? inside : [{ id: block.id, start: range.start, end: range.end }];
}

function shareOf(stream: Stream, lines: readonly LaidLine[]): number {
  const counts = (at: number): boolean =>
    stream.spare[at] === 0 && stream.blocks[stream.block[at] ?? 0]?.noise !== true;
  let [all, placed] = [0, 0];
  for (let at = 0; at < stream.codes.length; at += 1) if (counts(at)) all += 1;
  for (const { fit } of lines)
    for (let at = fit?.from ?? 0; at < (fit?.to ?? 0); at += 1) if (counts(at)) placed += 1;
  return all === 0 ? 0 : placed / all;
}
