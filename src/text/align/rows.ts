// The parallel text: original and translation in level rows, made by order and number, and saying why where a side is empty.
import type { Page } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import { linkedRows } from './linked-rows.ts';
import { matchUnits } from './match.ts';
import type { SegmentLink } from './segment-link.ts';
import type { Row, RowReason } from './row.ts';
import { sentences, sequenceOf, type Piece, type Sequence, type Step, type Unit } from './units.ts';
import { untranslated } from './untranslated.ts';

export type { Row, RowReason } from './row.ts';

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

/**
 * Lays an original and its translation side by side. Every block of both appears exactly once and in its own order (notes
 * excepted, which stand apart), every character of a block in exactly one piece. `links` decide, where there are any. Without them: where the counts agree rows go by order and
 * printed number, sentence by sentence where two paragraphs have equally many; else by paragraph. Time near linear.
 */
export function parallelRows(
  original: Text,
  translation: Text,
  pages: readonly Page[],
  links: readonly SegmentLink[] = [],
): Row[] {
  if (links.length > 0) return linkedRows(original, translation, pages, links);
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
