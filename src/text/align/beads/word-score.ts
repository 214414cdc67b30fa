// What words say of each group of segments near the diagonal: IBM model 1 over whole groups, both ways, a row at a time.
import type { Renderings } from './renderings.ts';
import { widest } from './shapes.ts';
import type { Words } from './words.ts';

/** One source segment against a window of the target's. */
interface Line {
  /** Support of each place of the target from this segment. */
  readonly forward: Float32Array;
  /** For each size of a target group and each last segment of it: what it says of this source segment. */
  readonly backward: readonly Float64Array[];
}

/** The window of target segments [from, to) that rows look at. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * Scores of words for groups that end with one source segment. Call `row` for source segments in order, with windows that never move back; then
 * `score` gives, for the last `a` source segments and the `b` target segments that end with `last`, the logarithm of how much likelier their words are together.
 */
export class WordScore {
  private readonly source: Words;
  private readonly target: Words;
  private readonly renderings: Renderings;
  private readonly lines: (Line & Window & { unit: number })[] = [];
  private forward: Float64Array[] = [];
  private from = 0;

  constructor(source: Words, target: Words, renderings: Renderings) {
    this.source = source;
    this.target = target;
    this.renderings = renderings;
  }

  row(unit: number, window: Window): void {
    this.lines.unshift({ unit, ...window, ...this.line(unit, window) });
    if (this.lines.length > widest) this.lines.pop();
    this.from = window.from;
    this.forward = this.forwardSums(window);
  }

  /** Both ways, halved: each alone is an estimate of the same. */
  score(a: number, b: number, last: number): number {
    const sums = this.forward[a - 1];
    if (sums === undefined) return -Infinity;
    const forward = sums[last + 1 - this.from]! - sums[last + 1 - b - this.from]!;
    let backward = 0;
    for (let k = 0; k < a; k++) {
      const line = this.lines[k]!;
      backward += line.backward[b - 1]![last - line.from]!;
    }
    return (forward + backward) / 2;
  }

  private line(unit: number, { from, to }: Window): Line {
    const { source, target, renderings } = this;
    const [first, end] = [target.starts[from]!, target.starts[to]!];
    const forward = new Float32Array(end - first);
    const width = to - from;
    const support = new Float32Array(width);
    const backward = Array.from({ length: widest }, () => new Float64Array(width));
    const unknown = unknownSums(target, renderings.targetUnknown, from, to);
    for (let place = source.starts[unit]!; place < source.starts[unit + 1]!; place++) {
      const word = source.tokens[place]!;
      let [low, high] = [width, -1];
      for (let pair = renderings.starts[word]!; pair < renderings.starts[word + 1]!; pair++) {
        const other = renderings.target[pair]!;
        const stop = target.atStarts[other + 1]!;
        for (let at = lowest(target.at, target.atStarts[other]!, stop, first); at < stop; at++) {
          const where = target.at[at]!;
          if (where >= end) break;
          forward[where - first]! += renderings.forward[pair]!;
          const column = target.unitAt[where]! - from;
          support[column]! += renderings.backward[pair]!;
          low = Math.min(low, column);
          high = Math.max(high, column);
        }
      }
      if (high >= 0) addSupport(backward, support, unknown, low, Math.min(width - 1, high + widest - 1));
      if (high >= 0) support.fill(0, low, high + 1);
    }
    const count = source.starts[unit + 1]! - source.starts[unit]!;
    for (const [k, column] of backward.entries())
      for (let j = k; j < width; j++) {
        const all = unknown.words[j + 1]! - unknown.words[j - k]!;
        if (all > 0) column[j]! += count * Math.log((unknown.sums[j + 1]! - unknown.sums[j - k]!) / all);
      }
    return { forward, backward };
  }

  /** For each number of source segments, sums over the window's target segments of what they say of each. */
  private forwardSums({ from, to }: Window): Float64Array[] {
    const { source, target, renderings, lines } = this;
    const [first, end] = [target.starts[from]!, target.starts[to]!];
    const support = new Float64Array(end - first);
    const made: Float64Array[] = [];
    let [unknown, words] = [0, 0];
    for (const line of lines) {
      for (let place = source.starts[line.unit]!; place < source.starts[line.unit + 1]!; place++) {
        unknown += renderings.sourceUnknown[source.tokens[place]!]!;
        words++;
      }
      const shift = first - target.starts[line.from]!;
      const most = Math.min(support.length, line.forward.length - shift);
      for (let place = 0; place < most; place++) support[place]! += line.forward[place + shift]!;
      const sums = new Float64Array(to - from + 1);
      const base = words === 0 ? 0 : Math.log(unknown / words);
      for (let j = from; j < to; j++) {
        let sum = sums[j - from]! + base * (target.starts[j + 1]! - target.starts[j]!);
        if (words > 0)
          for (let place = target.starts[j]! - first; place < target.starts[j + 1]! - first; place++) {
            const by = support[place]!;
            if (by > 0) sum += Math.log1p(by / unknown);
          }
        sums[j - from + 1] = sum;
      }
      made.push(sums);
    }
    return made;
  }
}

interface Sums {
  readonly sums: Float64Array;
  readonly words: Float64Array;
}

/** Over target segments from `from`: sums of what is unknown of their words, and of the words. */
function unknownSums(words: Words, unknown: Float64Array, from: number, to: number): Sums {
  const sums = new Float64Array(to - from + 1);
  const counts = new Float64Array(to - from + 1);
  for (let u = from; u < to; u++) {
    let sum = 0;
    for (let place = words.starts[u]!; place < words.starts[u + 1]!; place++)
      sum += unknown[words.tokens[place]!]!;
    sums[u - from + 1] = sums[u - from]! + sum;
    counts[u - from + 1] = counts[u - from]! + words.starts[u + 1]! - words.starts[u]!;
  }
  return { sums, words: counts };
}

/** Adds what one source word's support says to each group that has some of it. */
function addSupport(
  backward: readonly Float64Array[],
  support: Float32Array,
  unknown: Sums,
  low: number,
  high: number,
): void {
  for (let j = low; j <= high; j++) {
    let by = 0;
    for (let k = 0; k < widest && k <= j; k++) {
      by += support[j - k]!;
      if (by > 0)
        backward[k]![j]! += Math.log1p(by / Math.max(1e-6, unknown.sums[j + 1]! - unknown.sums[j - k]!));
    }
  }
}

/** The first index in [from, to) of a rising list whose value is at least `value`. */
function lowest(list: Int32Array, from: number, to: number, value: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
