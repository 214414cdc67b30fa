// The search engine, as use cases see it: forms in, records out. An engine stores words as written; it expands nothing by itself.
import type { RecordId } from '../model/record-id.ts';
import type { Form } from '../text/analyse/token.ts';
import type { ListEntry, OpenOn } from './list-entry.ts';

/**
 * Where a form stands in a record: its titles; its originals; its translations; what editors say in notes and summaries; its description (names as
 * written, marks, places, codes). Words in an editor's bracket within a text count to that text, but break no phrase around the bracket.
 */
export const searchFields = ['title', 'original', 'translation', 'notes', 'description'] as const;
export type SearchField = (typeof searchFields)[number];

/** A form that answers a word. `weight`: 1 for the word as typed, less the further away the form is. */
export interface FormChoice {
  readonly form: Form;
  readonly weight: number;
}

/** Forms any one of which will do at one place. */
export type Choice = readonly FormChoice[];

/** What a record may be narrowed to, and counted by. */
export const searchFacets = [
  'year',
  'person',
  'body',
  'place',
  'repository',
  'collection',
  'type',
  'language',
  'mark',
  'translated',
] as const;
/** `year`: EDTF. `person`, `body`, `place`: references of names as the names index writes them. `repository`: a unit's key. `mark`: as normalised. `translated`: "yes" or "no". */
export type SearchFacet = (typeof searchFacets)[number];

/**
 * What is asked for. `words`: every place of a phrase in order; a phrase of one place is a word. `within`: words between first and last at
 * most, in any order. `dates`: days (ISO 8601), each null where open; a record answers where a date of its document overlaps them. `titles`,
 * `names`: ids of records or keys of names, any one of which will do.
 */
export type SearchNode =
  | {
      readonly kind: 'words';
      readonly words: readonly Choice[];
      readonly fields: readonly SearchField[];
      readonly within?: number;
    }
  | { readonly kind: 'prefix'; readonly start: Form; readonly fields: readonly SearchField[] }
  | {
      readonly kind: 'facet';
      readonly facet: SearchFacet;
      readonly values: readonly string[];
      readonly role?: 'from' | 'to';
      /** Whether its records come after those that have what was typed. */
      readonly inexact?: true;
    }
  | { readonly kind: 'dates'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'unit'; readonly keys: readonly string[] }
  | { readonly kind: 'records'; readonly ids: readonly RecordId[] }
  | { readonly kind: 'and' | 'or'; readonly of: readonly SearchNode[] }
  | { readonly kind: 'not'; readonly of: SearchNode };

/** `added`: what was first published last comes first. */
export const searchSorts = ['relevance', 'date', 'newest-date', 'added'] as const;
export type SearchSort = (typeof searchSorts)[number];

/** `facets`: those to be counted, with at most so many values each, the most frequent first. `root` null: every record. */
export interface EngineQuery {
  readonly root: SearchNode | null;
  readonly sort: SearchSort;
  /** From 1. There is no last page but the one that the total gives. */
  readonly page: number;
  /** 1 to 1000. */
  readonly perPage: number;
  readonly facets: readonly { readonly facet: SearchFacet; readonly limit: number }[];
  readonly openOn: OpenOn;
}

/** `exact`: whether some way of answering the query takes every word as typed (weight 1); those come before the others. */
export interface EngineHit {
  readonly entry: ListEntry;
  readonly exact: boolean;
  readonly score: number;
}

/** `total` and counts are exact, never estimates. `values` of a facet: how many distinct ones there are. */
export interface EngineAnswer {
  readonly total: number;
  readonly hits: readonly EngineHit[];
  readonly facets: readonly {
    readonly facet: SearchFacet;
    readonly distinct: number;
    readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  }[];
}

/** A form of the vocabulary, with the number of records it stands in. */
export interface KnownForm {
  readonly form: Form;
  readonly records: number;
}

/**
 * The words of the archive. Every method knows of words in records that are open on the day, and of no others; lists come with the most frequent
 * first.
 */
export interface Vocabulary {
  /** Those of these forms that are there. */
  known(forms: readonly Form[], openOn: OpenOn, signal?: AbortSignal): Promise<readonly KnownForm[]>;
  /** Forms that have one of these stem keys (`stemKeys` of text/analyse). */
  stemmed(
    keys: readonly string[],
    limit: number,
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<readonly KnownForm[]>;
  beginning(start: Form, limit: number, openOn: OpenOn, signal?: AbortSignal): Promise<readonly KnownForm[]>;
  /** Forms that one or two letters set apart (insertions, deletions, replacements, neighbours exchanged), nearest first. */
  near(
    form: Form,
    distance: 1 | 2,
    limit: number,
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<readonly KnownForm[]>;
}

/** A name that the archive knows, in one of its forms. `key`: as of the facets `person`, `body`, `place`. */
export interface AttestedName {
  readonly key: string;
  readonly kind: 'person' | 'body' | 'place';
  readonly label: string;
  readonly written: string;
  readonly records: number;
}

/** Something to offer while a reader types. */
export interface Suggestion {
  readonly kind: 'person' | 'body' | 'place' | 'title' | 'code' | 'word';
  readonly text: string;
  /** The key of a name, the id of a record, the key of a unit; empty for a word. */
  readonly key: string;
  readonly records: number;
}

/** The search engine. Methods may throw `StoreFault`, and stop at an aborted signal with the signal's reason. */
export interface SearchIndex {
  search(query: EngineQuery, signal?: AbortSignal): Promise<EngineAnswer>;
  readonly vocabulary: Vocabulary;
  /** Names one of whose forms has one of these sound keys (`soundKeys` of text/names), at most so many. */
  names(
    keys: readonly string[],
    limit: number,
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<readonly AttestedName[]>;
  /** All written forms of names, by their keys. */
  formsOf(keys: readonly string[], openOn: OpenOn, signal?: AbortSignal): Promise<readonly AttestedName[]>;
  /** What begins with these words: names, titles, codes, words, mixed, the best of each kind. */
  suggest(start: string, limit: number, openOn: OpenOn, signal?: AbortSignal): Promise<readonly Suggestion[]>;
  /** A fingerprint of what the engine holds of a record's words, to be checked against them; undefined where it holds none. */
  fingerprint(id: RecordId, signal?: AbortSignal): Promise<string | undefined>;
}
