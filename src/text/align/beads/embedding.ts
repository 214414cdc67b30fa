// What sentence embeddings say, where an operator runs a model: cosines of groups, against those of segments that have nothing to do with each other.
import type { Embedded } from '../port.ts';
import { widest } from './shapes.ts';
import type { Window } from './word-score.ts';

/** Cosines as two normal distributions: of groups that stand for each other, and of any. */
export interface CosineModel {
  readonly together: { readonly mean: number; readonly deviation: number };
  readonly any: { readonly mean: number; readonly deviation: number };
}

/** Segments of each side that are compared to learn the model. */
const compared = 120;
/** Nothing that a model says outweighs all else. */
const [least, most] = [-5, 10];

/**
 * The model of these vectors, learnt from what is likeliest for each of some segments, against all of them. Undefined where there is too little to
 * learn from. Vectors must be of one length.
 */
export function cosineModel({ source, target }: Embedded): CosineModel | undefined {
  const [left, right] = [spread(source), spread(target)];
  if (left.length < 5 || right.length < 5) return undefined;
  const any: number[] = [];
  const best: number[] = [];
  for (const a of left) {
    const cosines = right.map((b) => dot(a, b));
    any.push(...cosines);
    best.push(Math.max(...cosines));
  }
  const chance = moments(any);
  // Of a sample only some have their counterpart in it: the better half says what a counterpart is like.
  const upper = moments(best.sort((a, b) => b - a).slice(0, Math.ceil(best.length / 2)));
  if (upper.mean <= chance.mean + chance.deviation) return undefined;
  return {
    together: { mean: upper.mean, deviation: Math.max(chance.deviation, upper.deviation) },
    any: chance,
  };
}

const spread = (vectors: readonly Float32Array[]): readonly Float32Array[] => {
  const step = Math.max(1, Math.floor(vectors.length / compared));
  return vectors.filter((_, at) => at % step === 0);
};

function moments(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.max(0.02, Math.sqrt(square)) };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * (b[at] ?? 0);
  return sum;
}

/** Scores of groups that end with one source segment, as in `WordScore`: a group's vector is the sum of its segments'. */
export class EmbeddingScore {
  private readonly embedded: Embedded;
  private readonly model: CosineModel;
  private readonly lines: { from: number; dots: Float64Array }[] = [];
  private readonly squares: { source: Float64Array[]; target: Float64Array[] };
  private unit = -1;

  constructor(embedded: Embedded, model: CosineModel) {
    this.embedded = embedded;
    this.model = model;
    this.squares = { source: groupSquares(embedded.source), target: groupSquares(embedded.target) };
  }

  row(unit: number, { from, to }: Window): void {
    const own = this.embedded.source[unit]!;
    const dots = new Float64Array(to - from);
    for (let j = from; j < to; j++) dots[j - from] = dot(own, this.embedded.target[j]!);
    this.lines.unshift({ from, dots });
    if (this.lines.length > widest) this.lines.pop();
    this.unit = unit;
  }

  /** The logarithm of how much likelier the cosine of these groups is of such as stand for each other. */
  score(a: number, b: number, last: number): number {
    let sum = 0;
    for (let k = 0; k < a; k++) {
      const { from, dots } = this.lines[k]!;
      for (let j = last - b + 1; j <= last; j++) sum += dots[j - from]!;
    }
    const square = this.squares.source[a - 1]![this.unit]! * this.squares.target[b - 1]![last]!;
    const cosine = square > 0 ? sum / Math.sqrt(square) : 0;
    const { together, any } = this.model;
    return Math.max(least, Math.min(most, normal(cosine, together) - normal(cosine, any)));
  }
}

/** For each number of segments, the square of the length of the sum of so many that end with each. */
function groupSquares(vectors: readonly Float32Array[]): Float64Array[] {
  const all = Array.from({ length: widest }, () => new Float64Array(vectors.length));
  for (let last = 0; last < vectors.length; last++) {
    let square = 0;
    for (let k = 0; k < widest && k <= last; k++) {
      const added = vectors[last - k]!;
      square += dot(added, added);
      for (let other = 0; other < k; other++) square += 2 * dot(added, vectors[last - other]!);
      all[k]![last] = square;
    }
  }
  return all;
}

const normal = (x: number, { mean, deviation }: { mean: number; deviation: number }): number =>
  -0.5 * ((x - mean) / deviation) ** 2 - Math.log(deviation);
