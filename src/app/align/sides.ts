// An original and its translation as alignment sees them: their segments in reading order, notes last.
import { walkBlocks, type Block } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import type { AlignSide, AlignUnit } from '../../text/align/port.ts';
import { sequenceOf } from '../../text/align/units.ts';

/**
 * A segment in reading order, with its string. `unit` is absent of one that stands beside the text (marginals, what was read off a neighbouring
 * sheet): it takes no part in the alignment. `page`: the id of the page on which it begins, where that is known. `absentBefore`: pages that are absent
 * right before it.
 */
export interface ReadSegment {
  readonly id: string;
  readonly text: string;
  readonly block: Block;
  readonly unit?: AlignUnit;
  readonly page?: string;
  readonly absentBefore?: readonly string[];
}

/** All segments of a text. `absentAtEnd`: the pages, by id, that are absent after the last of those that are not in notes. */
export interface ReadSide {
  readonly text: Text;
  readonly segments: readonly ReadSegment[];
  readonly absentAtEnd: readonly string[];
}

/** Both sides, and the ids of their units by index. */
export interface Sides {
  readonly source: AlignSide;
  readonly target: AlignSide;
  readonly sourceIds: readonly string[];
  readonly targetIds: readonly string[];
}

/** What alignment is given of two texts. Every segment that does not stand beside the text is one unit. Linear. */
export function sidesOf(original: Text, translation: Text, pages: readonly Page[]): Sides {
  const [source, target] = [readSide(original, pages, 'source'), readSide(translation, pages, 'target')];
  return {
    source: sideOf(source),
    target: sideOf(target),
    sourceIds: idsOf(source),
    targetIds: idsOf(target),
  };
}

/**
 * Every segment of a text once, in reading order: the text itself, what tables hold where they stand, then notes. Of a translation only those
 * pages count as absent that are said to be absent from it: what its original lacks it may well have.
 */
export function readSide(text: Text, pages: readonly Page[], as: 'source' | 'target'): ReadSide {
  const blocks = [...walkBlocks(text.blocks)];
  // Where no page is said to begin anywhere, nobody knows where one that is absent would stand.
  const known = blocks.some(({ spans }) => spans.some(({ type }) => type === 'page-break')) ? pages : [];
  const absent = as === 'source' ? known : known.map((page) => absentFrom(page, text.id));
  const { units, steps } = sequenceOf(text, absent);
  const notes = blocks.filter(({ kind }) => kind === 'note');
  const inNotes = new Set(notes.flatMap((note) => [...walkBlocks([note])]));
  const segments: ReadSegment[] = [];
  const seen = new Set<string>();
  let paragraph = -1;
  let last: Block | undefined;
  let absentBefore: string[] = [];
  let page: string | undefined;
  const add = (block: Block, ids: readonly { id: string; start: number; end: number }[], as?: Kind): void => {
    if (block !== last) paragraph += 1;
    last = block;
    const breaks = block.spans.filter((span) => span.type === 'page-break');
    for (const { id, start, end } of ids) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const span of breaks) if (span.start <= start) page = span.page;
      const string = block.text.slice(start, end);
      const label = as?.label ?? block.label;
      const unit: AlignUnit = {
        text: string,
        paragraph,
        kind: as?.kind ?? block.kind,
        ...(label !== undefined && { label }),
        ...(absentBefore.length > 0 && { afterGap: true }),
      };
      const beside = block.kind === 'marginal' || block.noise === true;
      const place = page === undefined ? {} : { page };
      if (beside) segments.push({ id, text: string, block, ...place });
      else {
        segments.push({
          id,
          text: string,
          block,
          unit,
          ...place,
          ...(absentBefore.length > 0 && { absentBefore }),
        });
        absentBefore = [];
      }
    }
    page = breaks.at(-1)?.page ?? page;
  };
  for (const step of steps) {
    if (step.kind === 'absent') absentBefore = [...absentBefore, ...step.pages.map((one) => one.page.id)];
    else if (step.kind === 'aside') add(step.piece.block, step.piece.block.segments);
    else {
      const unit = units[step.index];
      if (unit === undefined) continue;
      add(unit.piece.block, unit.segments);
      for (const row of unit.piece.block.rows ?? [])
        for (const cell of row)
          for (const block of walkBlocks(cell.blocks))
            if (!inNotes.has(block)) add(block, block.segments, inTable);
    }
  }
  const absentAtEnd = absentBefore;
  // Pages that are absent at the end of the text say nothing of the notes that stand after it.
  absentBefore = [];
  for (const note of notes) {
    const kind: Kind = { kind: 'note', label: note.label };
    for (const block of walkBlocks([note])) add(block, block.segments, kind);
  }
  return { text, segments, absentAtEnd };
}

interface Kind {
  readonly kind: AlignUnit['kind'] & string;
  readonly label?: string | undefined;
}

const inTable: Kind = { kind: 'table' };

function absentFrom(page: Page, text: string): Page {
  return { ...page, absences: page.absences.filter((one) => one.text === text) };
}

function sideOf({ text, segments, absentAtEnd }: ReadSide): AlignSide {
  return {
    language: text.language,
    units: segments.flatMap(({ unit }) => unit ?? []),
    ...(absentAtEnd.length > 0 && { gapAtEnd: true }),
  };
}

function idsOf({ segments }: ReadSide): string[] {
  return segments.flatMap(({ id, unit }) => (unit === undefined ? [] : [id]));
}
