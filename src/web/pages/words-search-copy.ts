// The words of the search in a copy in files: its page and what its script says. English; part of words.ts.
import type { MarkKind } from '../../app/search/view.ts';

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const marks: Readonly<Record<MarkKind, string>> = {
  exact: 'as typed',
  inflected: 'another form of the word',
  name: 'another form of the name',
  inexact: 'a letter or two off',
};

export const copySearchWords = {
  title: 'Search',
  titleOf: (q: string): string => `Search: ${q}`,
  lead: 'Type words, a “phrase in quotation marks”, the beginning of a word with a star (negotia*), or a name in any script. A minus before a word leaves out the records that have it.',
  limits:
    'This copy is searched by your browser, without a server. It finds records that have all of the words, also in their other endings, and names in the other forms that this archive knows or that a system of transliteration gives. It does not know fields, filters, misspellings, names by their sound, nor names in Chinese characters that nobody wrote so here.',
  noScript:
    'Searching this copy needs JavaScript, which your browser does not run here. Without it, the lists of records, names, dates and repositories lead to everything.',
  searching: 'Searching …',
  failed:
    'The search could not load its files, or they are damaged. They lie in the folder “search” of this copy, beside this page; SHA256SUMS in its first folder tells whether they are as they were made.',
  found: (n: number, capped: boolean): string =>
    `${capped ? 'At least ' : ''}${count(n, 'record', 'records')}`,
  capped: 'So many words begin like this that only some of them were looked for.',
  none: 'No record of this copy answers to this.',
  unknown: (fields: readonly string[]): string =>
    `A copy without a server does not look for all of this: ${fields.map((field) => `“${field}”`).join(', ')} was passed over.`,
  inexactOnly: 'Not as typed',
  names: 'Names in other forms',
  naming: (n: number): string => `in ${count(n, 'record', 'records')}`,
  also: 'Also written:',
  marks,
  marksLead: 'Underlined in the passages:',
  untitled: 'Untitled',
  undated: 'undated',
  roles: { original: 'Original', translation: 'Translation', notes: 'From notes or the description' },
  sentence: (n: string): string => `Sentence ${n}`,
  cut: '…',
  further: 'What was asked for stands further on in this record.',
  because: 'Why it was found',
  page: (n: number, of: number): string => `Page ${n.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  pages: 'Pages of results',
  previous: 'Previous',
  next: 'Next',
} as const;
