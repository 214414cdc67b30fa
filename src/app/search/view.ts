// What a search comes to, as pages, the command line and the API show it.
import type { ListEntry } from '../../index/list-entry.ts';
import type { SearchFacet, SearchSort } from '../../index/search.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';

export { searchFacets, searchSorts, type SearchFacet, type SearchSort } from '../../index/search.ts';

/**
 * What is asked. `q` as typed. `where`: values of facets that a reader chose; those of one facet are alternatives. `without`: written forms of names that
 * the reader switched off. `from`, `to`: EDTF dates, each empty where open. `lang`: BCP 47, empty for any. `more`: the facet of which more values than
 * usual are wanted.
 */
export interface SearchRequest {
  readonly q: string;
  readonly where: readonly { readonly facet: SearchFacet; readonly value: string }[];
  readonly without: readonly string[];
  readonly lang: string;
  readonly from: string;
  readonly to: string;
  readonly sort: SearchSort;
  /** From 1. */
  readonly page: number;
  /** 1 to 100. */
  readonly perPage: number;
  readonly more?: SearchFacet;
  /** Neither values of facets nor ways on are wanted. */
  readonly hitsOnly?: true;
}

/**
 * How a stretch of a passage answers the query: as typed; in another form of the word; as another form of a name; a letter or two off; not at all (null).
 */
export type MarkKind = 'exact' | 'inflected' | 'name' | 'inexact';

/** `editorial`: the words stand in a bracket or note by another hand, not in the document. */
export interface Run {
  readonly text: string;
  readonly mark: MarkKind | null;
  readonly editorial: boolean;
}

/** A segment of a text that answers the query, or stands beside one that does. `runs` give the segment, or a piece of it around the words that were found. */
export interface Passage {
  /** The text's id in the record, and the segment's. */
  readonly text: string;
  readonly segment: string;
  readonly language: string;
  readonly role: 'original' | 'translation' | 'notes';
  readonly runs: readonly Run[];
  /** Whether words stand before or after it in its segment that are left out. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** Whether words of the query are in it. */
  readonly found: boolean;
}

/**
 * The best passage of the original and of the translation. `beside`: how the two belong together: by links between segments, by their order alone (which may be
 * wrong), or not at all (each is its text's own best).
 */
export interface PassagePair {
  readonly original: Passage | null;
  readonly translation: Passage | null;
  readonly beside: 'links' | 'order' | null;
}

/**
 * A true statement of why a record was found that its passages do not show by themselves: a name's other form with the reason for taking it
 * for the same, a word a letter off, a word in an editor's bracket, a field. `typed`: the reader's words; `found`: what stands in the record.
 */
export interface Because {
  readonly kind: MarkKind | 'editorial' | 'title' | 'description';
  readonly typed: string;
  readonly found: string;
  readonly reason: string;
}

export interface SearchHitView {
  readonly entry: ListEntry;
  readonly exact: boolean;
  readonly passages: PassagePair;
  readonly because: readonly Because[];
}

/** A form of a name under which it is looked for, with the reason; `on` is false where the reader switched it off. `attested`: some record or authority writes it so. */
export interface NameFormView {
  readonly written: string;
  readonly language: string | null;
  readonly reason: string;
  readonly attested: boolean;
  readonly on: boolean;
  readonly records: number;
}

/**
 * A name that part of the query may mean: the forms that were looked for, none where they all hold what was typed. `key` and `kind` where it is a name that the
 * archive knows; `records`: those that name it, 0 without a key.
 */
export interface NameView {
  readonly typed: string;
  readonly label: string;
  readonly key: string | null;
  readonly kind: 'person' | 'body' | 'place' | null;
  readonly records: number;
  readonly forms: readonly NameFormView[];
}

export interface FacetView {
  readonly facet: SearchFacet;
  readonly distinct: number;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
    readonly chosen: boolean;
  }[];
}

/** A way on from a query that found nothing, or little: another query in whole, what it would do, and how many records that finds. */
export interface WayOn {
  readonly q: string;
  readonly says: string;
  readonly total: number;
}

/**
 * `pages` is at least 1. `notices`: what in the query was mended or not understood. `givenUp`: the search took too long, and nothing is known of what
 * answers it; the last of the notices says so.
 */
export interface SearchView {
  readonly request: SearchRequest;
  readonly givenUp?: true;
  readonly total: number;
  readonly pages: number;
  readonly hits: readonly SearchHitView[];
  readonly facets: readonly FacetView[];
  readonly names: readonly NameView[];
  readonly ways: readonly WayOn[];
  readonly notices: readonly Problem[];
}

export interface SuggestionView {
  readonly kind: 'person' | 'body' | 'place' | 'title' | 'code' | 'word';
  readonly text: string;
  /** The query that taking it would ask. */
  readonly q: string;
  readonly record: RecordId | null;
  readonly records: number;
}

/** A range of a block's string that answers, in UTF-16 code units. */
export interface FoundRange {
  readonly start: number;
  readonly end: number;
  readonly mark: MarkKind;
}

/** A segment of a record in which something was found, with the block that holds it. */
export interface FoundPlace {
  readonly passage: Passage;
  readonly block: string;
}

/**
 * What was found in one record, in all its texts at once. `places` in reading order, text by text; `ranges` by the id of a block, in order and none over
 * another. `notices`: what in the query was mended.
 */
export interface FoundInRecord {
  readonly q: string;
  readonly places: readonly FoundPlace[];
  readonly ranges: ReadonlyMap<string, readonly FoundRange[]>;
  readonly notices: readonly Problem[];
}
