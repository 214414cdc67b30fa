// A lexicon to begin with, before the archive has taught one: what our own small vocabulary says of two languages.
import { remembered } from '../../../analyse/remembered.ts';
import { wordKeys } from '../keys.ts';
import type { Lexicon } from '../port.ts';
import { seedLanguages, seedRows } from './rows.ts';
import type { SeedLanguage } from './rows.ts';

/** Goes up when rows or weights change: what was computed with another was computed with other words. */
export const SEED_VERSION = 1;

/** All pairs of our languages, both ways, and as many again of tags that name none. */
const mostPairs = 128;

/**
 * The vocabulary between two languages (BCP 47; the first subtag decides), made at the first call and kept; undefined where one of them has no
 * column, or both are the same. The words for one meaning share its weight: of n of them each has 1/√n, since most are forms of one word, of
 * which one stands in a sentence; a word of several meanings gives each an equal part.
 */
export function seedLexicon(source: string, target: string): Lexicon | undefined {
  return pairs(`${subtag(source)} ${subtag(target)}`)();
}

const subtag = (language: string): string => language.slice(0, 16).toLowerCase().split(/[-_]/u)[0] ?? '';
const isSeedLanguage = (language: string): language is SeedLanguage =>
  (seedLanguages as readonly string[]).includes(language);

const pairs = remembered((pair: string) => {
  const [source = '', target = ''] = pair.split(' ');
  const lexicon =
    isSeedLanguage(source) && isSeedLanguage(target) && source !== target
      ? lexiconOf(source, target)
      : undefined;
  return () => lexicon;
}, mostPairs);

type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

function lexiconOf(source: SeedLanguage, target: SeedLanguage): Lexicon {
  const [sources, targets] = [keysOf(source), keysOf(target)];
  const onward = weights(sources, targets);
  const back = weights(targets, sources);
  return {
    source,
    target,
    stamp: `seed-${SEED_VERSION}-${source}-${target}`,
    forward: (from, to) => onward.get(from)?.get(to) ?? 0,
    backward: (from, to) => back.get(from)?.get(to) ?? 0,
    renderings: (from) => onward.get(from) ?? [],
  };
}

/** The keys of each row's words in one language, none twice in a row. */
const keysOf = remembered(
  (language: string): readonly (readonly string[])[] =>
    isSeedLanguage(language)
      ? seedRows().map((row) => [...new Set(row[language].flatMap((word) => wordKeys(word, language)))])
      : [],
  seedLanguages.length,
);

function weights(from: readonly (readonly string[])[], to: readonly (readonly string[])[]): Weights {
  const meanings = new Map<string, number>();
  for (const keys of from) for (const key of keys) meanings.set(key, (meanings.get(key) ?? 0) + 1);
  const table = new Map<string, Map<string, number>>();
  for (const [row, keys] of from.entries()) {
    const others = to[row] ?? [];
    const share = 1 / Math.sqrt(Math.max(1, others.length));
    for (const key of keys) {
      const found = table.get(key) ?? new Map<string, number>();
      table.set(key, found);
      const weight = share / (meanings.get(key) ?? 1);
      for (const other of others) found.set(other, (found.get(other) ?? 0) + weight);
    }
  }
  return table;
}
