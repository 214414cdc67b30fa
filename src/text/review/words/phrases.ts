// Finds the words and phrases of a table in a run of words.

/** A word or phrase of a table that stands in a run of words. */
export interface Found<T> {
  /** Index of the first word, and how many words it takes. */
  readonly at: number;
  readonly length: number;
  /** As the table writes it. */
  readonly entry: string;
  readonly value: T;
}

export interface PhraseFinder<T> {
  /** What it looks for. */
  readonly entries: readonly (readonly [entry: string, value: T])[];
  /** All of them from left to right, none over another; of those that begin at one word the longest. */
  find(words: readonly string[]): Found<T>[];
  /** The longest that begins at the word `at`. */
  at(words: readonly string[], at: number): Found<T> | undefined;
}

/** How a word of a pattern is met: whole («не»), by its beginning («отказ*»), its end («*less») or anything within («*않*»); a number sign is any figure. */
type Test = (word: string) => boolean;

interface Pattern<T> {
  readonly tests: readonly Test[];
  readonly entry: string;
  readonly value: T;
}

/**
 * A finder for patterns: words with single spaces between, each with a star at either end where any letters may follow or precede (none, too). Patterns
 * and words are both as `foldedWord` makes them. Linear in the words; a pattern whose first word begins with a star is tried at every word, so
 * tables have few of them.
 */
export function phraseFinder<T>(given: Iterable<readonly [entry: string, value: T]>): PhraseFinder<T> {
  const entries = [...given];
  const whole = new Map<string, Pattern<T>[]>();
  const beginnings = new Map<string, Pattern<T>[]>();
  const anywhere: Pattern<T>[] = [];
  let longest = 0;
  for (const [entry, value] of entries) {
    const parts = entry.split(' ');
    const pattern = { tests: parts.map(testOf), entry, value };
    const first = parts[0] ?? '';
    const isBeginning = first.endsWith('*');
    if (first.startsWith('*')) anywhere.push(pattern);
    else {
      const start = isBeginning ? first.slice(0, -1) : first;
      if (isBeginning) longest = Math.max(longest, start.length);
      const table = isBeginning ? beginnings : whole;
      table.set(start, [...(table.get(start) ?? []), pattern]);
    }
  }
  const at = (words: readonly string[], place: number): Found<T> | undefined => {
    const word = words[place] ?? '';
    let best: Pattern<T> | undefined;
    const consider = (patterns: readonly Pattern<T>[] | undefined): void => {
      for (const pattern of patterns ?? [])
        if (pattern.tests.length > (best?.tests.length ?? 0) && fits(pattern, words, place)) best = pattern;
    };
    consider(whole.get(word));
    for (let length = Math.min(longest, word.length); length > 0; length--)
      consider(beginnings.get(word.slice(0, length)));
    consider(anywhere);
    if (best === undefined) return undefined;
    return { at: place, length: best.tests.length, entry: best.entry, value: best.value };
  };
  const find = (words: readonly string[]): Found<T>[] => {
    const found: Found<T>[] = [];
    for (let place = 0; place < words.length; place++) {
      const one = at(words, place);
      if (one === undefined) continue;
      found.push(one);
      place += one.length - 1;
    }
    return found;
  };
  return { entries, find, at };
}

const fits = <T>(pattern: Pattern<T>, words: readonly string[], at: number): boolean =>
  pattern.tests.every((test, offset) => {
    const word = words[at + offset];
    return word !== undefined && test(word);
  });

function testOf(part: string): Test {
  if (part === '#') return (word) => /^\d/u.test(word);
  const [open, close] = [part.startsWith('*'), part.endsWith('*')];
  const core = part.slice(open ? 1 : 0, close ? -1 : undefined);
  if (open && close) return (word) => word.includes(core);
  if (open) return (word) => word.endsWith(core);
  if (close) return (word) => word.startsWith(core);
  return (word) => word === core;
}

/** A word as tables have it: small letters, ё as е, one apostrophe, no accents of stress; other marks stay. */
export function foldedWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[’ʼ‘`´]/gu, "'")
    .replaceAll('\u0301', '');
}

/** Languages without spaces between words: their tables and texts are taken by characters. */
export const isUnspacedLanguage = (language: string): boolean => /^(zh|ja)\b/iu.test(language.slice(0, 16));

/** A table's entry as a pattern: in Chinese and Japanese its characters one by one. */
export const patternOf = (entry: string, language: string): string =>
  isUnspacedLanguage(language) ? Array.from(entry).join(' ') : entry;

/** Words as the tables are matched against: folded; in Chinese and Japanese, where there are no spaces, characters. With their ranges, in UTF-16 code units. */
export interface PlainWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*|[%‰]|[,;:!?()、，；：！？](?!\d)/gu;

/**
 * The words of a text for the finders. A hyphen or an apostrophe within a word belongs to it; stops do not ("a.m." is two words, `a m`).
 * What parts a sentence (commas and the like) is a word by itself, so that no phrase is found over it.
 * Linear in the text's length.
 */
export function plainWords(text: string, language: string): PlainWord[] {
  const words: PlainWord[] = [];
  for (const match of text.matchAll(word)) {
    const [written] = match;
    if (!isUnspacedLanguage(language)) {
      words.push({ form: foldedWord(written), start: match.index, end: match.index + written.length });
      continue;
    }
    let start = match.index;
    for (const character of written) {
      words.push({ form: foldedWord(character), start, end: start + character.length });
      start += character.length;
    }
  }
  return words;
}
