// What the index says of editions: which record stands where in which, and what a reference into one leads to.
import type { LocalText } from '../model/language.ts';
import type { RecordId } from '../model/record-id.ts';
import type { ListEntry, OpenOn } from './list-entry.ts';

/** A place in an edition, by the source key of the edition and the id that it bears there; '' for the edition as a whole. */
export interface EditionAnchor {
  readonly format: string;
  readonly key: string;
  readonly anchor: string;
}

/** A place in a record to which others refer by the id it has in the source; `place` is its id in the record. */
export interface RecordAnchor {
  readonly anchor: string;
  readonly place: string;
}

/** Where a record stands among its source's records: as the whole (`anchor` is ''), or as what bears this id. */
export interface RecordSource extends EditionAnchor {
  readonly anchors: readonly RecordAnchor[];
}

export interface RecordWithin {
  readonly format: string;
  readonly key: string;
  readonly order: number;
  readonly number: string | null;
  readonly path: readonly LocalText[];
}

/** A line of an edition's contents. */
export interface IndexedContents {
  readonly entry: ListEntry;
  readonly order: number;
  readonly number: string | null;
  readonly path: readonly LocalText[];
}

/** What a reference leads to. `place` is null for the record as a whole. `beginning`: the first words of the record's text. */
export interface IndexedTarget {
  readonly id: RecordId;
  readonly place: string | null;
  readonly entry: ListEntry;
  readonly beginning: string;
}

/** Editions. Records that are not open on the day are as if they were not there. */
export interface EditionIndex {
  /** Records of type `volume` in the order of lists, with the number of documents in each; prefaces, lists and indexes are none. */
  volumes(
    page: number,
    perPage: number,
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<{
    readonly total: number;
    readonly entries: readonly { readonly entry: ListEntry; readonly documents: number }[];
  }>;
  /** Everything within an edition, in its order. */
  contents(
    edition: { readonly format: string; readonly key: string },
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<readonly IndexedContents[]>;
  /** The record of the edition itself, and the neighbours of a place in it. */
  around(
    edition: { readonly format: string; readonly key: string },
    order: number,
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<{
    readonly volume: ListEntry | null;
    readonly previous: ListEntry | null;
    readonly next: ListEntry | null;
  }>;
  /** What each place in an edition leads to, aligned; null where nothing that is open answers to it. */
  targets(
    anchors: readonly EditionAnchor[],
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<readonly (IndexedTarget | null)[]>;
  /** The same of records by id. */
  records(
    ids: readonly RecordId[],
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<readonly (IndexedTarget | null)[]>;
}
