// The likeliest way through the grid.
import type { Band } from './band.ts';
import { Chances, type Missing } from './chances.ts';
import { shapes, widest, type Flow } from './shapes.ts';

/** A bead on a way: it takes `a` segments of the source, the last of them `i - 1`, and `b` of the target, the last `j - 1`. */
export interface Step {
  readonly i: number;
  readonly a: number;
  readonly j: number;
  readonly b: number;
  /** How likely it is, 0 to 1, once all ways were looked at. */
  readonly posterior: number;
}

/** Scores of beads with both sides, row by row, in order: see `Grid`. */
export interface RowScores {
  readonly band: Band;
  row(i: number, scores: Float64Array): void;
}

/** Kinds of step after the shapes: a source segment alone, a target segment alone. */
const [sourceAlone, targetAlone] = [shapes.length, shapes.length + 1];
const unreached = -1e300;

/** Cells of all rows before each row, and of all. */
export function offsets({ low, high }: Band): Float64Array {
  const starts = new Float64Array(low.length + 1);
  for (let i = 0; i < low.length; i++) starts[i + 1] = starts[i]! + high[i]! - low[i]! + 1;
  return starts;
}

export function widestRow({ low, high }: Band): number {
  return low.reduce((most, from, i) => Math.max(most, high[i]! - from + 1), 0);
}

/** The likeliest way from the beginning to the end, and its score; posteriors are 1. Holds three bytes a cell. */
export function likeliest(grid: RowScores, flow: Flow, missing: Missing): { steps: Step[]; score: number } {
  const { band } = grid;
  const { low, high } = band;
  const n = low.length - 1;
  const starts = offsets(band);
  const cells = starts[n + 1]!;
  // What was chosen to come to each state of each cell: kind × 3 + the state before.
  const back = [new Uint8Array(cells), new Uint8Array(cells), new Uint8Array(cells)];
  const most = widestRow(band);
  const ring = Array.from({ length: widest + 1 }, () => new Float64Array(3 * most));
  const scores = new Float64Array(most * shapes.length);
  const chances = new Chances(flow, missing);
  const [both, left, right] = [back[0]!, back[1]!, back[2]!];
  for (let i = 0; i <= n; i++) {
    grid.row(i, scores);
    const row = ring[i % ring.length]!.fill(unreached);
    const [from, to] = [low[i]!, high[i]!];
    for (let j = from; j <= to; j++) {
      const at = j - from;
      const cell = starts[i]! + at;
      if (i === 0 && j === 0) {
        row[0] = 0;
        continue;
      }
      if (i > 0) {
        for (let k = 0; k < shapes.length; k++) {
          const score = scores[at * shapes.length + k]!;
          if (score === -Infinity) continue;
          const { source: a, target: b } = shapes[k]!;
          const before = ring[(i - a) % ring.length]!;
          const beforeAt = 3 * (j - b - low[i - a]!);
          for (let state = 0; state < 3; state++) {
            const sum = before[beforeAt + state]! + score + chances.both[state]!;
            if (sum <= row[3 * at]!) continue;
            row[3 * at] = sum;
            both[cell] = k * 3 + state;
          }
        }
        if (j >= low[i - 1]! && j <= high[i - 1]!) {
          const before = ring[(i - 1) % ring.length]!;
          const beforeAt = 3 * (j - low[i - 1]!);
          for (let state = 0; state < 3; state++) {
            const sum = before[beforeAt + state]! + chances.sourceAlone(state, j);
            if (sum <= row[3 * at + 1]!) continue;
            row[3 * at + 1] = sum;
            left[cell] = sourceAlone * 3 + state;
          }
        }
      }
      if (j > from)
        for (let state = 0; state < 3; state++) {
          const sum = row[3 * (at - 1) + state]! + chances.targetAlone(state, i);
          if (sum <= row[3 * at + 2]!) continue;
          row[3 * at + 2] = sum;
          right[cell] = targetAlone * 3 + state;
        }
    }
  }
  return traced(band, starts, back, ring[n % ring.length]!);
}

function traced(
  { low, high }: Band,
  starts: Float64Array,
  back: readonly Uint8Array[],
  last: Float64Array,
): { steps: Step[]; score: number } {
  let i = low.length - 1;
  let j = high[i]!;
  const ends = Array.from(last.subarray(3 * (j - low[i]!), 3 * (j - low[i]!) + 3));
  const score = Math.max(...ends);
  let state = ends.indexOf(score);
  const steps: Step[] = [];
  while (i > 0 || j > 0) {
    const chosen = back[state]![starts[i]! + j - low[i]!]!;
    const kind = Math.floor(chosen / 3);
    const a = shapes[kind]?.source ?? (kind === sourceAlone ? 1 : 0);
    const b = shapes[kind]?.target ?? (kind === targetAlone ? 1 : 0);
    steps.push({ i, a, j, b, posterior: 1 });
    i -= a;
    j -= b;
    state = chosen % 3;
  }
  return { steps: steps.reverse(), score };
}
