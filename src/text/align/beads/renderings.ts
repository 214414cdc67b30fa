// Which words of one text may render which of the other, and how much that says.
import type { Words } from './words.ts';

/** One source of evidence for a pair of words: the probabilities that one renders the other, both ways. */
export interface Rendering {
  readonly source: number;
  readonly target: number;
  readonly forward: number;
  readonly backward: number;
}

/** A kind of evidence, and how often a word of which it knows something is rendered so (0 to 1). */
export interface Evidence {
  readonly renderings: readonly Rendering[];
  readonly trust: number;
}

/**
 * Pairs of words by the source's number, from `starts[s]` to `starts[s + 1]`: the other's number, and how many times likelier each stands where
 * the other does than anywhere, after trust. `unknown`: the share of each word's renderings that nothing is known of.
 */
export interface Renderings {
  readonly starts: Int32Array;
  readonly target: Int32Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly sourceUnknown: Float64Array;
  readonly targetUnknown: Float64Array;
}

/** No word is known so well that nothing else could stand for it. */
const mostKnown = 0.9;

/** Puts kinds of evidence together. Where they know too much of one word, all give way alike. */
export function renderings(source: Words, target: Words, evidence: readonly Evidence[]): Renderings {
  const rows = source.keys.map(() => new Map<number, [number, number]>());
  for (const { renderings: pairs, trust } of evidence)
    for (const { source: s, target: t, forward, backward } of pairs) {
      const row = rows[s]!;
      const sum = row.get(t);
      if (sum === undefined) row.set(t, [trust * forward, trust * backward]);
      else row.set(t, [1 - (1 - sum[0]) * (1 - trust * forward), 1 - (1 - sum[1]) * (1 - trust * backward)]);
    }
  const known = {
    source: new Float64Array(source.keys.length),
    target: new Float64Array(target.keys.length),
  };
  for (const [s, row] of rows.entries())
    for (const [t, [forward, backward]] of row) {
      known.source[s]! += forward;
      known.target[t]! += backward;
    }
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const made = {
    starts: new Int32Array(rows.length + 1),
    target: new Int32Array(size),
    forward: new Float64Array(size),
    backward: new Float64Array(size),
  };
  let at = 0;
  for (const [s, row] of rows.entries()) {
    made.starts[s] = at;
    for (const [t, [forward, backward]] of row) {
      made.target[at] = t;
      made.forward[at] = (forward * scale(known.source[s]!)) / target.share[t]!;
      made.backward[at] = (backward * scale(known.target[t]!)) / source.share[s]!;
      at++;
    }
  }
  made.starts[rows.length] = at;
  return {
    ...made,
    sourceUnknown: known.source.map((sum) => 1 - Math.min(sum, mostKnown)),
    targetUnknown: known.target.map((sum) => 1 - Math.min(sum, mostKnown)),
  };
}

const scale = (sum: number): number => (sum > mostKnown ? mostKnown / sum : 1);
