// A person's name taken apart: surname, given names, titles, what comes after; by its commas, as lists of names print it.
import { wordsOf } from '../../../text/name/words.ts';

/** What tells apart those of one name in one family. */
export type Suffix = 'jr' | 'sr' | 'ii' | 'iii' | 'iv';

/** One way to read a name. Words are as `wordsOf` gives them. */
export interface NameReading {
  readonly surname: string;
  readonly given: readonly string[];
  /** Null where there is none. */
  readonly suffix: Suffix | null;
  /** "general", "mrs" … */
  readonly titles: readonly string[];
}

const titles = new Set(
  [
    'general gen lieutenant lt colonel col major maj captain capt commander cmdr admiral adm rear vice marshal brigadier brig',
    'sergeant field of the army navy air force sir dr doctor prof professor mr mrs miss ms mme madame mlle lady lord dame baron',
    'count countess prince princess duke king queen emperor senator rev reverend bishop archbishop cardinal hon honorable father',
  ].flatMap((line) => line.split(' ')),
);
const suffixes = new Map<string, Suffix>((['jr', 'sr', 'ii', 'iii', 'iv'] as const).map((one) => [one, one]));
/** With these begins an office that stands behind a name: "Mao Tse-tung, Chairman". No given name is one of them. */
const offices = new Set(
  [
    'chairman president premier prime minister foreign secretary undersecretary under ambassador director deputy vice acting former',
    'assistant chief chargé charge counselor counsellor consul attaché attache commissar commissioner governor representative',
    'delegate chancellor speaker spokesman adviser advisor',
  ].flatMap((line) => line.split(' ')),
);
/** Titles of a person who bears the name of another: a wife under her husband's. */
const ofAnother = new Set(['mrs', 'mme', 'madame', 'lady']);

/**
 * The ways to read a name. "Dulles, John Foster" has one; without a comma the surname may come last or first ("John Foster Dulles",
 * "Pak Hon Yong"), so there are two. A name of one word is a surname. What follows a comma and is an office is no part of the name.
 */
export function readName(written: string): NameReading[] {
  const [first = '', ...rest] = written.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ').split(',');
  const after = rest.map(wordsOf).filter((words) => words.length > 0);
  const isSuffix = (words: readonly string[]): boolean => words.length === 1 && suffixes.has(words[0] ?? '');
  const suffix = suffixes.get(after.find(isSuffix)?.[0] ?? '') ?? null;
  const [given] = after.filter((words) => !isSuffix(words) && !offices.has(words[0] ?? ''));
  if (given !== undefined) return [{ surname: wordsOf(first).join(''), ...namesIn(given, suffix) }];
  const { given: words, suffix: last, titles: borne } = namesIn(wordsOf(first), suffix);
  const [one, ...others] = words;
  const final = words.at(-1);
  if (one === undefined || final === undefined) return [];
  const about = { suffix: last, titles: borne };
  const western = { surname: final, given: words.slice(0, -1), ...about };
  return others.length === 0 ? [western] : [western, { surname: one, given: others, ...about }];
}

/** Titles at the beginning and a suffix at the end, taken from words; at least one word stays. */
function namesIn(words: readonly string[], suffix: Suffix | null): Omit<NameReading, 'surname'> {
  let start = 0;
  while (start < words.length - 1 && titles.has(words[start] ?? '')) start++;
  const last = suffix === null && words.length - start > 1 ? suffixes.get(words.at(-1) ?? '') : undefined;
  return {
    given: words.slice(start, last === undefined ? undefined : -1),
    suffix: last ?? suffix,
    titles: words.slice(0, start),
  };
}

/** The surname and all given names as one string: equal for names that differ in hyphens and spaces alone. */
export function fullKey({ surname, given }: NameReading): string {
  return `${surname} ${given.join('')}`;
}

/** The surname and the first initial; undefined where there is no given name. */
export function initialKey({ surname, given }: NameReading): string | undefined {
  const [initial] = given[0] ?? '';
  return initial === undefined ? undefined : `${surname} ${initial}`;
}

/** Whether the given names of one may be those of the other, shortened: "J. F." or "John" of "John Foster". Equal ones are not. */
export function isShortened(a: NameReading, b: NameReading): boolean {
  if (a.surname !== b.surname || a.given.length === 0 || b.given.length === 0) return false;
  const [short, long] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  return (
    fullKey(a) !== fullKey(b) &&
    short.every((word, at) => {
      const other = long[at] ?? '';
      return (
        word === other ||
        (word.length === 1 && other.startsWith(word)) ||
        (other.length === 1 && word.startsWith(other))
      );
    })
  );
}

/** Whether one of the two bears a title that says that the name is another's. */
export function isOfAnother({ titles: borne }: NameReading): boolean {
  return borne.some((title) => ofAnother.has(title));
}
