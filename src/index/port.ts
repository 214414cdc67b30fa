// The index, as use cases see it: lists, facets and counts. All of it is derived from records, and can be made anew.
import type { RecordId } from '../model/record-id.ts';
import type { EditionIndex, RecordSource, RecordWithin } from './editions.ts';
import type { HarvestIndex } from './harvest.ts';
import type { ListEntry, OpenOn } from './list-entry.ts';
import type { NameFinder } from './name-finder.ts';
import type { NameIndex, NameUse } from './names.ts';
import type { SearchIndex } from './search.ts';
import type { UnitIndex, UnitUse } from './units.ts';

export type { ListEntry, OpenOn } from './list-entry.ts';

export const facetNames = ['type', 'language', 'year', 'collection'] as const;
export type FacetName = (typeof facetNames)[number];

/** Further facets, of which no page lists all values: `dating` is "undated" or "vague" for a record that no year stands for. */
export const dateFacetNames = ['month', 'day', 'dating'] as const;
export type AnyFacetName = FacetName | (typeof dateFacetNames)[number];
export const allFacetNames: readonly AnyFacetName[] = [...facetNames, ...dateFacetNames];

/**
 * What a record comes to in the index. `facets.year`: of its date, as EDTF ("1950", "195X"), empty where undated or vaguer than a
 * century. Values stand in the order of their UTF-8 bytes.
 */
export interface IndexEntry {
  readonly entry: ListEntry;
  readonly facets: Readonly<Record<AnyFacetName, readonly string[]>>;
  /** Sorts by date, then title, by code unit; undated comes last. */
  readonly order: string;
  /** A whole number that sorts by date alone. */
  readonly moment: number;
  /** The first words of its text. */
  readonly beginning: string;
  readonly names: readonly NameUse[];
  readonly units: readonly UnitUse[];
  readonly source: RecordSource;
  readonly within: RecordWithin | null;
  readonly texts: number;
  readonly segments: number;
  readonly pages: number;
}

/**
 * What the index holds of a record, with the day from which everybody may see it (null for always), and the place of its newest version in
 * the log.
 */
export interface IndexedRecord extends IndexEntry {
  readonly openFrom: string | null;
  readonly seq: number;
}

export interface ListQuery {
  readonly facet?: { readonly name: AnyFacetName; readonly value: string } | undefined;
  /** From 1. */
  readonly page: number;
  /** 1 to 1000. */
  readonly perPage: number;
  readonly openOn: OpenOn;
  /** A record that is left out of the list and of its total; only with a facet. */
  readonly except?: RecordId | undefined;
}

/**
 * What a record may be asked for: a value of a facet; the id of an authority that it names, by whatever was joined to it; the id of a volume's
 * record within whose edition it stands; the key of a unit in which, or beneath which, an exemplar of it lies.
 */
export interface Criterion {
  readonly name: AnyFacetName | 'named' | 'volume' | 'unit';
  readonly value: string;
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
  /** As `list`, of the records that meet every one of these; at least one. */
  matching(
    wanted: readonly Criterion[],
    query: Pick<ListQuery, 'page' | 'perPage' | 'openOn'>,
    signal?: AbortSignal,
  ): Promise<{ total: number; entries: readonly ListEntry[] }>;
  /** The records that were first published last. */
  newest(limit: number, openOn: OpenOn, signal?: AbortSignal): Promise<readonly ListEntry[]>;
  /** The records of which a version was published last, whether it was their first or not. */
  updated(limit: number, openOn: OpenOn, signal?: AbortSignal): Promise<readonly ListEntry[]>;
  /** Every value of every facet with its number of records, ordered by value. */
  facets(openOn: OpenOn, signal?: AbortSignal): Promise<Readonly<Record<FacetName, readonly FacetCount[]>>>;
  /**
   * Values of one facet that begin with `start` ("1950-" of `month` gives the months of 1950), ordered by value, with their numbers of
   * records. Those that no open record bears are left out.
   */
  values(
    name: AnyFacetName,
    start: string,
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<readonly FacetCount[]>;
  /** The last value of its kind before one, and the first after, among four-figure years; null where there is none. */
  neighbours(
    name: 'month' | 'day',
    value: string,
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<{ readonly previous: string | null; readonly next: string | null }>;
  counts(openOn: OpenOn, signal?: AbortSignal): Promise<IndexCounts>;
  /** What the index holds of a record, to be checked against it. */
  entry(id: RecordId, signal?: AbortSignal): Promise<IndexedRecord | undefined>;
  readonly names: NameIndex;
  readonly finder: NameFinder;
  readonly units: UnitIndex;
  readonly editions: EditionIndex;
  readonly harvest: HarvestIndex;
  readonly search: SearchIndex;
}
