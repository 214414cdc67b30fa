// Whether two texts have anything to do with each other: aligned as they stand, they must fare better than shuffled.
import type { AlignSide } from '../port.ts';
import { bandAround } from './band.ts';
import { Chances, missingOf } from './chances.ts';
import { Grid, type Belief } from './grid.ts';
import { likeliest, type Step } from './path.ts';
import { picked, type Texts } from './texts.ts';

/** So many segments of the source are tried, where most have counterparts. */
const tried = 60;

/** What was found of a way: how much better the texts fit in their order than in a disorder, to a segment, in nats; and how well, beside no link at all. */
export interface Fit {
  readonly better: number;
  readonly well: number;
  readonly segments: number;
}

/** How well a way fits, tried on a stretch of it. Deterministic. */
export function fitOf(texts: Texts, belief: Belief, steps: readonly Step[]): Fit {
  const { from, to, low, high } = stretch(texts, steps);
  const sources = range(from, to);
  const targets = range(low, high);
  const segments = (sources.length + targets.length) / 2;
  const straight = scoreOf(picked(texts, sources, targets), belief);
  const disorders = [shuffled(targets, 7), shuffled(targets, 101)].map((order) =>
    scoreOf(picked(texts, sources, order), belief),
  );
  const usual = disorders.reduce((sum, score) => sum + score, 0) / disorders.length;
  const none = aloneScore(texts, belief, sources.length, targets.length);
  return { better: (straight - usual) / segments, well: (straight - none) / segments, segments };
}

function scoreOf(texts: Texts, belief: Belief): number {
  const [n, m] = [texts.source.units.length, texts.target.units.length];
  const band = bandAround([], n, m, () => m);
  return likeliest(new Grid(texts, band, belief), belief.flow, missingOf(texts.source, texts.target)).score;
}

/** What it costs that nothing stands for anything. */
function aloneScore(texts: Texts, { flow }: Belief, n: number, m: number): number {
  const chances = new Chances(flow, missingOf(texts.source, texts.target));
  let score = 0;
  for (let i = 0; i < n; i++) score += chances.sourceAlone(i === 0 ? 0 : 1, 0);
  for (let j = 0; j < m; j++) score += chances.targetAlone(j === 0 ? 1 : 2, n);
  return score;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** The stretch of the source with the most beads that have both sides, and what of the target goes with it. */
function stretch({ source, target }: Texts, steps: readonly Step[]): Stretch {
  const n = source.units.length;
  if (n <= tried && target.units.length <= 2 * tried)
    return { from: 0, to: n, low: 0, high: target.units.length };
  let [start, most, both, best] = [0, -1, 0, 0];
  for (const [at, { i, a, b }] of steps.entries()) {
    if (a > 0 && b > 0) both++;
    while (i - (steps[start]!.i - steps[start]!.a) > tried) {
      const { a: first, b: other } = steps[start]!;
      if (first > 0 && other > 0) both--;
      start++;
    }
    if (both > most) [most, best] = [both, start];
    if (at === steps.length - 1) break;
  }
  const first = steps[best]!;
  const within = steps
    .slice(best)
    .filter(({ i, j }) => i - (first.i - first.a) <= tried && j - (first.j - first.b) <= 3 * tried);
  const last = within.at(-1) ?? first;
  return { from: first.i - first.a, to: last.i, low: first.j - first.b, high: last.j };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

/** The same numbers in a fixed disorder (Fisher and Yates, by a linear congruential sequence). */
function shuffled(numbers: readonly number[], seed: number): number[] {
  const order = [...numbers];
  let state = seed;
  for (let at = order.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

/** Texts of fewer segments are taken at their word: there is no disorder to tell them from. */
const fewest = 6;
/** How much better than in disorder texts must fit, to a segment: always, and the more the shorter they are. */
const [always, inAll] = [0.3, 12];
/** Whatever their order: the same sentence again and again fits as well in disorder. */
const certain = 10;

/** How surely texts that fit so have to do with each other, 0 to 1. */
export function relatedness({ better, well, segments }: Fit): number {
  if (segments < fewest) return sure(0.3 * well);
  return Math.max(sure(6 * (better - always - inAll / segments)), sure(well - certain));
}

/** The share of segments, of the side that has fewer in common, that stand letter by letter on the other side: of one text twice, all. */
export function verbatim({ source, target }: Texts): number {
  return Math.min(shareAmong(source, target), shareAmong(target, source));
}

function shareAmong({ units }: AlignSide, among: AlignSide): number {
  const known = new Set(among.units.map(({ text }) => text));
  return units.filter(({ text }) => known.has(text)).length / units.length;
}

const sure = (by: number): number => 1 / (1 + Math.exp(-by));
