// Finding names by what they are called.
import type { NameKind } from '../model/names.ts';
import type { RecordId } from '../model/record-id.ts';
import type { OpenOn } from './list-entry.ts';
import type { IndexedName } from './names.ts';

/** `words` as `wordsOf` gives them: each begins a word of the label, of a form that an authority has, or of one that records write. */
export interface NameSearch {
  readonly words: readonly string[];
  readonly kind?: NameKind | undefined;
  /** At most 1000. */
  readonly limit: number;
  readonly openOn: OpenOn;
}

export interface NamesFound {
  readonly total: number;
  /** Those whose label has the words first; of these, and of the others, those that stand in most records. */
  readonly names: readonly IndexedName[];
}

export interface SurnameQuery {
  readonly surname: string;
  readonly kind: NameKind;
  /** Names that this edition describes come first: the part of their source's key before "#". */
  readonly edition: string;
  readonly limit: number;
  readonly openOn: OpenOn;
}

export interface DescribedQuery {
  readonly kind: NameKind;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  readonly openOn: OpenOn;
}

/** Names that were joined are one, under the name that they lead to. What readers may not see on the day is as if it were not there. */
export interface NameFinder {
  /** Takes time in proportion to all names and forms of the archive: for the operator, not for pages. */
  find(query: NameSearch, signal?: AbortSignal): Promise<NamesFound>;
  /** Described names whose label begins with a surname, or is it; then in the order of their labels. */
  surnamed(query: SurnameQuery, signal?: AbortSignal): Promise<readonly IndexedName[]>;
  /** Described names that stand in records, in the order of their labels. */
  described(
    query: DescribedQuery,
    signal?: AbortSignal,
  ): Promise<{ readonly total: number; readonly ids: readonly RecordId[] }>;
}
