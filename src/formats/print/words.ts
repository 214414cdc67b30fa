// The words that a printed record says of itself, in English.
export const words = {
  original: 'Original',
  translation: 'Translation',
  summary: 'Summary',
  contents: 'The document',
  notes: 'Notes',
  corrections: 'Corrections',
  correctionsLead: 'Words marked ° are corrected; the document, or its reading, has what stands here first.',
  key: 'Brackets',
  keyLead:
    'Square brackets are not the document’s own. The small letters behind a bracket say what kind it is.',
  citation: 'Cite as',
  version: 'Version',
  address: 'Address',
  hash: 'SHA-256 of this version',
  folio: 'fol.',
  page: 'p.',
  noCounterpart: { source: 'Not in the original.', target: 'Not in the translation.' },
  beside: 'It stands beside the text.',
  handNotStated: 'by whom is not stated',
  hand: (names: string): string => `by ${names}`,
  readAs: 'read as',
  by: (name: string): string => `Corrected by ${name}`,
  untitled: 'Untitled record',
  table: 'Table',
  noise: 'Half-words of a neighbouring sheet are left out.',
  published: (n: number, day: string, by: string): string => `Version ${n}, published ${day} by ${by}`,
  linkedByOrder: 'What stands level was brought together by order and number; no person has looked at it.',
  linked: (computed: number, confirmed: number, corrected: number, stale: number): string => {
    const parts = [
      ...(confirmed > 0 ? [`${confirmed} confirmed by a person`] : []),
      ...(corrected > 0 ? [`${corrected} made by a person`] : []),
      ...(computed > 0 ? [`${computed} computed, and looked at by nobody`] : []),
    ];
    const changed = stale > 0 ? ` Of ${stale} the words have changed since (marked \u2260).` : '';
    return `What stands level is linked sentence by sentence: ${parts.join(', ')}.${changed}`;
  },
  parts:
    'Left-hand pages have the original, right-hand pages the translation; what stands level belongs together.',
} as const;
