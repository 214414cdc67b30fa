// What a reader is told about his query: what was mended, or not understood. None of it stops the search.
import type { Problem } from '../../model/problem.ts';
import type { Prefixed } from './fields.ts';
import { fieldNames } from './query.ts';

/** At most so many notices; more help nobody. */
export const mostNotices = 8;

function note(code: string, message: string, hint: string): Problem {
  return { code, severity: 'note', message, hint };
}

const shown = 60;

/** What a reader typed, short enough for one line. */
function quoted(text: string): string {
  const cut = text.length > shown ? `${text.slice(0, shown).toWellFormed()}…` : text;
  return `“${cut}”`;
}

export const notices = {
  tooLong: (read: number): Problem =>
    note(
      'query-too-long',
      `Only the first ${read} characters of the query were read.`,
      'Ask with fewer words: names, places and rare words find most.',
    ),
  tooMany: (terms: number): Problem =>
    note(
      'query-too-many-terms',
      `Only the first ${terms} words of the query were looked for.`,
      'Ask with fewer words: names, places and rare words find most.',
    ),
  tooManyNear: (words: number): Problem =>
    note(
      'query-too-many-near',
      `Only the first ${words} of the words near each other were looked for.`,
      'Ask with fewer words: of so many, few texts have all in one place.',
    ),
  openQuote: (text: string): Problem =>
    note(
      'query-open-quote',
      `The quotation mark before ${quoted(text)} is not closed; everything after it was taken as the phrase.`,
      'Close the phrase with another quotation mark.',
    ),
  parenthesis: (): Problem =>
    note(
      'query-parentheses',
      'The parentheses are not balanced; those without a partner were left out.',
      'Close each "(" with ")".',
    ),
  lonely: (operator: string): Problem =>
    note(
      'query-lonely-operator',
      `“${operator}” has nothing to join and was left out.`,
      `Write “${operator}” between two words; to find the word itself, put it in quotation marks.`,
    ),
  slip: (name: string, meant: Prefixed): Problem =>
    note(
      'query-unknown-field',
      `There is no field ${quoted(`${name}:`)}; it was looked for as a word.`,
      `Did you mean “${meant}:”?`,
    ),
  unknownField: (name: string): Problem =>
    note(
      'query-unknown-field',
      `There is no field ${quoted(`${name}:`)}; it was looked for as a word.`,
      `The fields are ${fieldNames.map((one) => `${one}:`).join(', ')}.`,
    ),
  emptyField: (name: string): Problem =>
    note(
      'query-empty-field',
      `“${name}:” has nothing after it and was left out.`,
      `Write “${name}:” and a word, or a phrase in quotation marks.`,
    ),
  scope: (value: string): Problem =>
    note(
      'query-unknown-scope',
      `“in:” knows no ${quoted(value)}; it was looked for as a word.`,
      'Write in:original, in:translation or in:any.',
    ),
  scopeIsField: (value: string, field: Prefixed, next: string): Problem =>
    note(
      'query-unknown-scope',
      `“in:” knows no ${quoted(value)}; it was looked for as a word.`,
      `To look in the field “${field}:”, write ${field}:${next === '' ? '"…"' : next}.`,
    ),
  near: (operator: string, distance: number): Problem =>
    note(
      'query-near',
      `“${operator}” stands between two single words only, and was left out.`,
      `Write the words in quotation marks: "first second"~${distance}.`,
    ),
  datesSwapped: (value: string): Problem =>
    note(
      'query-dates-swapped',
      `${quoted(value)} has the later date first; the dates were exchanged.`,
      'Write the earlier date before "..".',
    ),
  forms: (value: string): Problem =>
    note(
      'query-unknown-forms',
      `“forms:” knows no ${quoted(value)} and was left out.`,
      'Write forms:off or forms:on.',
    ),
  date: (value: string): Problem =>
    note(
      'query-date',
      `${quoted(value)} is no date; it was looked for as words.`,
      'Write date:1950, date:1950-05, date:1950-05-12, date:1950-05..1950-06, date:..1950, date:>1950, or date:"12 May 1950".',
    ),
  oneWord: (name: string, value: string, next: string): Problem =>
    note(
      'query-field-one-word',
      `Only ${quoted(value)} was taken for “${name}:”; ${quoted(next)} is looked for in the text.`,
      `Write ${name}:"${value} ${next}" if they belong together.`,
    ),
  shortPrefix: (text: string): Problem =>
    note(
      'query-short-prefix',
      `“${text}*” is too short a beginning; “${text}” was looked for.`,
      'Give at least two letters before the asterisk.',
    ),
  distance: (most: number): Problem =>
    note(
      'query-distance',
      `Words are looked for at most ${most} words apart.`,
      `Write a number up to ${most} after "~".`,
    ),
  nothing: (): Problem =>
    note(
      'query-nothing-to-find',
      'There is no letter or digit in the query.',
      'Type a word, a name, or a date.',
    ),
} as const;
