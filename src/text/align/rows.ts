// The parallel text: original and translation in level rows, made by order and number, and saying why where a side is empty.
import type { Page } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import { matchUnits } from './match.ts';
import type { SegmentLink } from './segment-link.ts';
import { sequenceOf, type AbsentPage, type Piece, type Sequence, type Step, type Unit } from './units.ts';

/**
 * Why a side of a row is empty: the pages it would stand on are absent, it stands beside the text and belongs to no sentence
 * (`marginal`), or the other text has nothing that answers to it.
 */
export type RowReason =
  | { readonly kind: 'page-absence'; readonly pages: readonly AbsentPage[] }
  | { readonly kind: 'marginal' }
  | { readonly kind: 'no-counterpart' };

/**
 * What stands level: pieces of the original (`source`) and of the translation (`target`). `by` says how they were brought together:
 * `number` (a printed number, or a figure that both have), `order`, `paragraph` (paragraphs whose sentences do not agree in number),
 * `gap` where one side is empty; then `reason` says why. No row claims that a person has looked at it.
 */
export interface Row {
  readonly source: readonly Piece[];
  readonly target: readonly Piece[];
  readonly by: 'order' | 'number' | 'paragraph' | 'gap';
  readonly reason?: RowReason;
}

/** Sentence by sentence: each piece runs to the beginning of the next, so that no character is lost. */
function sentences(unit: Unit): Piece[] {
  const { start, end } = unit.piece;
  return unit.segments.map((segment, i) => ({
    ...unit.piece,
    start: i === 0 ? start : segment.start,
    end: unit.segments[i + 1]?.start ?? end,
  }));
}

/** Two units that stand level, sentence by sentence where they have equally many; undefined where they have not. */
function levelRows(a: Unit, b: Unit, by: Row['by']): Row[] | undefined {
  if (a.segments.length !== b.segments.length) return undefined;
  if (a.segments.length < 2) return [{ source: [a.piece], target: [b.piece], by }];
  const others = sentences(b);
  return sentences(a).map((piece, i) => ({ source: [piece], target: others.slice(i, i + 1), by }));
}

/** Takes the steps of one side up to a unit, as they come. */
class Walk {
  readonly #sequence: Sequence;
  #at = 0;

  constructor(sequence: Sequence) {
    this.#sequence = sequence;
  }

  /** The steps before the unit `index`; all that are left where `index` is past the last unit. */
  until(index: number): Step[] {
    const from = this.#at;
    const { steps } = this.#sequence;
    for (let step = steps[this.#at]; step !== undefined; step = steps[++this.#at])
      if (step.kind === 'unit' && step.index >= index) break;
    return steps.slice(from, this.#at);
  }

  /** The steps up to and with the unit `index`. */
  through(index: number): Step[] {
    const found = this.until(index);
    const step = this.#sequence.steps[this.#at];
    if (step !== undefined) found.push(step);
    this.#at++;
    return found;
  }

  pieces(steps: readonly Step[]): Piece[] {
    return steps.flatMap((step) => (step.kind === 'absent' ? [] : (this.piece(step) ?? [])));
  }

  piece(step: Exclude<Step, { kind: 'absent' }>): Piece | undefined {
    return step.kind === 'aside' ? step.piece : this.#sequence.units[step.index]?.piece;
  }
}

function oneSided(walk: Walk, step: Step, side: 'source' | 'target', reason: RowReason): Row | undefined {
  if (step.kind === 'absent') return undefined;
  const piece = walk.piece(step);
  if (piece === undefined) return undefined;
  const pieces = { source: [], target: [], [side]: [piece] };
  return { ...pieces, by: 'gap', reason: step.kind === 'aside' ? { kind: 'marginal' } : reason };
}

/** For each block of the original, the page it begins on, where that page is absent from the translation. */
function untranslated(original: Sequence, pages: readonly Page[], translation: Text): Map<string, RowReason> {
  const missing = new Map<string, AbsentPage>();
  for (const page of pages) {
    const absence = page.absences.find((one) => one.text === translation.id);
    if (absence !== undefined) missing.set(page.id, { page, absence });
  }
  const reasons = new Map<string, RowReason>();
  if (missing.size === 0) return reasons;
  let current: AbsentPage | undefined;
  for (const { piece } of original.units) {
    const breaks = piece.block.spans.filter((span) => span.type === 'page-break');
    for (const span of breaks) if (span.start === 0) current = missing.get(span.page);
    if (current !== undefined) reasons.set(piece.block.id, { kind: 'page-absence', pages: [current] });
    for (const span of breaks) current = missing.get(span.page);
  }
  return reasons;
}

/**
 * Lays an original and its translation side by side. Every block of both appears exactly once and in its own order (notes
 * excepted, which stand apart), every character of a block in exactly one piece. Where the counts agree rows go by order and
 * printed number, sentence by sentence where two paragraphs have equally many; else by paragraph. Time near linear.
 */
export function parallelRows(
  original: Text,
  translation: Text,
  pages: readonly Page[],
  _links?: readonly SegmentLink[],
): Row[] {
  const source = sequenceOf(original, pages);
  const target = sequenceOf(translation, []);
  const left = new Walk(source);
  const right = new Walk(target);
  const omitted = untranslated(source, pages, translation);
  const rows: Row[] = [];
  const push = (row: Row | undefined): void => {
    if (row !== undefined) rows.push(row);
  };
  const apart = (sourceIndex: number, targetIndex: number): void => {
    let waiting = right.until(targetIndex);
    for (const step of left.until(sourceIndex)) {
      if (step.kind === 'absent') {
        const reason: RowReason = { kind: 'page-absence', pages: step.pages };
        if (waiting.length === 0) rows.push({ source: [], target: [], by: 'gap', reason });
        for (const other of waiting) push(oneSided(right, other, 'target', reason));
        waiting = [];
      } else {
        const block = left.piece(step)?.block.id ?? '';
        push(oneSided(left, step, 'source', omitted.get(block) ?? { kind: 'no-counterpart' }));
      }
    }
    for (const other of waiting) push(oneSided(right, other, 'target', { kind: 'no-counterpart' }));
  };
  for (const match of matchUnits(source, target)) {
    apart(match.source[0], match.target[0]);
    const [a, b] = [source.units[match.source[0]], target.units[match.target[0]]];
    const single = match.source[1] - match.source[0] === 1 && match.target[1] - match.target[0] === 1;
    const level = single && a !== undefined && b !== undefined ? levelRows(a, b, match.by) : undefined;
    const steps = left.through(match.source[1] - 1);
    const others = right.through(match.target[1] - 1);
    if (level !== undefined) {
      for (const row of level) rows.push(row);
      continue;
    }
    const by = match.by === 'number' ? 'number' : 'paragraph';
    rows.push({ source: left.pieces(steps), target: right.pieces(others), by });
    for (const step of steps)
      if (step.kind === 'absent')
        rows.push({ source: [], target: [], by: 'gap', reason: { kind: 'page-absence', pages: step.pages } });
  }
  apart(source.units.length, target.units.length);
  return rows;
}
