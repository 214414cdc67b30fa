// Both texts as scores are made from them.
import type { AlignSide, Embedded } from '../port.ts';
import { featuresOf, type Feature } from './features.ts';
import { lengthsOf, type Lengths } from './length.ts';
import { wordsIn, wordsOf, type Words } from './words.ts';

/** Nothing here changes from pass to pass. */
export interface Texts {
  readonly source: AlignSide;
  readonly target: AlignSide;
  readonly words: { readonly source: Words; readonly target: Words };
  readonly lengths: { readonly source: Lengths; readonly target: Lengths };
  readonly features: readonly Feature[];
  readonly embedded?: Embedded;
}

export function textsOf(source: AlignSide, target: AlignSide, embedded?: Embedded): Texts {
  return {
    source,
    target,
    words: { source: wordsOf(source), target: wordsOf(target) },
    lengths: {
      source: lengthsOf(source.units.map(({ text }) => text)),
      target: lengthsOf(target.units.map(({ text }) => text)),
    },
    features: featuresOf(source, target),
    ...(embedded === undefined ? {} : { embedded }),
  };
}

/** These segments alone, in this order, as they stand in the whole: their words are as rare, and they look as they look there. */
export function picked(texts: Texts, sources: readonly number[], targets: readonly number[]): Texts {
  const { source, target, words, lengths, features, embedded } = texts;
  return {
    source: sideOf(source, sources),
    target: sideOf(target, targets),
    words: { source: wordsIn(words.source, sources), target: wordsIn(words.target, targets) },
    lengths: { source: lengthsIn(lengths.source, sources), target: lengthsIn(lengths.target, targets) },
    features: features.map((feature) => ({
      ...feature,
      source: Uint8Array.from(sources, (u) => feature.source[u]!),
      target: Uint8Array.from(targets, (u) => feature.target[u]!),
    })),
    ...(embedded === undefined
      ? {}
      : {
          embedded: {
            source: sources.map((u) => embedded.source[u]!),
            target: targets.map((u) => embedded.target[u]!),
          },
        }),
  };
}

function lengthsIn(sums: Lengths, units: readonly number[]): Lengths {
  const picks = new Float64Array(units.length + 1);
  for (const [at, u] of units.entries()) picks[at + 1] = picks[at]! + sums[u + 1]! - sums[u]!;
  return picks;
}

const sideOf = ({ language, units }: AlignSide, of: readonly number[]): AlignSide => ({
  language,
  units: of.map((u) => units[u]!),
});
