// Reads a query. Whatever is typed is a query: what is no part of the language is words, and what was mended is told.
import type { Problem } from '../../model/problem.ts';
import { cleaned, longestQuery } from './clean.ts';
import { Grammar } from './grammar.ts';
import { lexemes } from './lex.ts';
import { mostNotices, notices } from './notices.ts';
import type { Query } from './query.ts';

/** Words, phrases' words and fields of a query that are looked for. */
export const mostTerms = 64;

/**
 * Understands a query (docs/search.md describes the language). Never fails, takes time linear in what is read, which is bounded: the first
 * `longestQuery` characters, and of these `mostTerms` terms.
 */
export function parseQuery(typed: string): Query {
  const { text, origin, cut } = cleaned(typed);
  const told: Problem[] = [];
  const tell = (problem: Problem): void => {
    if (told.length < mostNotices && !told.some((one) => one.message === problem.message)) told.push(problem);
  };
  if (cut) tell(notices.tooLong(longestQuery));
  const grammar = new Grammar(lexemes(text, tell), { origin, mostTerms, tell });
  const root = grammar.query();
  if (root === null && typed.trim() !== '' && told.length === 0) tell(notices.nothing());
  return { typed: typed.slice(0, longestQuery), root, forms: grammar.forms, notices: told };
}
