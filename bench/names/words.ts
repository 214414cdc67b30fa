// How well a matcher finds single words across scripts: names in Latin letters and their counterparts in another script.
import { mean } from '../../test/judgements/figures.ts';
import type { Matcher } from './persons.ts';

export interface WordPair {
  readonly latin: string;
  readonly native: string;
}

/** `seconds`: of all the searching, and of making the candidates ready. */
export interface WordFigures {
  readonly queries: number;
  readonly candidates: number;
  readonly recall1: number;
  readonly recall10: number;
  readonly falseAtCut: number;
  readonly foundAtCut: number;
  readonly seconds: number;
}

/**
 * Asks for the first so many words of one side among all words of the other. Any word that some pair gives for it is right. `falseAtCut`: wrong
 * words given at the matcher's own cut, for each word asked for. Pairs are in an order that says nothing; candidates in that of their letters, so that no tie is broken for the right one.
 */
export function judgeWords(
  pairs: readonly WordPair[],
  from: 'latin' | 'native',
  matcher: Matcher,
  queries: number,
): WordFigures {
  const to = from === 'latin' ? 'native' : 'latin';
  const right = new Map<string, Set<string>>();
  for (const pair of pairs) right.set(pair[from], (right.get(pair[from]) ?? new Set()).add(pair[to]));
  const begun = performance.now();
  const candidates = matcher([...new Set(pairs.map((pair) => pair[to]))].sort());
  const answers = [...right].slice(0, queries).map(([word, meant]) => {
    const best = candidates.match(word, { limit: 10, atLeast: 0 }).map(({ name }) => name);
    const atCut = candidates.match(word, { limit: candidates.size }).map(({ name }) => name);
    const place = best.findIndex((name) => meant.has(name));
    return {
      first: place === 0 ? 1 : 0,
      ten: place >= 0 ? 1 : 0,
      wrong: atCut.filter((name) => !meant.has(name)).length,
      found: atCut.some((name) => meant.has(name)) ? 1 : 0,
    };
  });
  return {
    queries: answers.length,
    candidates: candidates.size,
    recall1: mean(answers.map(({ first }) => first)),
    recall10: mean(answers.map(({ ten }) => ten)),
    falseAtCut: mean(answers.map(({ wrong }) => wrong)),
    foundAtCut: mean(answers.map(({ found }) => found)),
    seconds: Number(((performance.now() - begun) / 1000).toFixed(1)),
  };
}
