// What a language contributes to the reading of printed dates.

/**
 * What a phrase does. Modifiers: `circa` … `night-to`, those in `-after` said behind the date; between two dates: `and`, `or`, `to`; around
 * a date: `noise` (said before it without meaning, "dated"), `of` (between its parts), `year` (after the year, «г.»), `this-year` («с. г.»),
 * `old-style`, `new-style`; periods: `spring` … `century`; times: `at` … `zone`.
 */
// prettier-ignore
export const phraseKinds = [
  'undated',
  'circa', 'circa-after', 'maybe', 'not-after', 'not-after-after', 'before', 'before-after', 'not-before', 'not-before-after',
  'after', 'since', 'vague', 'vague-after', 'night', 'night-to',
  'between', 'from', 'to', 'and', 'or',
  'noise', 'of', 'ordinal', 'year', 'this-year', 'old-style', 'new-style', 'lunar',
  'spring', 'summer', 'autumn', 'winter', 'first', 'second', 'third', 'fourth', 'half', 'quarter', 'decade', 'century',
  'at', 'am', 'pm', 'noon', 'midnight', 'hour', 'minute', 'half-hour', 'zone',
] as const;
export type PhraseKind = (typeof phraseKinds)[number];

export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** From January: every form of the name, separated by spaces; folded when the lexicon is built. */
  readonly months?: readonly string[];
  /** Forms that are words of other languages too ("set", "out"): understood only where the context says this language. */
  readonly riskyMonths?: Readonly<Record<string, number>>;
  /** From Monday: full and short names, separated by spaces. */
  readonly weekdays?: readonly string[];
  /** Phrases of a kind, separated by "|"; full stops, hyphens and apostrophes between words may be left out or added. */
  readonly phrases: Partial<Readonly<Record<PhraseKind, string>>>;
}
