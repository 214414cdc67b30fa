// The index, as use cases see it: lists, facets and counts. All of it is derived from records, and can be made anew.
import type { RecordId } from '../model/record-id.ts';

/** A record in a list. `date` is EDTF, null where undated. */
export interface ListEntry {
  readonly id: RecordId;
  readonly version: number;
  readonly type: string;
  readonly title: string;
  readonly titleLanguage: string;
  readonly date: string | null;
  readonly languages: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export const facetNames = ['type', 'language', 'year', 'collection'] as const;
export type FacetName = (typeof facetNames)[number];

/**
 * What a record comes to in the index. `facets.year`: of its date, as EDTF ("1950", "195X"), empty where undated or vaguer than a
 * century. Values stand in the order of their UTF-8 bytes.
 */
export interface IndexEntry {
  readonly entry: ListEntry;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  /** Sorts by date, then title, by code unit; undated comes last. */
  readonly order: string;
  readonly texts: number;
  readonly segments: number;
  readonly pages: number;
}

/** What the index holds of a record, with the day from which everybody may see it: null for always. */
export interface IndexedRecord extends IndexEntry {
  readonly openFrom: string | null;
}

/**
 * Whose eyes the answer is for: a day (ISO 8601, UTC) on which records must be open to everybody, or null for all records,
 * closed ones included.
 */
export type OpenOn = string | null;

export interface ListQuery {
  readonly facet?: { readonly name: FacetName; readonly value: string } | undefined;
  /** From 1. */
  readonly page: number;
  /** 1 to 1000. */
  readonly perPage: number;
  readonly openOn: OpenOn;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface IndexCounts {
  readonly records: number;
  readonly versions: number;
  readonly texts: number;
  readonly segments: number;
  readonly pages: number;
}

/** The index. Methods may throw `StoreFault`, and stop at an aborted signal with the signal's reason. */
export interface Index {
  /** Ordered by date (undated last), then title. */
  list(query: ListQuery, signal?: AbortSignal): Promise<{ total: number; entries: readonly ListEntry[] }>;
  /** The records that were first published last. */
  newest(limit: number, openOn: OpenOn, signal?: AbortSignal): Promise<readonly ListEntry[]>;
  /** Every value of every facet with its number of records, ordered by value. */
  facets(openOn: OpenOn, signal?: AbortSignal): Promise<Readonly<Record<FacetName, readonly FacetCount[]>>>;
  counts(openOn: OpenOn, signal?: AbortSignal): Promise<IndexCounts>;
  /** What the index holds of a record, to be checked against it. */
  entry(id: RecordId, signal?: AbortSignal): Promise<IndexedRecord | undefined>;
}
