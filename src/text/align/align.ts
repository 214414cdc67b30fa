// Aligns an original with its translation: which segments stand for each other.
import type { AlignOptions, Alignment, AlignSide } from './port.ts';
import { firstBand } from './beads/anchors.ts';
import { bandAround, type Band, type Point } from './beads/band.ts';
import { agreementCounts, flowCounts, lengthsIn } from './beads/counted.ts';
import { alike, known, taught } from './beads/evidence.ts';
import { featuresOf } from './beads/features.ts';
import { Grid, type Belief, type Texts } from './beads/grid.ts';
import { agreement, noAgreements } from './beads/layout.ts';
import { lengthModel, lengthsOf } from './beads/length.ts';
import { missingOf } from './beads/chances.ts';
import { expectedBest } from './beads/posterior.ts';
import { likeliest, type Step } from './beads/path.ts';
import { renderings, type Evidence } from './beads/renderings.ts';
import { flowOf, noCounts } from './beads/shapes.ts';
import { wordsOf } from './beads/words.ts';

/** Raised whenever the same texts may come out otherwise: what was computed by another version is computed anew. */
export const ALIGNER_VERSION = 1;

/**
 * Aligns two texts, many to many, in order but for what is marked as crossing. Deterministic. Texts of any language; one side or both may be empty.
 * About linear in the number of segments where they are many.
 */
export function alignSides(source: AlignSide, target: AlignSide, options: AlignOptions = {}): Alignment {
  const [n, m] = [source.units.length, target.units.length];
  if (n === 0 || m === 0) return { beads: alone(n, m), related: 0 };
  const texts: Texts = {
    source,
    target,
    words: { source: wordsOf(source), target: wordsOf(target) },
    lengths: {
      source: lengthsOf(source.units.map(({ text }) => text)),
      target: lengthsOf(target.units.map(({ text }) => text)),
    },
    features: featuresOf(source, target),
  };
  const outside: Evidence[] = alike(texts);
  if (options.lexicon !== undefined) outside.push(known(texts, options.lexicon, 0.7));
  let belief = first(texts, outside);
  const missing = missingOf(source, target);
  let band = firstBand(texts, belief.renderings, 1);
  let steps: Step[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const grid = new Grid(texts, band, belief);
    steps =
      pass === passes - 1
        ? expectedBest(grid, belief.flow, missing)
        : likeliest(grid, belief.flow, missing).steps;
    options.progress?.((pass + 1) / passes);
    band = along(steps, n, m);
    belief = next(texts, outside, steps);
  }
  return { beads: steps.map(bead), related: 1 };
}

const passes = 4;

function first(texts: Texts, evidence: readonly Evidence[]): Belief {
  const { source, target } = texts.lengths;
  const whole: [number, number] = [source.at(-1) ?? 1, target.at(-1) ?? 1];
  const model = lengthModel(target, [whole]);
  return {
    flow: flowOf(noCounts()),
    length: { ...model, variance: 8 },
    agreements: texts.features.map((feature) => agreement(feature, noAgreements(feature))),
    renderings: renderings(texts.words.source, texts.words.target, evidence),
  };
}

function next(texts: Texts, outside: readonly Evidence[], steps: readonly Step[]): Belief {
  const counts = agreementCounts(texts, steps);
  return {
    flow: flowOf(flowCounts(steps)),
    length: lengthsIn(texts, steps),
    agreements: texts.features.map((feature, f) => agreement(feature, counts[f]!)),
    renderings: renderings(texts.words.source, texts.words.target, [...outside, taught(texts, steps)]),
  };
}

function along(steps: readonly Step[], n: number, m: number): Band {
  const points = steps.map(({ i, j }): Point => [i, j]);
  return bandAround(points, n, m, () => 14);
}

function bead({ i, a, j, b, posterior }: Step): Alignment['beads'][number] {
  return { source: range(i - a, i), target: range(j - b, j), score: posterior };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

function alone(n: number, m: number): Alignment['beads'] {
  return [
    ...range(0, n).map((u) => ({ source: [u], target: [], score: 1 })),
    ...range(0, m).map((u) => ({ source: [], target: [u], score: 1 })),
  ];
}
