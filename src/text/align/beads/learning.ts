// Word correspondences from beads: IBM model 1 (Brown and others 1993) with a null word, both ways.
import { numbered, type Numbered, type Pair } from './numbered.ts';

/** A pair of words, and how surely each is rendered by the other: expected counts to the count of the word, less what one bead says of itself. */
export interface Correspondence {
  readonly source: number;
  readonly target: number;
  readonly forward: number;
  readonly backward: number;
}

/** Words of one bead that are looked at on a side. */
const mostWords = 120;
/** A pair counts for this much less: what one bead alone says of two words is what is to be found out, not what is known. */
const ownCount = 1;
/** Less than this much of a pair's count beyond the first is chance. */
const leastCount = 0.3;
/** Added to each word's count: rare words are known less well. */
const doubt = 0.5;

/**
 * What beads teach of words, numbered from 0 to `sources` and `targets`. Pairs that stand together once are passed over, so one may ask of a bead that
 * taught. Linear in the sum of the products of the words of each bead.
 */
export function correspondences(
  pairs: readonly Pair[],
  sources: number,
  targets: number,
  rounds = 5,
): Correspondence[] {
  const beads = pairs.map(({ source, target }) => ({
    source: source.subarray(0, mostWords),
    target: target.subarray(0, mostWords),
  }));
  const all = numbered(beads, targets);
  const counts = { source: new Float64Array(sources), target: new Float64Array(targets) };
  for (const { source, target } of beads) {
    for (const word of source) counts.source[word]! += 1;
    for (const word of target) counts.target[word]! += 1;
  }
  const forward = expected(beads, all, all.source, counts.source, counts.target, rounds, true);
  const backward = expected(beads, all, all.target, counts.target, counts.source, rounds, false);
  const found: Correspondence[] = [];
  for (let pair = 0; pair < all.source.length; pair++) {
    const [to, fro] = [forward[pair]! - ownCount, backward[pair]! - ownCount];
    if (to <= leastCount && fro <= leastCount) continue;
    const [source, target] = [all.source[pair]!, all.target[pair]!];
    found.push({
      source,
      target,
      forward: Math.max(0, to) / (counts.source[source]! + doubt),
      backward: Math.max(0, fro) / (counts.target[target]! + doubt),
    });
  }
  return found;
}

/** How likely a word is drawn by none of the other side's words, to one word of it. */
const nullShare = 0.3;

/** Expected counts of each pair, where each word that is drawn comes from one of the other side's or from none. */
function expected(
  beads: readonly Pair[],
  { index }: Numbered,
  from: Int32Array,
  fromCount: Float64Array,
  toCount: Float64Array,
  rounds: number,
  onward: boolean,
): Float64Array {
  const all = Math.max(
    1,
    toCount.reduce((sum, count) => sum + count, 0),
  );
  const chance = Float64Array.from(from, (word) => 1 / (1 + fromCount[word]!));
  const sums = new Float64Array(from.length);
  const totals = new Float64Array(fromCount.length);
  for (let round = 0; round < rounds; round++) {
    sums.fill(0);
    for (const [b, { source, target }] of beads.entries()) {
      const of = index[b]!;
      const [outer, inner] = onward ? [target.length, source.length] : [source.length, target.length];
      const [outerStep, innerStep] = onward ? [1, target.length] : [target.length, 1];
      const drawn = onward ? target : source;
      for (let o = 0; o < outer; o++) {
        let sum = nullShare * (toCount[drawn[o]!]! / all) * inner;
        for (let k = 0; k < inner; k++) {
          const pair = of[o * outerStep + k * innerStep]!;
          if (pair >= 0) sum += chance[pair]!;
        }
        for (let k = 0; k < inner; k++) {
          const pair = of[o * outerStep + k * innerStep]!;
          if (pair >= 0) sums[pair]! += chance[pair]! / sum;
        }
      }
    }
    totals.fill(0);
    for (let pair = 0; pair < from.length; pair++) totals[from[pair]!]! += sums[pair]!;
    for (let pair = 0; pair < from.length; pair++)
      chance[pair] = sums[pair]! / Math.max(1e-12, totals[from[pair]!]!);
  }
  return sums;
}
