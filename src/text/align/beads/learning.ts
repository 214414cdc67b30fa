// Word correspondences from beads: IBM model 1 (Brown and others 1993) with a null word, both ways.

/** Words of both sides of one bead, by number. */
export interface Pair {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** Pairs of words that stand in one bead at least once, and how often, in expectation, one renders the other, each way. */
export interface Learnt {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** How often each word stood in a bead. */
  readonly sourceCount: Float64Array;
  readonly targetCount: Float64Array;
}

/** Words of one bead that are looked at on a side. */
const mostWords = 120;

export function learnt(pairs: readonly Pair[], sources: number, targets: number, rounds = 5): Learnt {
  const beads = pairs.map(({ source, target }) => ({
    source: source.slice(0, mostWords),
    target: target.slice(0, mostWords),
  }));
  const { index, source, target } = numbered(beads, targets);
  const count = (side: 'source' | 'target', size: number): Float64Array => {
    const counts = new Float64Array(size);
    for (const bead of beads) for (const word of bead[side]) counts[word]! += 1;
    return counts;
  };
  const of = { source: count('source', sources), target: count('target', targets) };
  return {
    source,
    target,
    forward: oneWay(beads, index, source, target, of, rounds, 'target'),
    backward: oneWay(
      beads,
      index,
      target,
      source,
      { source: of.target, target: of.source },
      rounds,
      'source',
    ),
    sourceCount: of.source,
    targetCount: of.target,
  };
}

/** For each bead, the number of the pair for each of its words, source by source. */
function numbered(
  beads: readonly Pair[],
  targets: number,
): { index: Int32Array[]; source: Int32Array; target: Int32Array } {
  const numbers = new Map<number, number>();
  const index = beads.map(({ source, target }) => {
    const of = new Int32Array(source.length * target.length);
    let at = 0;
    for (const s of source)
      for (const t of target) {
        const key = s * targets + t;
        let number = numbers.get(key);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(key, number);
        }
        of[at++] = number;
      }
    return of;
  });
  const keys = Float64Array.from(numbers.keys());
  return {
    index,
    source: Int32Array.from(keys, (key) => Math.floor(key / targets)),
    target: Int32Array.from(keys, (key) => key % targets),
  };
}

/** Expected counts of each pair, where each word of `given`'s other side comes from one of its words or from none. */
function oneWay(
  beads: readonly Pair[],
  index: readonly Int32Array[],
  from: Int32Array,
  to: Int32Array,
  counts: { source: Float64Array; target: Float64Array },
  rounds: number,
  drawn: 'source' | 'target',
): Float64Array {
  const all = counts.target.reduce((sum, count) => sum + count, 0);
  const chance = new Float64Array(from.length).fill(1e-3);
  const expected = new Float64Array(from.length);
  const totals = new Float64Array(counts.source.length);
  for (let round = 0; round < rounds; round++) {
    expected.fill(0);
    for (const [b, { source, target }] of beads.entries()) {
      const of = index[b]!;
      const [outer, inner] =
        drawn === 'target' ? [target.length, source.length] : [source.length, target.length];
      const [outerStep, innerStep] = drawn === 'target' ? [1, target.length] : [target.length, 1];
      for (let o = 0; o < outer; o++) {
        // The null word draws as words are drawn anywhere.
        let sum =
          round === 0 ? 1e-3 : nullShare * (counts.target[to[of[o * outerStep] ?? 0] ?? 0]! / all) * inner;
        for (let k = 0; k < inner; k++) sum += chance[of[o * outerStep + k * innerStep]!]!;
        for (let k = 0; k < inner; k++) {
          const pair = of[o * outerStep + k * innerStep]!;
          expected[pair]! += chance[pair]! / sum;
        }
      }
    }
    totals.fill(0);
    for (let pair = 0; pair < from.length; pair++) totals[from[pair]!]! += expected[pair]!;
    for (let pair = 0; pair < from.length; pair++) chance[pair] = expected[pair]! / totals[from[pair]!]!;
  }
  return expected;
}

const nullShare = 0.3;
