// The score of every bead in the band: words, lengths, layout, and how often its shape is.
import type { Band } from './band.ts';
import type { Agreement } from './layout.ts';
import { EmbeddingScore, type CosineModel } from './embedding.ts';
import { LayoutScore } from './layout-score.ts';
import { anyLength, lengthEvidence, type LengthModel, type Lengths } from './length.ts';
import type { Renderings } from './renderings.ts';
import { shapes, widest, type Flow } from './shapes.ts';
import type { Texts } from './texts.ts';
import { WordScore } from './word-score.ts';

/** What a pass believes. */
export interface Belief {
  readonly flow: Flow;
  readonly length: LengthModel;
  readonly agreements: readonly Agreement[];
  readonly renderings: Renderings;
  readonly cosines?: CosineModel | undefined;
}

/** How far word evidence is trusted: words of a sentence are not independent, as the model would have it. */
const wordTrust = 0.75;
const sameLabel = 3;
/** Two segments with the same letters are one: only so are lines that stand again and again told one by one. */
const sameText = 8;

/**
 * Scores of all beads with both sides that end in one row. `row(i)` fills `scores`, for each j in the band from `low[i]`, with one score a shape:
 * the logarithm of how much likelier than two texts without connection; without what flow says of the step before. Rows are asked for in order.
 */
export class Grid {
  readonly texts: Texts;
  readonly band: Band;
  private readonly belief: Belief;
  private readonly words: WordScore;
  private readonly embeddings: EmbeddingScore | undefined;
  private readonly layout: LayoutScore;
  private readonly any: readonly Float64Array[];

  constructor(texts: Texts, band: Band, belief: Belief) {
    this.texts = texts;
    this.band = band;
    this.belief = belief;
    this.words = new WordScore(texts.words.source, texts.words.target, belief.renderings);
    this.embeddings =
      texts.embedded === undefined || belief.cosines === undefined
        ? undefined
        : new EmbeddingScore(texts.embedded, belief.cosines);
    this.layout = new LayoutScore(texts.features, belief.agreements);
    this.any = anyLengths(texts.lengths.target, belief.length);
  }

  row(i: number, scores: Float64Array): void {
    const { low, high } = this.band;
    const n = low.length - 1;
    if (i === 0) return;
    const window = { from: Math.max(0, low[i]! - widest), to: high[Math.min(n, i - 1 + widest)]! };
    this.words.row(i - 1, window);
    this.embeddings?.row(i - 1, window);
    let at = 0;
    for (let j = low[i]!; j <= high[i]!; j++)
      for (let k = 0; k < shapes.length; k++) {
        const { source: a, target: b } = shapes[k]!;
        const inside = i >= a && j >= b && j - b >= low[i - a]! && j - b <= high[i - a]!;
        scores[at++] = inside ? this.bead(i, a, j, b, k) : -Infinity;
      }
  }

  private bead(i: number, a: number, j: number, b: number, k: number): number {
    const { lengths } = this.texts;
    const { belief } = this;
    const source = lengths.source[i]! - lengths.source[i - a]!;
    const target = lengths.target[j]! - lengths.target[j - b]!;
    return (
      belief.flow.shape[k]! +
      lengthEvidence(belief.length, source, target, this.any[b - 1]![j]!) +
      wordTrust * this.words.score(a, b, j - 1) +
      this.layout.score(i, a, j, b) +
      this.label(i, a, j, b) +
      (a === 1 && b === 1 && this.same(i - 1, j - 1) ? sameText : 0) +
      (this.embeddings?.score(a, b, j - 1) ?? 0)
    );
  }

  private same(i: number, j: number): boolean {
    const { source, target } = this.texts;
    return source.units[i]!.text === target.units[j]!.text;
  }

  private label(i: number, a: number, j: number, b: number): number {
    const one = this.texts.source.units[i - a]!.label;
    if (one === undefined) return 0;
    const other = this.texts.target.units[j - b]!.label;
    return other === undefined ? 0 : one === other ? sameLabel : -sameLabel;
  }
}

/** For each number of target segments up to the widest, how likely the length of those that end before each j is anyway. */
function anyLengths(sums: Lengths, model: LengthModel): Float64Array[] {
  return Array.from({ length: widest }, (_, k) =>
    Float64Array.from(sums, (sum, j) => (j > k ? anyLength(model, sum - sums[j - k - 1]!, k + 1) : 1)),
  );
}
