// Where word correspondences come from: words alike, lexicons, and the beads of the text itself.
import type { Lexicon } from '../lexicon/port.ts';
import { likenesses } from './cognates.ts';
import type { Texts } from './texts.ts';
import { correspondences } from './learning.ts';
import type { Step } from './path.ts';
import type { Evidence, Rendering } from './renderings.ts';

/** Figures and words with the same or nearly the same letters. */
export function alike({ words }: Texts): Evidence[] {
  const found = likenesses(words.source.keys, words.target.keys);
  const figures: Rendering[] = [];
  const others: Rendering[] = [];
  const sums = { source: new Map<number, number>(), target: new Map<number, number>() };
  for (const { source, target, likeness } of found) {
    sums.source.set(source, (sums.source.get(source) ?? 0) + likeness ** 4);
    sums.target.set(target, (sums.target.get(target) ?? 0) + likeness ** 4);
  }
  for (const { source, target, likeness, figure } of found) {
    const sure = figure ? 1 : certainty(likeness, words.source.keys[source]!);
    const forward = (sure * likeness ** 4) / (sums.source.get(source) ?? 1);
    const backward = (sure * likeness ** 4) / (sums.target.get(target) ?? 1);
    (figure ? figures : others).push({ source, target, forward, backward });
  }
  return [
    { renderings: figures, trust: 0.7 },
    { renderings: others, trust: 0.6 },
  ];
}

/** How surely words so much alike render each other: short ones are alike by chance. */
function certainty(likeness: number, key: string): number {
  const length = key.length - key.indexOf(':') - 1;
  const least = length >= 7 ? 0.5 : length >= 5 ? 0.6 : 0.75;
  return Math.max(0, Math.min(1, (likeness - least) / (1 - least)));
}

/** What a lexicon knows of words that stand in both texts. */
export function known({ words }: Texts, lexicon: Lexicon, trust: number): Evidence {
  const targets = new Map(words.target.keys.map((key, at) => [key, at]));
  const found: Rendering[] = [];
  for (const [source, key] of words.source.keys.entries())
    for (const [other] of lexicon.renderings(key)) {
      const target = targets.get(other);
      if (target === undefined) continue;
      found.push({
        source,
        target,
        forward: lexicon.forward(key, other),
        backward: lexicon.backward(other, key),
      });
    }
  return { renderings: found, trust };
}

/** What beads of the text itself teach. */
export function taught({ words }: Texts, steps: readonly Step[]): Evidence {
  const beads = steps
    .filter(({ a, b }) => a > 0 && b > 0)
    .map(({ i, a, j, b }) => ({
      source: words.source.tokens.subarray(words.source.starts[i - a], words.source.starts[i]),
      target: words.target.tokens.subarray(words.target.starts[j - b], words.target.starts[j]),
    }));
  return {
    renderings: correspondences(beads, words.source.keys.length, words.target.keys.length),
    trust: 0.8,
  };
}
