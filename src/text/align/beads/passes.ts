// Aligns in several passes: each believes what the one before has found.
import { firstBand } from './anchors.ts';
import { bandAround, type Point } from './band.ts';
import { missingOf } from './chances.ts';
import { agreementCounts, flowCounts, lengthsIn } from './counted.ts';
import { taught } from './evidence.ts';
import { cosineModel } from './embedding.ts';
import { Grid, type Belief } from './grid.ts';
import { agreement, noAgreements } from './layout.ts';
import { lengthModel } from './length.ts';
import { likeliest, type Step } from './path.ts';
import { expectedBest } from './posterior.ts';
import { renderings, type Evidence } from './renderings.ts';
import { flowOf, noCounts } from './shapes.ts';
import type { Texts } from './texts.ts';

/** What to believe before anything is found. The ratio of lengths is that of the whole texts. */
export function firstBelief(texts: Texts, evidence: readonly Evidence[]): Belief {
  const { source, target } = texts.lengths;
  return {
    flow: flowOf(noCounts()),
    length: lengthModel(target, [[source.at(-1) ?? 1, target.at(-1) ?? 1]], true),
    agreements: texts.features.map((feature) => agreement(feature, noAgreements(feature))),
    renderings: renderings(texts.words.source, texts.words.target, evidence),
    cosines: texts.embedded === undefined ? undefined : cosineModel(texts.embedded),
  };
}

function nextBelief(
  texts: Texts,
  { cosines }: Belief,
  evidence: readonly Evidence[],
  steps: readonly Step[],
): Belief {
  const counts = agreementCounts(texts, steps);
  return {
    flow: flowOf(flowCounts(steps)),
    length: lengthsIn(texts, steps),
    agreements: texts.features.map((feature, f) => agreement(feature, counts[f]!)),
    renderings: renderings(texts.words.source, texts.words.target, [...evidence, taught(texts, steps)]),
    cosines,
  };
}

export interface Passed {
  readonly steps: readonly Step[];
  /** What the last pass believed. */
  readonly belief: Belief;
}

/** Passes; one fewer for books, which teach more words in each. */
const passesFor = (segments: number): number => (segments <= 3000 ? 4 : 3);
/** How far around the way of one pass the next looks, in segments. */
const reach = 10;

/** The way through both texts. `evidence`: of words, from outside of the texts' order. */
export function passed(
  texts: Texts,
  first: Belief,
  evidence: readonly Evidence[],
  progress?: (share: number) => void,
): Passed {
  const [n, m] = [texts.source.units.length, texts.target.units.length];
  const missing = missingOf(texts.source, texts.target);
  const passes = passesFor(n);
  let belief = first;
  let band = firstBand(texts, belief.renderings);
  for (let pass = 1; pass < passes; pass++) {
    const { steps } = likeliest(new Grid(texts, band, belief), belief.flow, missing);
    progress?.(pass / passes);
    band = bandAround(
      steps.map(({ i, j }): Point => [i, j]),
      n,
      m,
      () => reach,
    );
    belief = nextBelief(texts, belief, evidence, steps);
  }
  return { steps: expectedBest(new Grid(texts, band, belief), belief.flow, missing), belief };
}
