// Alignment by length alone (Gale and Church 1993): what every other aligner is measured against.
import type { AlignSide } from '../../src/text/align/port.ts';
import type { PlainBead } from './score.ts';

/** Shapes of beads with their chances: theirs, and larger ones, without which length fares worse where they are frequent. */
const shapes = [
  { a: 1, b: 1, chance: 0.89 },
  { a: 1, b: 0, chance: 0.02 },
  { a: 0, b: 1, chance: 0.02 },
  { a: 2, b: 1, chance: 0.045 },
  { a: 1, b: 2, chance: 0.045 },
  { a: 2, b: 2, chance: 0.011 },
  { a: 1, b: 3, chance: 0.01 },
  { a: 3, b: 1, chance: 0.01 },
  { a: 1, b: 4, chance: 0.004 },
  { a: 4, b: 1, chance: 0.004 },
  { a: 2, b: 3, chance: 0.004 },
  { a: 3, b: 2, chance: 0.004 },
];
/** One letter of a text for one of the other, and the variance that they found. */
const [ratio, variance] = [1, 6.8];
/** The beads that are lost are looked for so far from the diagonal, in segments, so that a book is done at all. */
const reach = 400;

/** Beads by the number of letters of each segment, from paragraph breaks or not. */
export function lengthAlone(source: AlignSide, target: AlignSide): PlainBead[] {
  const [n, m] = [source.units.length, target.units.length];
  const [left, right] = [sumsOf(source), sumsOf(target)];
  const wide = Math.min(m, Math.max(reach, Math.abs(n - m) + 50));
  const width = 2 * wide + 1;
  const cost = new Float64Array((n + 1) * width).fill(Infinity);
  const back = new Uint8Array((n + 1) * width);
  const at = (i: number, j: number): number => {
    const column = j - Math.round((i * m) / Math.max(1, n)) + wide;
    return column < 0 || column >= width ? -1 : i * width + column;
  };
  cost[at(0, 0)] = 0;
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      const cell = at(i, j);
      if (cell < 0) continue;
      for (const [k, { a, b, chance }] of shapes.entries()) {
        const from = i >= a && j >= b ? at(i - a, j - b) : -1;
        if (from < 0) continue;
        const sum =
          cost[from]! - Math.log(chance) + mismatch(left[i]! - left[i - a]!, right[j]! - right[j - b]!);
        if (sum >= cost[cell]!) continue;
        cost[cell] = sum;
        back[cell] = k;
      }
    }
  const beads: PlainBead[] = [];
  let [i, j] = [n, m];
  while (i > 0 || j > 0) {
    const { a, b } = shapes[back[at(i, j)]!]!;
    beads.push({ source: before(i, a), target: before(j, b) });
    i -= a;
    j -= b;
  }
  return beads.toReversed();
}

const before = (end: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => end - count + k);

function sumsOf({ units }: AlignSide): Float64Array {
  const sums = new Float64Array(units.length + 1);
  for (const [u, { text }] of units.entries()) sums[u + 1] = sums[u]! + text.length;
  return sums;
}

/** Minus the logarithm of the chance that lengths differ so far or farther. */
function mismatch(source: number, target: number): number {
  if (source === 0 && target === 0) return 0;
  const mean = (source + target / ratio) / 2;
  const far = Math.abs(source * ratio - target) / Math.sqrt(variance * mean);
  return -Math.log(2) - logTail(far);
}

/** The logarithm of the share of a normal distribution above z ≥ 0 (Abramowitz and Stegun 26.2.17, which is exact enough for its logarithm at any z). */
function logTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.log(series) - (z * z) / 2 - Math.log(2.5066282746);
}
