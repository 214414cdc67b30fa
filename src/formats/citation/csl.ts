// A record as an item of CSL-JSON, the form that reference managers exchange.

/**
 * A date of CSL. `date-parts` holds one date or the two ends of a range, each at the precision that is known;
 * `literal` stands alone where CSL has no form for what is known.
 */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** Names are never cut into family and given: which is which, nobody has said. */
export interface CslName {
  readonly literal: string;
}

/**
 * CSL-JSON 1.0.2, as far as an archival document needs it. `custom.edtf` is the document's date without loss. A document of a printed edition
 * is a chapter: `issued` is the edition's year and `original-date` the document's, `source` the archive where it was read.
 */
export interface CslItem {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'manuscript' | 'chapter';
  readonly title: string;
  readonly 'original-title'?: string;
  readonly genre: string;
  readonly issued?: CslDate;
  readonly 'original-date'?: CslDate;
  readonly accessed?: CslDate;
  readonly author?: readonly CslName[];
  readonly recipient?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly 'collection-editor'?: readonly CslName[];
  readonly archive?: string;
  readonly archive_location?: string;
  readonly 'container-title': string;
  readonly 'collection-title'?: string;
  readonly volume?: string;
  readonly 'chapter-number'?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly source?: string;
  readonly version: string;
  readonly URL?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly note?: string;
  readonly custom?: { readonly edtf: string };
}

type Named = 'author' | 'recipient' | 'translator' | 'editor' | 'collection-editor';
type Worded =
  | 'title'
  | 'original-title'
  | 'genre'
  | 'archive'
  | 'archive_location'
  | 'container-title'
  | 'collection-title'
  | 'volume'
  | 'chapter-number'
  | 'page'
  | 'publisher'
  | 'publisher-place'
  | 'source'
  | 'abstract'
  | 'note';

const named: readonly Named[] = ['author', 'recipient', 'translator', 'editor', 'collection-editor'];
const worded: readonly Worded[] = [
  'title',
  'original-title',
  'genre',
  'archive',
  'archive_location',
  'container-title',
  'collection-title',
  'volume',
  'chapter-number',
  'page',
  'publisher',
  'publisher-place',
  'source',
  'abstract',
  'note',
];

/** The item with every name and every string of words changed; ids, address, version and language stay. */
export function withWords(item: CslItem, change: (words: string) => string): CslItem {
  const changed: { -readonly [K in keyof CslItem]: CslItem[K] } = { ...item };
  for (const key of worded) {
    const words = item[key];
    if (words !== undefined) changed[key] = change(words);
  }
  for (const key of named) {
    const names = item[key];
    if (names !== undefined) changed[key] = names.map(({ literal }) => ({ literal: change(literal) }));
  }
  return changed;
}

/** One property to spread, where it has a value. */
export function present<K extends keyof CslItem>(key: K, value: CslItem[K]): Pick<CslItem, K> | object {
  return value === undefined ? {} : { [key]: value };
}
