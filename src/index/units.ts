// What the index says of units: repositories, fonds, series, files and collections, as codes imply them and entries describe them.
import type { FolioRange } from '../model/code/schema.ts';
import type { Unit } from '../model/unit.ts';
import type { ListEntry, OpenOn } from './list-entry.ts';

/** How a unit goes by where nobody described it. `step`: its own part of the code; `code`: the whole. */
export interface UnitName {
  readonly key: string;
  readonly step: string;
  readonly code: string;
}

/**
 * The folios of one exemplar in a file. `ranges` as read; `label` as written. `absent`: labels of those among its pages that are lost, or of which
 * some text has nothing.
 */
export interface FolioUse {
  readonly label: string;
  readonly absent: readonly string[];
  readonly unit: 'leaf' | 'page';
  readonly ranges: readonly FolioRange[];
}

/**
 * One record in one unit. `own`: some exemplar of it stands right here, in nothing narrower that its code tells; `folios` are those of such
 * exemplars, each with a range at least.
 */
export interface UnitUse extends UnitName {
  readonly own: boolean;
  readonly folios: readonly FolioUse[];
}

/** A unit in a list. `described` where an entry describes it. */
export interface IndexedUnit extends UnitName {
  readonly described: Unit | null;
  readonly records: number;
}

export interface UnitQuery {
  /** From 1; of the units beneath and of the loose records alike. */
  readonly page: number;
  readonly perPage: number;
  readonly openOn: OpenOn;
}

/**
 * A unit with what it holds. `above` from the repository down. `loose`: records that stand right here without folios, by date. `folios`:
 * all that stand right here with folios, in no order.
 */
export interface UnitDetail {
  readonly unit: IndexedUnit;
  readonly above: readonly IndexedUnit[];
  readonly units: { readonly total: number; readonly entries: readonly IndexedUnit[] };
  readonly loose: { readonly total: number; readonly entries: readonly ListEntry[] };
  readonly folios: readonly { readonly record: number; readonly folios: readonly FolioUse[] }[];
}

/** Units. A stub that only records imply that are not open on the day is as if it were not there; a described unit is always there. */
export interface UnitIndex {
  repositories(openOn: OpenOn, signal?: AbortSignal): Promise<readonly IndexedUnit[]>;
  unit(key: string, query: UnitQuery, signal?: AbortSignal): Promise<UnitDetail | undefined>;
  /** Units by key, aligned; null for what is not there. */
  units(
    keys: readonly string[],
    openOn: OpenOn,
    signal?: AbortSignal,
  ): Promise<readonly (IndexedUnit | null)[]>;
  /** Lines of records by the numbers that `UnitDetail.folios` gives; a record that has gone meanwhile is left out. */
  entries(
    records: readonly number[],
    signal?: AbortSignal,
  ): Promise<readonly { readonly record: number; readonly entry: ListEntry }[]>;
  /** What is said of collections, by name. */
  collections(signal?: AbortSignal): Promise<readonly Unit[]>;
  collection(name: string, signal?: AbortSignal): Promise<Unit | undefined>;
}
