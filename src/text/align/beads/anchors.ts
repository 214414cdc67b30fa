// Pairs of segments that surely belong together, found without looking at all pairs: by words that are rare in both texts.
import type { Band, Point } from './band.ts';
import { bandAround } from './band.ts';
import type { Texts } from './texts.ts';
import type { Renderings } from './renderings.ts';

/** A pair of segments, and the logarithm of how much likelier their rare words are together. */
export interface Anchor {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** Words that stand in more segments than this are not rare. */
const mostPlaces = 12;
/** A pair of segments below this weight is chance, and a pair above the other speaks for itself. */
const [least, strong] = [3, 7];

/** All pairs of segments that share rare words, each the best for both of its segments, by source. */
export function anchorsOf({ words }: Texts, renderings: Renderings): Anchor[] {
  const { source, target } = words;
  const n = target.starts.length - 1;
  const weights = new Map<number, number>();
  for (let s = 0; s < source.keys.length; s++) {
    const places = source.atStarts[s + 1]! - source.atStarts[s]!;
    if (places > mostPlaces) continue;
    for (let pair = renderings.starts[s]!; pair < renderings.starts[s + 1]!; pair++) {
      const t = renderings.target[pair]!;
      const others = target.atStarts[t + 1]! - target.atStarts[t]!;
      if (others > mostPlaces) continue;
      for (let a = source.atStarts[s]!; a < source.atStarts[s + 1]!; a++)
        for (let b = target.atStarts[t]!; b < target.atStarts[t + 1]!; b++) {
          const [i, j] = [source.unitAt[source.at[a]!]!, target.unitAt[target.at[b]!]!];
          const size = target.starts[j + 1]! - target.starts[j]! + source.starts[i + 1]! - source.starts[i]!;
          const weight =
            Math.log1p((renderings.forward[pair]! + renderings.backward[pair]!) / (size + 1)) -
            Math.log(places * others) / 2;
          if (weight > 0) weights.set(i * n + j, (weights.get(i * n + j) ?? 0) + weight);
        }
    }
  }
  return best(weights, source.starts.length - 1, n);
}

function best(weights: ReadonlyMap<number, number>, sources: number, targets: number): Anchor[] {
  const bySource = new Float64Array(sources);
  const byTarget = new Float64Array(targets);
  for (const [key, weight] of weights) {
    const [i, j] = [Math.floor(key / targets), key % targets];
    bySource[i] = Math.max(bySource[i]!, weight);
    byTarget[j] = Math.max(byTarget[j]!, weight);
  }
  const found: Anchor[] = [];
  for (const [key, weight] of weights) {
    const [source, target] = [Math.floor(key / targets), key % targets];
    if (weight >= least && weight >= bySource[source]! && weight >= byTarget[target]!)
      found.push({ source, target, weight });
  }
  return found.sort((a, b) => a.source - b.source || a.target - b.target);
}

/** The heaviest of anchors that rise on both sides. In n log n. */
export function rising(anchors: readonly Anchor[], targets: number): Anchor[] {
  // A Fenwick tree of the best chain that ends before each target segment.
  const tree = new Int32Array(targets + 1).fill(-1);
  const sums = new Float64Array(anchors.length);
  const before = new Int32Array(anchors.length).fill(-1);
  const better = (a: number, b: number): number => (b < 0 || (a >= 0 && sums[a]! >= sums[b]!) ? a : b);
  let last = -1;
  for (let at = 0; at < anchors.length;) {
    let end = at;
    // Of one source segment none follows another.
    while (end < anchors.length && anchors[end]!.source === anchors[at]!.source) {
      let from = -1;
      for (let t = anchors[end]!.target; t > 0; t -= t & -t) from = better(from, tree[t]!);
      before[end] = from;
      sums[end] = anchors[end]!.weight + (from < 0 ? 0 : sums[from]!);
      end++;
    }
    for (; at < end; at++) {
      for (let t = anchors[at]!.target + 1; t <= targets; t += t & -t) tree[t] = better(at, tree[t]!);
      last = better(at, last);
    }
  }
  const chain: Anchor[] = [];
  for (; last >= 0; last = before[last]!) chain.push(anchors[last]!);
  return chain.reverse();
}

/** How far around the anchors is looked, in segments; and how much more for each segment between strong ones. */
const [reach, slack] = [24, 0.8];
/** Texts with fewer pairs of segments than this are looked at whole. */
const smallGrid = 30_000;

/**
 * The band for a first look: all of a small grid; else around a chain of strong anchors, the wider the farther they are apart.
 */
export function firstBand(texts: Texts, renderings: Renderings): Band {
  const [n, m] = [texts.source.units.length, texts.target.units.length];
  if (n * m <= smallGrid) return bandAround([], n, m, () => m);
  const chain = steady(rising(anchorsOf(texts, renderings), m), n, m);
  const points = chain.map(({ source, target }): Point => [source, target]);
  const ends = [...points, [n, m] as const];
  const most = mostCells / (n + 1) / 2;
  let next = 0;
  return bandAround(points, n, m, (row) => {
    while (next < ends.length - 1 && ends[next]![0] < row) next++;
    const [from, to] = [next === 0 ? ([0, 0] as const) : ends[next - 1]!, ends[next]!];
    return Math.min(most, reach + slack * Math.max(to[0] - from[0], to[1] - from[1]));
  });
}

/** Cells that a first look takes at most. */
const mostCells = 6_000_000;

/** Those anchors of a chain that are strong, and agree with strong ones nearby on how far the texts are. */
function steady(chain: readonly Anchor[], n: number, m: number): Anchor[] {
  const strongs = chain.filter(({ weight }) => weight >= strong);
  const drift = ({ source, target }: Anchor): number => target - (source * m) / n;
  return strongs.filter((anchor, at) =>
    [-2, -1, 1, 2].some((by) => {
      const other = strongs[at + by];
      if (other === undefined) return false;
      return Math.abs(drift(other) - drift(anchor)) <= 4 + 0.3 * Math.abs(other.source - anchor.source);
    }),
  );
}
