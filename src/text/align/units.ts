// A text as a sequence of things that can stand beside something: units, what stands aside, and absent pages between.
import type { Block, Segment } from '../../model/block.ts';
import type { Absence, Page } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';

/**
 * A part of a block's string, in UTF-16 code units: the whole block, or some of its sentences. `depth`: inside list items, from 0.
 * `attachment`: the id of the innermost attachment that holds it, or that it begins.
 */
export interface Piece {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly attachment?: string;
}

/** An absent page with the absence that says why it is. */
export interface AbsentPage {
  readonly page: Page;
  readonly absence: Absence;
}

/** A piece that may have a counterpart. `key` is equal for what may stand against each other; `segments` begin in the piece or run into it. */
export interface Unit {
  readonly piece: Piece;
  readonly key: string;
  readonly segments: readonly Segment[];
}

/** One step through a text: a unit by its index, a piece that stands beside the text, or a run of absent pages. */
export type Step =
  | { readonly kind: 'unit'; readonly index: number }
  | { readonly kind: 'aside'; readonly piece: Piece }
  | { readonly kind: 'absent'; readonly before: number; readonly pages: readonly AbsentPage[] };

export interface Sequence {
  readonly units: readonly Unit[];
  readonly steps: readonly Step[];
}

type Placed = Omit<Piece, 'start' | 'end'>;

/** Blocks in reading order; what list items hold follows them one level deeper, what attachments hold on the same; notes stand elsewhere. */
function* inOrder(
  blocks: readonly Block[],
  depth: number,
  outer: Pick<Piece, 'attachment'>,
): Generator<Placed> {
  for (const block of blocks) {
    if (block.kind === 'note') continue;
    const inside = block.kind === 'attachment' ? { attachment: block.id } : outer;
    yield { block, depth, ...inside };
    if (block.blocks === undefined) continue;
    if (block.kind === 'list-item') yield* inOrder(block.blocks, depth + 1, inside);
    if (block.kind === 'attachment') yield* inOrder(block.blocks, depth, inside);
  }
}

interface Break {
  readonly block: string;
  readonly offset: number;
}

/** Where each page begins: by page id, the first break that names it. Breaks inside a table count as at the table. */
function pageBreaks(placed: readonly Placed[]): Map<string, Break> {
  const breaks = new Map<string, Break>();
  const note = (block: Block, home: string): void => {
    for (const span of block.spans)
      if (span.type === 'page-break' && !breaks.has(span.page))
        breaks.set(span.page, { block: home, offset: home === block.id ? span.start : 0 });
    for (const row of block.rows ?? [])
      for (const cell of row) for (const inner of cell.blocks) note(inner, home);
  };
  for (const { block } of placed) note(block, block.id);
  return breaks;
}

/** The absence that explains why a text does not reach a page: one of the text itself before a general one, an image's last. */
function absenceFor(page: Page, text: string): Absence | undefined {
  const fitting = page.absences.filter((absence) => absence.text === undefined || absence.text === text);
  return (
    fitting.find((absence) => absence.text === text) ??
    fitting.find((a) => a.kind !== 'not-imaged') ??
    fitting[0]
  );
}

/** Absent pages by the break before which they would stand ('' for the end of the text). */
function absentRuns(
  text: Text,
  pages: readonly Page[],
  breaks: ReadonlyMap<string, Break>,
): Map<string, { at: Break | undefined; pages: AbsentPage[] }> {
  const runs = new Map<string, { at: Break | undefined; pages: AbsentPage[] }>();
  let run: AbsentPage[] = [];
  const close = (key: string, at: Break | undefined): void => {
    if (run.length > 0) runs.set(key, { at, pages: run });
    run = [];
  };
  pages.forEach((page, index) => {
    const here = breaks.get(page.id);
    const next = pages[index + 1];
    const after = next === undefined ? undefined : breaks.get(next.id);
    // A break at the very place where the next page begins says that nothing of this page stands in the text.
    const empty =
      here !== undefined && after !== undefined && here.block === after.block && here.offset === after.offset;
    if (here !== undefined && !empty) return close(page.id, here);
    const absence = absenceFor(page, text.id);
    if (absence !== undefined) run.push({ page, absence });
  });
  close('', undefined);
  return runs;
}

const labelKey = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

function keyOf(block: Block): string {
  if (block.kind !== 'list-item') return block.kind;
  const label = block.label === undefined ? '' : labelKey(block.label);
  return label === '' ? 'paragraph' : `list-item ${label}`;
}

function unitOf(piece: Piece): Unit {
  const { block, start, end } = piece;
  const whole = start === 0 && end === block.text.length;
  const segments = whole ? block.segments : block.segments.filter((s) => s.start < end && s.end > start);
  return { piece, key: keyOf(block), segments };
}

/**
 * Cuts a text into units and what stands between them. A block inside which an absent page falls is cut there. Linear in the
 * number of blocks, spans and pages.
 */
export function sequenceOf(text: Text, pages: readonly Page[]): Sequence {
  const placed = [...inOrder(text.blocks, 0, {})];
  const runs = absentRuns(text, pages, pageBreaks(placed));
  const byBlock = new Map<string, { at: Break; pages: AbsentPage[] }[]>();
  for (const { at, pages: absent } of runs.values())
    if (at !== undefined) byBlock.set(at.block, [...(byBlock.get(at.block) ?? []), { at, pages: absent }]);
  const units: Unit[] = [];
  const steps: Step[] = [];
  const add = (piece: Piece): void => {
    const aside = piece.block.kind === 'marginal' || piece.block.noise === true;
    if (aside) return void steps.push({ kind: 'aside', piece });
    steps.push({ kind: 'unit', index: units.length });
    units.push(unitOf(piece));
  };
  for (const { block, ...where } of placed) {
    let start = 0;
    for (const { at, pages: absent } of byBlock.get(block.id) ?? []) {
      if (at.offset > start) add({ block, start, end: at.offset, ...where });
      start = Math.max(start, at.offset);
      steps.push({ kind: 'absent', before: units.length, pages: absent });
    }
    if (start < block.text.length || start === 0) add({ block, start, end: block.text.length, ...where });
  }
  const last = runs.get('');
  if (last !== undefined) steps.push({ kind: 'absent', before: units.length, pages: last.pages });
  return { units, steps };
}

/** Sentence by sentence: each piece runs to the beginning of the next, so that no character is lost. */
export function sentences(unit: Unit): Piece[] {
  const { start, end } = unit.piece;
  return unit.segments.map((segment, i) => ({
    ...unit.piece,
    start: i === 0 ? start : segment.start,
    end: unit.segments[i + 1]?.start ?? end,
  }));
}
