// The words of search: its box, its results, its help. English; part of words.ts.
import type { MarkKind, SearchFacet, SearchSort } from '../../app/search/view.ts';

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const facets: Readonly<Record<SearchFacet, string>> = {
  year: 'Date',
  person: 'Person',
  body: 'Body',
  place: 'Place',
  repository: 'Repository',
  collection: 'Collection',
  type: 'Type',
  language: 'Language',
  mark: 'Mark',
  translated: 'Translation',
};

const sorts: Readonly<Record<SearchSort, string>> = {
  relevance: 'Relevance',
  date: 'Date',
  'newest-date': 'Date, latest first',
  added: 'Newest here',
};

const marks: Readonly<Record<MarkKind, string>> = {
  exact: 'as typed',
  inflected: 'another form of the word',
  name: 'another form of the name',
  inexact: 'a letter or two off',
};

export const searchWords = {
  box: {
    label: 'Search the archive',
    placeholder: 'A name, a word, a phrase, in any script',
    go: 'Search',
    help: 'How to ask',
    suggestions: 'Suggestions',
    /** The number stands for “%”. */
    suggested: '% suggestions',
    suggestedOne: '1 suggestion',
    suggestedNone: 'No suggestions',
  },
  suggestion: {
    person: 'Person',
    body: 'Body',
    place: 'Place',
    title: 'Title',
    code: 'Reference code',
    word: 'Word',
  },
  title: 'Search',
  titleOf: (q: string): string => `Search: ${q}`,
  toResults: 'Skip to the results',
  found: (n: number): string => count(n, 'record', 'records'),
  foundFor: (records: string): string => `${records} for`,
  allRecords: 'All records',
  results: 'Results',
  notices: 'What was understood otherwise',
  sort: 'Order',
  sorts,
  lead: 'Type a name or a phrase as you know it, in any script or romanisation. Names are looked for in the other forms that this archive knows or that a named system gives; every result says why it was found.',
  narrow: 'Narrow the results',
  facets,
  translated: { yes: 'With a translation', no: 'Without a translation' },
  chosen: 'Narrowed to',
  chosenState: 'chosen; takes it off',
  takeOff: (label: string): string => `take off: ${label}`,
  takeOffAll: 'take all off',
  more: (n: number): string => `more… (${n.toLocaleString('en')})`,
  moreOf: (facet: string): string => ` of ${facet}`,
  fewer: 'fewer',
  notAll: (shown: number, all: number): string =>
    `the ${shown.toLocaleString('en')} most frequent of ${all.toLocaleString('en')}`,
  dates: {
    title: 'Dated',
    from: 'from',
    to: 'to',
    hint: '1950, 1950-05 or 1950-05-12',
    go: 'Set',
    between: (from: string, to: string): string =>
      from === '' ? `until ${to}` : to === '' ? `from ${from} on` : `${from} to ${to}`,
  },
  lang: (language: string): string => `a text in ${language}`,
  names: {
    title: 'Names in other forms',
    also: 'Also looked for:',
    for: (typed: string): string => `For “${typed}”`,
    only: (label: string, kind: string): string => `only records that name ${label} (${kind})`,
    kinds: { person: 'person', body: 'body', place: 'place' },
    attested: 'attested here',
    untied: 'forms not tied to a described person',
    off: 'switched off; look for it again',
    on: 'switch off',
    count: (n: number): string => (n === 0 ? 'in no record' : `in ${count(n, 'record', 'records')}`),
    rest: (n: number): string => count(n, 'more form', 'more forms'),
    onlyAsWritten: 'Search only as written',
    asWritten: 'Names are looked for only as written.',
    otherForms: 'Look for their other forms, too',
  },
  marks,
  marksLead: 'Underlined in the passages:',
  editorial: 'editorial, not in the original',
  passage: {
    original: 'Original',
    translation: 'Translation',
    notes: 'From the editors’ notes',
    sentence: (n: string): string => `Sentence ${n}`,
    cut: '…',
    beside: {
      links: 'Side by side by links.',
      order: 'Side by side by order alone, and not checked.',
    },
    openings: 'The opening words of each.',
    apart: 'The best passage of each; they need not belong together.',
  },
  because: {
    found: 'Why it was found',
    as: (typed: string): string => `“${typed}”`,
    rest: (n: number): string => count(n, 'more reason', 'more reasons'),
    kinds: {
      exact: 'as typed',
      inflected: 'another form of the word',
      name: 'another form of the name',
      inexact: 'a letter or two off',
      editorial: 'editorial, not in the original',
      title: 'in the title',
      description: 'in the description',
    },
  },
  inexactOnly: 'Not as typed',
  empty: {
    title: 'No record answers to this.',
    givenUp: 'The search took too long and was given up.',
    narrowed: 'No record answers to this within what it is narrowed to.',
    ways: 'Ways on',
    few: 'Ways to find more',
    help: 'How to ask, with examples',
    withoutFacets: 'The same words in the whole archive',
    browse: 'All records by date',
  },
  beyond: (page: number, pages: number): string =>
    `There is no page ${page.toLocaleString('en')}. The last is page ${pages.toLocaleString('en')}.`,
  toLast: 'To the last page',
  take: 'This search as',
  takeFormats: { atom: 'Feed', csv: 'CSV', json: 'JSON', ris: 'RIS' },
  takeLead: (most: number): string =>
    `CSV, JSON and RIS hold up to ${most.toLocaleString('en')} records at once; page by page they go on to the end.`,
  feedTitle: (q: string): string => (q === '' ? 'All records' : `Search: ${q}`),
  help: {
    title: 'How to ask',
    lead: 'One box takes it all. No query is wrong: what cannot be meant is passed over, and the results say so. Every example below runs.',
    spellings: 'Most reasons name a published system. Three name a custom:',
    marks: 'What the underlining means',
    marksSay: {
      exact: 'the word stands there as you typed it, but for case, accents and the like',
      inflected: 'the word stands there in another form: treaties for treaty',
      name: 'a name stands there in another form, script or romanisation; the reason is given',
      inexact: 'the word differs by a letter or two, as where a machine misread it',
    },
    editorialSays: 'the words stand in an editor’s bracket or note, and not in the document',
    beside:
      'The best passage of the original stands beside that of the translation. Where somebody linked the two, or their order lets one be put beside the other, the result says which of the two it is.',
    more: 'With the results',
    narrow:
      'Lists beside the results narrow them by date, name, place of keeping and more; a second click takes it off again. Every state has its own address, which can be kept and cited.',
    mended:
      'Results stand by relevance, what is exact first, unless you order them by date. They go on to the very last.',
    take: 'Any search can be followed as a feed, and taken along as CSV, JSON or RIS. Programs ask the same by the',
    api: 'API',
  },
  find: {
    label: 'Find in this record',
    go: 'Find',
    title: (q: string): string => `“${q}” in this record`,
    places: (n: number): string => (n === 1 ? 'at 1 place' : `at ${n.toLocaleString('en')} places`),
    none: 'Not found in the texts of this record.',
    elsewhere: 'not on this page',
    clear: 'Stop finding',
    whole: 'Search the whole archive',
    more: (n: number): string => `and at ${count(n, 'further place', 'further places')}`,
  },
} as const;
