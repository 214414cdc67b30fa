// Ways through the grid: the likeliest, and how likely each bead is over all ways.
import type { AlignSide } from '../port.ts';
import type { Band } from './band.ts';
import { shapes, type Flow } from './shapes.ts';

/** A bead on a way: it takes `a` segments of the source, the last of them `i - 1`, and `b` of the target, the last `j - 1`. */
export interface Step {
  readonly i: number;
  readonly a: number;
  readonly j: number;
  readonly b: number;
  /** How likely it is, 0 to 1, once all ways were looked at. */
  readonly posterior: number;
}

/** Kinds of step after the shapes: a source segment alone, a target segment alone. */
const [sourceAlone, targetAlone] = [shapes.length, shapes.length + 1];
const unreached = -1e300;

/** Where something is known to be missing, the other side's segments stand alone as a matter of course. */
export interface Missing {
  /** By source segments passed: something is missing of the source there. */
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

export function missingOf(source: AlignSide, target: AlignSide): Missing {
  const of = ({ units, gapAtEnd }: AlignSide): Uint8Array => {
    const at = Uint8Array.from(units, ({ afterGap }) => (afterGap === true ? 1 : 0));
    const all = new Uint8Array(units.length + 1);
    all.set(at);
    all[units.length] = gapAtEnd === true ? 1 : 0;
    return all;
  };
  return { source: of(source), target: of(target) };
}

/** Logarithms of the chance that a segment beside a known gap stands alone: the first, and each that follows. */
const [intoGap, onInGap] = [Math.log(0.3), Math.log(0.95)];

/** Logarithm of the chance of a step of this kind after a step of that state, at this place. */
export function stepChance(
  flow: Flow,
  missing: Missing,
  state: number,
  kind: 0 | 1 | 2,
  i: number,
  j: number,
): number {
  const usual = flow.next[state]![kind];
  if (kind === 1 && missing.target[j] === 1) return Math.max(usual, state === 1 ? onInGap : intoGap);
  if (kind === 2 && missing.source[i] === 1) return Math.max(usual, state === 2 ? onInGap : intoGap);
  return usual;
}

export interface RowScores {
  readonly band: Band;
  row(i: number, scores: Float64Array): void;
}

/** The likeliest way, from the beginning; posteriors are 1. Holds three bytes a cell. */
export function likeliest(grid: RowScores, flow: Flow, missing: Missing): { steps: Step[]; score: number } {
  const { low, high } = grid.band;
  const n = low.length - 1;
  const m = high[n]!;
  const starts = offsets(grid.band);
  const cells = starts[n + 1]!;
  const back = [new Uint8Array(cells), new Uint8Array(cells), new Uint8Array(cells)];
  const rows: Float64Array[] = [];
  const widestRow = low.reduce((most, from, i) => Math.max(most, high[i]! - from + 1), 0);
  const scores = new Float64Array(widestRow * shapes.length);
  for (let i = 0; i <= n; i++) {
    grid.row(i, scores);
    const row = new Float64Array(3 * (high[i]! - low[i]! + 1)).fill(unreached);
    rows[i] = row;
    if (i > 5) delete rows[i - 6];
    for (let j = low[i]!; j <= high[i]!; j++) {
      const at = j - low[i]!;
      if (i === 0 && j === 0) {
        row[0] = 0;
        continue;
      }
      for (let k = 0; i > 0 && k < shapes.length; k++) {
        const score = scores[at * shapes.length + k]!;
        if (score === -Infinity) continue;
        const { source: a, target: b } = shapes[k]!;
        take(row, back, at, starts[i]! + at, 0, k, score, rows[i - a]!, j - b - low[i - a]!, (state) =>
          stepChance(flow, missing, state, 0, i - a, j - b),
        );
      }
      if (i > 0 && j >= low[i - 1]! && j <= high[i - 1]!)
        take(row, back, at, starts[i]! + at, 1, sourceAlone, 0, rows[i - 1]!, j - low[i - 1]!, (state) =>
          stepChance(flow, missing, state, 1, i - 1, j),
        );
      if (j > low[i]!)
        take(row, back, at, starts[i]! + at, 2, targetAlone, 0, row, at - 1, (state) =>
          stepChance(flow, missing, state, 2, i, j - 1),
        );
    }
  }
  return traced(grid.band, starts, back, rows[n]!, n, m);
}

/** Takes the best of three states to come from. What was chosen is kept as kind × 3 + state. */
function take(
  row: Float64Array,
  back: readonly Uint8Array[],
  at: number,
  cell: number,
  state: number,
  kind: number,
  score: number,
  from: Float64Array,
  fromAt: number,
  chance: (state: number) => number,
): void {
  for (let before = 0; before < 3; before++) {
    const so = from[3 * fromAt + before]!;
    if (so <= unreached) continue;
    const sum = so + score + chance(before);
    if (sum > row[3 * at + state]!) {
      row[3 * at + state] = sum;
      back[state]![cell] = kind * 3 + before;
    }
  }
}

export function offsets({ low, high }: Band): Int32Array {
  const starts = new Int32Array(low.length + 1);
  for (let i = 0; i < low.length; i++) starts[i + 1] = starts[i]! + high[i]! - low[i]! + 1;
  return starts;
}

function traced(
  { low }: Band,
  starts: Int32Array,
  back: readonly Uint8Array[],
  last: Float64Array,
  n: number,
  m: number,
): { steps: Step[]; score: number } {
  let [i, j] = [n, m];
  const ends = Array.from(last.subarray(3 * (m - low[n]!), 3 * (m - low[n]!) + 3));
  const score = Math.max(...ends);
  let state = ends.indexOf(score);
  const steps: Step[] = [];
  while (i > 0 || j > 0) {
    const chosen = back[state]![starts[i]! + j - low[i]!]!;
    const kind = Math.floor(chosen / 3);
    const shape = shapes[kind];
    const a = shape?.source ?? (kind === sourceAlone ? 1 : 0);
    const b = shape?.target ?? (kind === targetAlone ? 1 : 0);
    steps.push({ i, a, j, b, posterior: 1 });
    i -= a;
    j -= b;
    state = chosen % 3;
  }
  return { steps: steps.reverse(), score };
}
