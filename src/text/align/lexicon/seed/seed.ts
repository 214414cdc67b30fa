// A lexicon to begin with, before the archive has taught one: what our own small vocabulary says of two languages.
import { remembered } from '../../../analyse/remembered.ts';
import { wordKeys } from '../keys.ts';
import type { Lexicon } from '../port.ts';
import { seedLanguages, seedRows } from './rows.ts';
import type { SeedLanguage } from './rows.ts';

/** Goes up when rows or weights change: what was computed with another was computed with other words. */
export const SEED_VERSION = 2;

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
  seedLanguages.some((one) => one === language);

const pairs = remembered((pair: string) => {
  const [source = '', target = ''] = pair.split(' ');
  const lexicon =
    isSeedLanguage(source) && isSeedLanguage(target) && source !== target
      ? lexiconOf(source, target)
      : undefined;
  return () => lexicon;
}, mostPairs);

/** One language's side: the rows in which a key stands, in rising order, and the keys of each row. */
interface Column {
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly keys: readonly ReadonlySet<string>[];
}

/** Nothing is made for a pair but a look into two columns, so that a pair costs nothing once its languages are known. */
function lexiconOf(source: SeedLanguage, target: SeedLanguage): Lexicon {
  const [sources, targets] = [columnOf(source), columnOf(target)];
  return {
    source,
    target,
    stamp: `seed-${SEED_VERSION}-${source}-${target}`,
    forward: (from, to) => weight(sources, from, targets, to),
    backward: (from, to) => weight(targets, from, sources, to),
    renderings: (from) => {
      const others = new Set((sources.rows.get(from) ?? []).flatMap((row) => [...(targets.keys[row] ?? [])]));
      return Array.from(others, (to): [string, number] => [to, weight(sources, from, targets, to)]).sort(
        (a, b) => b[1] - a[1],
      );
    },
  };
}

function weight(from: Column, word: string, to: Column, other: string): number {
  const meanings = from.rows.get(word);
  if (meanings === undefined) return 0;
  const others = to.rows.get(other);
  if (others === undefined) return 0;
  let [sum, at] = [0, 0];
  for (const row of meanings) {
    while ((others[at] ?? Infinity) < row) at++;
    if (others[at] === row) sum += 1 / Math.sqrt(Math.max(1, to.keys[row]?.size ?? 0));
  }
  return sum / meanings.length;
}

const kana = /[\u3040-\u30ff]/u;

/** The keys of a row's words. Pieces of one or two kana stand in every second word: they count where they are the word, or all that is left of it. */
function keysOf(words: readonly string[], language: string): ReadonlySet<string> {
  // With commas between, so that no two are taken for one word.
  if (language !== 'ja') return new Set(wordKeys(words.join(', '), language));
  return new Set(
    words.flatMap((word) => {
      const keys = wordKeys(word, language);
      const telling = keys.filter((key) => key === word || key.length > 2 || !kana.test(key));
      return telling.length > 0 ? telling : keys.filter((key) => key.length > 1);
    }),
  );
}

const columnOf = remembered((language: string): Column => {
  const rows = new Map<string, number[]>();
  const all: ReadonlySet<string>[] = [];
  for (const [at, row] of seedRows().entries()) {
    const words = isSeedLanguage(language) ? row[language] : [];
    const keys = keysOf(words, language);
    all.push(keys);
    for (const key of keys) {
      const found = rows.get(key);
      if (found === undefined) rows.set(key, [at]);
      else found.push(at);
    }
  }
  return { rows, keys: all };
}, seedLanguages.length);
