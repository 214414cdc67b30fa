// What an archive has learnt, upon what comes with Verno.
import type { Lexicon } from './port.ts';
import { seedLexicon } from './seed/seed.ts';

/**
 * The archive's lexicon with our own small vocabulary beneath it, each word pair as likely as either says; undefined where there is neither. `source`,
 * `target`: BCP 47.
 */
export function withSeed(lexicon: Lexicon | undefined, source: string, target: string): Lexicon | undefined {
  const seed = seedLexicon(source, target);
  if (lexicon === undefined || seed === undefined) return lexicon ?? seed;
  return {
    source: lexicon.source,
    target: lexicon.target,
    stamp: `${lexicon.stamp}+${seed.stamp}`,
    forward: (from, to) => Math.max(lexicon.forward(from, to), seed.forward(from, to)),
    backward: (to, from) => Math.max(lexicon.backward(to, from), seed.backward(to, from)),
    renderings: (from) => {
      const all = new Map(seed.renderings(from));
      for (const [to, chance] of lexicon.renderings(from)) all.set(to, Math.max(chance, all.get(to) ?? 0));
      return [...all].sort((a, b) => b[1] - a[1]);
    },
  };
}
