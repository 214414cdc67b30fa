// A second look for what stands out of order: neighbours exchanged within a bead, and passages moved elsewhere.
import { anchorsOf } from './anchors.ts';
import { bandAround } from './band.ts';
import { Chances, missingOf } from './chances.ts';
import { Grid, type Belief } from './grid.ts';
import { likeliest, type Step } from './path.ts';
import { picked, type Texts } from './texts.ts';

/** A bead by its segments; `crossing` where it stands out of order. */
export interface Found {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly score: number;
  readonly crossing?: boolean;
}

/** So much better, as a logarithm, must another order be: order is kept a hundred times where it is changed once. */
const exchangeMargin = 5;
/** A passage that was moved must fit this well, and better by the number of places it might have gone to. */
const moveMargin = 10;
/** Runs of unmatched segments longer than this are tried in pieces, and so many pairs of runs at most. */
const [longestRun, mostPairs] = [40, 400];

/** The beads of a way, with those out of order. Every segment stands in exactly one. */
export function withCrossings(texts: Texts, belief: Belief, steps: readonly Step[]): Found[] {
  const found: Found[] = [];
  const [sources, targets]: [number[], number[]] = [[], []];
  for (const step of steps) {
    if (step.b === 0) sources.push(step.i - 1);
    else if (step.a === 0) targets.push(step.j - 1);
    else found.push(...exchanged(texts, belief, step));
  }
  const moved = movedBeads(texts, belief, sources, targets);
  const [left, right] = [
    new Set(moved.flatMap(({ source }) => source)),
    new Set(moved.flatMap(({ target }) => target)),
  ];
  found.push(...moved);
  for (const { i, a, j, b, posterior } of steps) {
    if (b === 0 && !left.has(i - 1)) found.push({ source: [i - 1], target: [], score: posterior });
    if (a === 0 && !right.has(j - 1)) found.push({ source: [], target: [j - 1], score: posterior });
  }
  return found;
}

/** A bead of several on both sides in its order, or, where that fits much better, its parts exchanged. */
function exchanged(texts: Texts, belief: Belief, step: Step): Found[] {
  const { i, a, j, b, posterior } = step;
  const [source, target] = [range(i - a, i), range(j - b, j)];
  const whole = [{ source, target, score: posterior }];
  if (a < 2 || b < 2) return whole;
  const straight = way(texts, belief, source, target).score;
  const orders = range(1, b).map((by) => [...target.slice(by), ...target.slice(0, by)]);
  if (b > 2) orders.push(target.toReversed());
  const ways = orders.map((order) => ({ order, ...way(texts, belief, source, order) }));
  const best = ways.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < straight + exchangeMargin) return whole;
  const score = sure(best.score - straight - exchangeMargin) * posterior;
  const parts = best.steps.map((part) => taken(part, source, best.order, score));
  // A group must be one passage of its text: parts that the exchange tore apart are none.
  return parts.every((part) => isRun(part.source) && isRun(part.target))
    ? parts.map((part) => ({ ...part, crossing: part.source.length > 0 && part.target.length > 0 }))
    : whole;
}

/** Segments that found no counterpart in their place, and have it elsewhere. */
function movedBeads(
  texts: Texts,
  belief: Belief,
  sources: readonly number[],
  targets: readonly number[],
): Found[] {
  if (sources.length === 0 || targets.length === 0) return [];
  const [left, right] = [runs(sources), runs(targets)];
  const found: Found[] = [];
  const used = { source: new Set<number>(), target: new Set<number>() };
  const margin = moveMargin + Math.log(right.length);
  for (const [l, r] of candidates(texts, belief, left, right)) {
    const source = left[l]!.filter((u) => !used.source.has(u));
    const target = right[r]!.filter((u) => !used.target.has(u));
    if (!isRun(source) || !isRun(target) || source.length === 0 || target.length === 0) continue;
    const { steps, score } = way(texts, belief, source, target);
    const gain = score - alone(texts, belief, source.length, target.length) - margin;
    if (gain < 0) continue;
    for (const step of steps) {
      if (step.a === 0 || step.b === 0) continue;
      const bead = taken(step, source, target, sure(gain));
      for (const u of bead.source) used.source.add(u);
      for (const u of bead.target) used.target.add(u);
      found.push({ ...bead, crossing: true });
    }
  }
  return found;
}

/** Pairs of runs that may belong together: all of them where they are few, else those that share rare words, the likeliest first. */
function candidates(
  texts: Texts,
  belief: Belief,
  left: readonly number[][],
  right: readonly number[][],
): (readonly [left: number, right: number])[] {
  const weights = new Map<number, number>();
  if (left.length * right.length <= 36)
    for (const l of left.keys()) for (const r of right.keys()) weights.set(l * right.length + r, 0);
  const [sources, targets] = [left.flat(), right.flat()];
  const [inLeft, inRight] = [left, right].map((all) => all.flatMap((run, at) => run.map(() => at)));
  for (const { source, target, weight } of anchorsOf(picked(texts, sources, targets), belief.renderings)) {
    const key = inLeft![source]! * right.length + inRight![target]!;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostPairs)
    .map(([key]) => [Math.floor(key / right.length), key % right.length]);
}

function way(
  texts: Texts,
  belief: Belief,
  source: readonly number[],
  target: readonly number[],
): ReturnType<typeof likeliest> {
  const part = picked(texts, source, target);
  const band = bandAround([], source.length, target.length, () => target.length);
  return likeliest(new Grid(part, band, belief), belief.flow, missingOf(part.source, part.target));
}

/** What it costs that none of them has a counterpart. */
function alone(texts: Texts, { flow }: Belief, n: number, m: number): number {
  const chances = new Chances(
    flow,
    missingOf({ ...texts.source, units: [] }, { ...texts.target, units: [] }),
  );
  return (
    chances.sourceAlone(0, 0) +
    (n - 1) * chances.sourceAlone(1, 0) +
    chances.targetAlone(1, 0) +
    (m - 1) * chances.targetAlone(2, 0)
  );
}

const taken = (
  { i, a, j, b }: Step,
  source: readonly number[],
  target: readonly number[],
  score: number,
): Found => ({
  source: source.slice(i - a, i),
  target: target.slice(j - b, j),
  score,
});

const sure = (gain: number): number => 1 / (1 + Math.exp(-gain));
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
const isRun = (units: readonly number[]): boolean =>
  units.every((u, at) => at === 0 || u === units[at - 1]! + 1);

/** Numbers that follow each other, together. */
function runs(numbers: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last.at(-1) === number - 1 && last.length < longestRun) last.push(number);
    else found.push([number]);
  }
  return found;
}
