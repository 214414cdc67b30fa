// What layout and punctuation say, learnt from the text itself: how often classes of a feature stand together in its beads.
import type { Feature } from './features.ts';

/** Logarithms of how much likelier than by chance: two classes at the edge of a bead, and each class inside of one. */
export interface Agreement {
  readonly together: Float64Array;
  readonly sourceInner: Float64Array;
  readonly targetInner: Float64Array;
}

/** What was counted of one feature in beads. */
export interface AgreementCounts {
  readonly together: Float64Array;
  readonly sourceInner: Float64Array;
  readonly targetInner: Float64Array;
}

export const noAgreements = ({ classes }: Feature): AgreementCounts => ({
  together: new Float64Array(classes * classes),
  sourceInner: new Float64Array(classes),
  targetInner: new Float64Array(classes),
});

/** How many beads the expectation weighs against what was counted. */
const [togetherWeight, innerWeight] = [40, 15];

export function agreement(feature: Feature, counts: AgreementCounts): Agreement {
  const source = marginal(feature.source, feature.classes);
  const target = marginal(feature.target, feature.classes);
  return {
    together: together(feature, counts.together, source, target),
    sourceInner: inner(feature, counts.sourceInner, source),
    targetInner: inner(feature, counts.targetInner, target),
  };
}

function together(
  feature: Feature,
  counts: Float64Array,
  source: Float64Array,
  target: Float64Array,
): Float64Array {
  const { classes, gain } = feature;
  const chance = new Float64Array(classes * classes);
  const expected = new Float64Array(classes * classes);
  for (let a = 0; a < classes; a++)
    for (let b = 0; b < classes; b++) {
      chance[a * classes + b] = source[a]! * target[b]!;
      expected[a * classes + b] = chance[a * classes + b]! * (a === b ? gain : 1);
    }
  return ratios(expected, chance, counts, togetherWeight);
}

function inner(feature: Feature, counts: Float64Array, chance: Float64Array): Float64Array {
  return ratios(
    chance.map((share, kind) => share * feature.inner(kind)),
    chance,
    counts,
    innerWeight,
  );
}

function ratios(
  expected: Float64Array,
  chance: Float64Array,
  counts: Float64Array,
  weight: number,
): Float64Array {
  const [all, seen] = [sum(expected), sum(counts)];
  return chance.map((share, at) =>
    Math.log((counts[at]! + (weight * expected[at]!) / all) / ((seen + weight) * share)),
  );
}

const sum = (of: Float64Array): number => of.reduce((total, value) => total + value, 0);

function marginal(classes: Uint8Array, number: number): Float64Array {
  const counts = new Float64Array(number).fill(0.5);
  for (const kind of classes) counts[kind]! += 1;
  return counts.map((count) => count / (classes.length + number / 2));
}
