// Which words of the two sides of a bead render each other, as the lexicon has it.
import type { Lexicon } from '../../align/lexicon/port.ts';
import { wordKeys } from '../../align/lexicon/keys.ts';

/** Says whether a word of the original may be rendered by one of the translation: 0 to 1, 0 where the lexicon knows nothing. */
export type Rendered = (source: string, target: string) => number;

/** Compares written words of two languages by a lexicon; keys are made once a word. */
export function renderedBy(lexicon: Lexicon, source: string, target: string): Rendered {
  const [from, to] = [keysIn(source), keysIn(target)];
  return (one, other) => {
    let best = 0;
    for (const key of from(one))
      for (const match of to(other))
        best = Math.max(best, lexicon.forward(key, match), lexicon.backward(match, key));
    return best;
  };
}

function keysIn(language: string): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const keys = known.get(word) ?? wordKeys(word, language);
    known.set(word, keys);
    return keys;
  };
}
