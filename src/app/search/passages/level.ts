// Which sentences of two paragraphs stand level, by their lengths and the figures that both have.

/** A sentence: its length, and its figures of two digits and more. */
export interface Sentence {
  readonly length: number;
  readonly figures: ReadonlySet<string>;
}

/** Sentences more than these are not weighed: their shares of the whole decide. */
const mostPairs = 10_000;

/** Steps through both: so many sentences of one against so many of the other, and what that costs beside the lengths (Gale and Church, 1993). */
const steps = [
  [1, 1, 0],
  [1, 2, 2.3],
  [2, 1, 2.3],
  [2, 2, 4.4],
  [0, 1, 4.5],
  [1, 0, 4.5],
] as const;

/**
 * For each sentence of the first list, the places in the second of those that stand level; empty where none does. Dynamic programming over lengths, as in
 * Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993). Time in the product of both; undefined where that is too much.
 */
export function levelSentences(
  source: readonly Sentence[],
  target: readonly Sentence[],
): readonly (readonly number[])[] | undefined {
  if (source.length * target.length > mostPairs) return undefined;
  const ratio = Math.max(1, total(target)) / Math.max(1, total(source));
  const width = target.length + 1;
  const best = new Float64Array((source.length + 1) * width).fill(Infinity);
  const chosen = new Int8Array(best.length).fill(-1);
  best[0] = 0;
  for (let i = 0; i <= source.length; i++)
    for (let j = 0; j <= target.length; j++)
      steps.forEach(([left, right, cost], step) => {
        if (left > i || right > j) return;
        const before = best[(i - left) * width + j - right] ?? Infinity;
        const ours = source.slice(i - left, i);
        const sum = before + cost + distance(ours, target.slice(j - right, j), ratio);
        if (sum >= (best[i * width + j] ?? Infinity)) return;
        best[i * width + j] = sum;
        chosen[i * width + j] = step;
      });
  const level: number[][] = source.map(() => []);
  for (let i = source.length, j = target.length; i > 0 || j > 0;) {
    const [left, right] = steps[chosen[i * width + j] ?? -1] ?? [i, j];
    for (let own = i - left; own < i; own++)
      for (let other = j - right; other < j; other++) level[own]?.push(other);
    i -= left;
    j -= right;
  }
  return level;
}

/** How unlike two runs are that would stand level: lengths in standard deviations, less what figures they share. */
function distance(ours: readonly Sentence[], others: readonly Sentence[], ratio: number): number {
  if (ours.length === 0 || others.length === 0) return 0;
  const [expected, found] = [total(ours) * ratio, total(others)];
  const delta = (found - expected) / Math.sqrt(6.8 * Math.max(1, (expected + found) / 2));
  const shared = ours.reduce(
    (sum, one) =>
      sum + others.reduce((both, other) => both + one.figures.intersection(other.figures).size, 0),
    0,
  );
  return Math.min(12, (delta * delta) / 2) - 3 * Math.min(2, shared);
}

function total(list: readonly Sentence[]): number {
  return list.reduce((sum, { length }) => sum + length, 0);
}
