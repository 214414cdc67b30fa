// What lengths say: a translation is about as long as its original (Gale and Church 1993), against a text of any length.

/** Lengths of units, in letters, as sums from the beginning: unit u has sums[u + 1] - sums[u]. */
export type Lengths = Float64Array;

/** The letters and digits of each text, summed up. Letters of Chinese, Japanese and Korean count as they are: the ratio is learnt. */
export function lengthsOf(texts: readonly string[]): Lengths {
  const sums = new Float64Array(texts.length + 1);
  for (const [u, text] of texts.entries()) sums[u + 1] = sums[u]! + Math.max(1, weight(text));
  return sums;
}

function weight(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x2f) letters++;
  return letters;
}

/**
 * How a target's length follows from its source's. `ratio`: letters of the target to one of the source. `variance`: of their difference, to a
 * letter. `mean`, `spread`: of one target unit's length, whatever it stands for, as a gamma distribution.
 */
export interface LengthModel {
  readonly ratio: number;
  readonly variance: number;
  readonly mean: number;
  readonly spread: number;
}

/** The variance that Gale and Church found, and how many pairs it weighs against those of the text. */
const [usualVariance, usualPairs] = [6.8, 20];
/** The median of the square of a normal deviation, of variance 1. */
const medianOfSquares = 0.4549;

/**
 * The model from pairs that stand for each other, with the usual variance as far as there are few. `ratioAlone`: pairs are whole
 * texts, which tell nothing of how far segments vary.
 */
export function lengthModel(
  target: Lengths,
  pairs: readonly (readonly [number, number])[],
  ratioAlone = false,
): LengthModel {
  const units = target.length - 1;
  const mean = target[units]! / Math.max(1, units);
  let deviations = mean * mean;
  for (let u = 0; u < units; u++) deviations += (target[u + 1]! - target[u]! - mean) ** 2;
  const spread = deviations / (units + 1);
  let [sources, targets] = [0, 0];
  for (const [a, b] of pairs) {
    sources += a;
    targets += b;
  }
  const ratio = targets / Math.max(1, sources);
  const squares = (ratioAlone ? [] : pairs)
    .map(([a, b]) => (b - ratio * a) ** 2 / Math.max(1, (ratio * a + b) / 2))
    .sort((a, b) => a - b);
  // By the median, so that pairs that do not belong together leave the lengths of the others their meaning.
  const median = (squares[squares.length >> 1] ?? 0) / medianOfSquares;
  const variance = (usualVariance * usualPairs + median * squares.length) / (usualPairs + squares.length);
  return { ratio, variance, mean, spread };
}

/**
 * The logarithm of how much likelier `target` letters stand for `source` letters than for anything. `any`: how likely that many letters are, from
 * `anyLength`. A little of everything is likely, so that one wild pair is bad but not impossible.
 */
export function lengthEvidence(model: LengthModel, source: number, target: number, any: number): number {
  const expected = model.ratio * source;
  const square = model.variance * Math.max(2, (expected + target) / 2) + 4;
  const near = Math.exp((-0.5 * (target - expected) ** 2) / square) / (Math.sqrt(square) * 2.5066);
  return Math.log(near / any + 0.004);
}

/** How likely `count` target units have so many letters, whatever they stand for. */
export function anyLength(model: LengthModel, target: number, count: number): number {
  return gamma(target, count * model.mean, count * model.spread);
}

/** Density of a gamma distribution with this mean and variance. */
function gamma(x: number, mean: number, variance: number): number {
  const scale = variance / mean;
  const shape = mean / scale;
  return Math.max(1e-9, Math.exp((shape - 1) * Math.log(x / scale) - x / scale - logGamma(shape)) / scale);
}

/** Stirling's series, after shifting small arguments up. */
function logGamma(x: number): number {
  let [shift, y] = [0, x];
  while (y < 7) shift -= Math.log(y++);
  return shift + (y - 0.5) * Math.log(y) - y + 0.918938533 + 1 / (12 * y) - 1 / (360 * y ** 3);
}
