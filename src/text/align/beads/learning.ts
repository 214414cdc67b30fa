// Word correspondences from beads: IBM model 1 (Brown and others 1993) with a null word, both ways.
import { numbered, type Pair, type Places } from './numbered.ts';

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
  const all = numbered(beads);
  const counts = { source: new Float64Array(sources), target: new Float64Array(targets) };
  for (const { source, target } of beads) {
    for (const word of source) counts.source[word]! += 1;
    for (const word of target) counts.target[word]! += 1;
  }
  const forward = expected(all.ofTarget, all.source, counts.source, counts.target, rounds);
  const backward = expected(all.ofSource, all.target, counts.target, counts.source, rounds);
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

/** Expected counts of each pair, where each of the words that are drawn comes from one of the other side's (`from`, by pair) or from none. */
function expected(
  { words, others, starts, pairs }: Places,
  from: Int32Array,
  fromCount: Float64Array,
  drawnCount: Float64Array,
  rounds: number,
): Float64Array {
  const chance = Float64Array.from(from, (word) => 1 / (1 + fromCount[word]!));
  const sums = new Float64Array(from.length);
  const totals = new Float64Array(fromCount.length);
  for (let round = 0; round < rounds; round++) {
    sums.fill(0);
    for (let place = 0; place < words.length; place++) {
      const [first, end] = [starts[place]!, starts[place + 1]!];
      let sum = nullShare * (drawnCount[words[place]!]! / words.length) * others[place]!;
      for (let at = first; at < end; at++) sum += chance[pairs[at]!]!;
      for (let at = first; at < end; at++) sums[pairs[at]!]! += chance[pairs[at]!]! / sum;
    }
    totals.fill(0);
    for (let pair = 0; pair < from.length; pair++) totals[from[pair]!]! += sums[pair]!;
    for (let pair = 0; pair < from.length; pair++)
      chance[pair] = sums[pair]! / Math.max(1e-12, totals[from[pair]!]!);
  }
  return sums;
}
