// The words of the parallel text laid out by links, and of several translations side by side.

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const alignmentWords = {
  rows: 'Rows',
  bySentence: 'by sentence',
  byParagraph: 'by paragraph',
  /** Under the heads: how many links there are, and who stands for them. */
  links: (n: number): string => `${count(n, 'link', 'links')} between sentences`,
  allComputed: ', computed; no one has checked them.',
  confirmed: (n: number, by: string): string => `${n} confirmed by ${by}`,
  computed: (n: number): string => `${n} computed, not checked by a person`,
  stale: (n: number): string =>
    `${n === 1 ? 'One of the confirmed links is' : `${n} of the confirmed links are`} older than the text: one side has changed since.`,
  noLinks: 'No sentence of the one was found to stand for a sentence of the other.',
  /** Over sentences that together stand for others. */
  stand: (own: number, others: number): string =>
    `${count(own, 'sentence', 'sentences')} that together ${own === 1 ? 'stands' : 'stand'} for ${others}`,
  /** At a sentence's number. */
  sentenceConfirmed: (n: string): string => `Sentence ${n}, its link confirmed by a person`,
  sentenceStale: (n: string): string => `Sentence ${n}, its link confirmed by a person before a side changed`,
  changedSince: (by: string, day: string): string => `linked by ${by} on ${day}; a side has changed since`,
  /** Where what answers to a sentence stands elsewhere; the numbers follow as links. */
  movedInTranslation: 'stands elsewhere in the translation:',
  movedInOriginal: 'stands elsewhere in the original:',
  /** On a telephone. */
  shown: 'Show',
  both: 'both',
  /** For the script: `{n}` are numbers of sentences. */
  beside: 'Beside it: {n}.',
  besideNothing: 'Nothing stands beside it.',
  keys: 'Keys at a sentence’s number: n next, p previous, o the other side, Escape none.',
  tapped: 'A tap on a sentence shows what stands for it.',
  /** Several translations. */
  languageBy: (language: string, hand: string): string => `${language}, ${hand}`,
  translation: 'Translation',
  translations: 'Translations compared',
  comparedWith: 'Compared with',
  onlyFirst: 'over a dashed line: in the first alone',
  onlyOther: 'over a thick line: not in the first',
  otherwise: 'Put quite otherwise; the words are not compared.',
  differences: 'How they differ: ',
  differ: (rows: number, of: number): string => `${rows} of ${of} passages differ.`,
  notInThis: 'not in this translation',
  notShown: 'Not shown: ',
  /** "from the French translation", "from the original, Russian". */
  fromTranslation: (language: string, by: string): string => `from the ${language} translation${by}`,
  fromOriginal: (language: string): string => `from the ${language} original`,
  /** Before the first step of a chain of more than one. */
  madeFrom: 'Made ',
  thatIs: ', which is ',
  by: (names: string): string => ` (${names})`,
} as const;
