// Aligns an original with its translation: which segments stand for each other.
import { withCrossings, type Found } from './beads/crossings.ts';
import { alike, known } from './beads/evidence.ts';
import { inOrder } from './beads/in-order.ts';
import { firstBelief, passed } from './beads/passes.ts';
import { fitOf, relatedness, verbatim } from './beads/relation.ts';
import { picked, textsOf, type Texts } from './beads/texts.ts';
import type { Evidence } from './beads/renderings.ts';
import type { AlignOptions, Alignment, AlignSide, Embedded } from './port.ts';

/** Raised whenever the same texts may come out otherwise: what was computed by another version is computed anew. */
export const ALIGNER_VERSION = 4;

/**
 * Aligns two texts, many to many, in order but for what is marked as crossing. Deterministic. Texts of any language; one side or both may be empty.
 * About linear in the number of segments where they are many. See docs/alignment.md.
 */
export function alignSides(source: AlignSide, target: AlignSide, options: AlignOptions = {}): Alignment {
  const [n, m] = [source.units.length, target.units.length];
  if (n === 0 || m === 0) return { beads: inOrder(alone(n, m, 1)), related: 0 };
  const texts = textsOf(source, target, fitting(options.embedded, n, m));
  const evidence: Evidence[] = alike(texts);
  if (options.lexicon !== undefined) evidence.push(known(texts, options.lexicon, 0.7));
  const straight = aligned(texts, evidence, options.progress);
  if (straight.related >= half) return { beads: inOrder(straight.found), related: straight.related };
  const turned = range(0, m).toReversed();
  const backwards = aligned(picked(texts, range(0, n), turned), evidence);
  if (backwards.related < half)
    return { beads: inOrder(alone(n, m, 1 - straight.related)), related: straight.related };
  return {
    beads: inOrder(backwards.found.map((bead) => inReverse(bead, turned))),
    related: backwards.related,
  };
}

/** Vectors, if there is one for each segment: a model that lost some is not heard. */
const fitting = (embedded: Embedded | undefined, n: number, m: number): Embedded | undefined =>
  embedded?.source.length === n && embedded.target.length === m ? embedded : undefined;

/** Less related than this, and texts are taken to have nothing to do with each other. */
const half = 0.5;

function aligned(
  texts: Texts,
  evidence: readonly Evidence[],
  progress?: (share: number) => void,
): { found: Found[]; related: number } {
  const first = firstBelief(texts, evidence);
  const { steps, belief } = passed(texts, first, evidence, progress);
  return {
    found: withCrossings(texts, belief, steps),
    related: Math.max(relatedness(fitOf(texts, first, steps)), verbatim(texts)),
  };
}

/** What was found in a text turned round: all that has a counterpart crosses the rest. */
function inReverse({ source, target, score }: Found, turned: readonly number[]): Found {
  const own = target.map((at) => turned[at]!).toReversed();
  return { source, target: own, score, ...(source.length > 0 && own.length > 0 ? { crossing: true } : {}) };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

function alone(n: number, m: number, score: number): Found[] {
  return [
    ...range(0, n).map((u) => ({ source: [u], target: [], score })),
    ...range(0, m).map((u) => ({ source: [], target: [u], score })),
  ];
}
