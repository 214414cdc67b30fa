// How likely each bead is over all ways through the grid, and the way whose beads are likeliest to be right.
import type { Band } from './band.ts';
import { Chances, type Missing } from './chances.ts';
import { offsets, widestRow, type RowScores, type Step } from './path.ts';
import { shapes, type Flow } from './shapes.ts';

/** Shapes with both sides, then a source segment alone, then a target segment alone. */
const kinds = shapes.length + 2;
const [sourceAlone, targetAlone] = [shapes.length, shapes.length + 1];
const never = -1e30;

/** Scores are believed this far: sentences' evidence is not independent, and a model surer than it may be would see no other way. */
const belief = 0.5;
/** What each bead costs. With half of F1 that is reached, the way with the most expected F1 is taken (Dinkelbach 1967). */
const price = 0.4;

/** All of a grid in memory: keep the band narrow. Log-domain sums over states and cells. */
export function expectedBest(grid: RowScores, flow: Flow, missing: Missing): Step[] {
  const all = kept(grid);
  const likely = posteriors(grid.band, all, new Chances(flow, missing));
  return bestOf(grid.band, likely);
}

/** Scores of shapes for each cell, one row after the other. */
function kept(grid: RowScores): Float32Array {
  const { band } = grid;
  const starts = offsets(band);
  const n = band.low.length - 1;
  const all = new Float32Array(starts[n + 1]! * shapes.length).fill(never);
  const scores = new Float64Array(widestRow(band) * shapes.length);
  for (let i = 0; i <= n; i++) {
    grid.row(i, scores);
    if (i === 0) continue;
    const cells = starts[i + 1]! - starts[i]!;
    for (let at = 0; at < cells * shapes.length; at++)
      all[starts[i]! * shapes.length + at] = scores[at] === -Infinity ? never : scores[at]! * belief;
  }
  return all;
}

/** For each cell, how likely a bead of each kind ends there. */
function posteriors(band: Band, all: Float32Array, chances: Chances): Float32Array {
  const { low, high } = band;
  const n = low.length - 1;
  const starts = offsets(band);
  const size = starts[n + 1]! * 3;
  const [alpha, beta] = [new Float64Array(size).fill(never), new Float64Array(size).fill(never)];
  const steps = stepsOf(band, starts, all, chances);
  alpha[0] = 0;
  for (let i = 0; i <= n; i++)
    for (let j = low[i]!; j <= high[i]!; j++)
      steps(i, j, (before, state, cell, to, score) => {
        alpha[3 * cell + to] = plus(alpha[3 * cell + to]!, alpha[3 * before + state]! + score);
      });
  const end = starts[n]! + high[n]! - low[n]!;
  for (let state = 0; state < 3; state++) beta[3 * end + state] = 0;
  for (let i = n; i >= 0; i--)
    for (let j = high[i]!; j >= low[i]!; j--)
      steps(i, j, (before, state, cell, to, score) => {
        beta[3 * before + state] = plus(beta[3 * before + state]!, beta[3 * cell + to]! + score);
      });
  const whole = beta[0]!;
  const likely = new Float32Array(starts[n + 1]! * kinds);
  for (let i = 0; i <= n; i++)
    for (let j = low[i]!; j <= high[i]!; j++)
      steps(i, j, (before, state, cell, to, score, kind) => {
        likely[cell * kinds + kind]! += Math.exp(
          alpha[3 * before + state]! + score + beta[3 * cell + to]! - whole,
        );
      });
  return likely;
}

type Visit = (before: number, state: number, cell: number, to: number, score: number, kind: number) => void;

/** Visits all steps that end at (i, j), from each state. */
function stepsOf(
  { low, high }: Band,
  starts: Float64Array,
  all: Float32Array,
  chances: Chances,
): (i: number, j: number, visit: Visit) => void {
  return (i, j, visit) => {
    const cell = starts[i]! + j - low[i]!;
    for (let k = 0; k < shapes.length; k++) {
      const score = all[cell * shapes.length + k]!;
      if (score <= never) continue;
      const { source: a, target: b } = shapes[k]!;
      const before = starts[i - a]! + j - b - low[i - a]!;
      for (let state = 0; state < 3; state++)
        visit(before, state, cell, 0, score + belief * chances.both[state]!, k);
    }
    if (i > 0 && j >= low[i - 1]! && j <= high[i - 1]!) {
      const before = starts[i - 1]! + j - low[i - 1]!;
      for (let state = 0; state < 3; state++)
        visit(before, state, cell, 1, belief * chances.sourceAlone(state, j), sourceAlone);
    }
    if (j > low[i]!)
      for (let state = 0; state < 3; state++)
        visit(cell - 1, state, cell, 2, belief * chances.targetAlone(state, i), targetAlone);
  };
}

function plus(a: number, b: number): number {
  if (a < b) return b - a > 40 ? b : b + Math.log1p(Math.exp(a - b));
  return a - b > 40 ? a : a + Math.log1p(Math.exp(b - a));
}

/** The way whose beads are the most likely to be right, each for its price. */
function bestOf(band: Band, likely: Float32Array): Step[] {
  const { low, high } = band;
  const n = low.length - 1;
  const starts = offsets(band);
  const cells = starts[n + 1]!;
  const best = new Float64Array(cells).fill(-Infinity);
  const back = new Uint8Array(cells);
  best[0] = 0;
  const before = (i: number, j: number): number =>
    i >= 0 && j >= low[i]! && j <= high[i]! ? starts[i]! + j - low[i]! : -1;
  for (let i = 0; i <= n; i++)
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = starts[i]! + j - low[i]!;
      for (let kind = 0; kind < kinds; kind++) {
        const { a, b } = sizes(kind);
        const from = i >= a && j >= b ? before(i - a, j - b) : -1;
        if (from < 0) continue;
        const sum = best[from]! + likely[cell * kinds + kind]! - price;
        if (sum <= best[cell]!) continue;
        best[cell] = sum;
        back[cell] = kind;
      }
    }
  const steps: Step[] = [];
  let [i, j] = [n, high[n]!];
  while (i > 0 || j > 0) {
    const cell = starts[i]! + j - low[i]!;
    const kind = back[cell]!;
    const { a, b } = sizes(kind);
    steps.push({ i, a, j, b, posterior: Math.min(1, likely[cell * kinds + kind]!) });
    i -= a;
    j -= b;
  }
  return steps.reverse();
}

function sizes(kind: number): { a: number; b: number } {
  const shape = shapes[kind];
  if (shape !== undefined) return { a: shape.source, b: shape.target };
  return kind === sourceAlone ? { a: 1, b: 0 } : { a: 0, b: 1 };
}
