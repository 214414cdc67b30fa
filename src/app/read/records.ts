// Records as a list for programs: filtered, page by page to the end.
import type { Viewer } from '../../model/access.ts';
import type { AnyFacetName, ListEntry } from '../../index/port.ts';
import { openOn } from '../access/open-on.ts';
import type { Archive } from '../services.ts';

/** What records must have: every one of these. */
export interface RecordFilter {
  readonly name: AnyFacetName;
  readonly value: string;
}

export interface RecordsAsked {
  readonly filters: readonly RecordFilter[];
  /** From 1. */
  readonly page: number;
  /** 1 to 1000. */
  readonly perPage: number;
}

export interface RecordsFound {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly entries: readonly ListEntry[];
}

/** One page of the records that fit all filters, by date (undated last), then title. A page behind the last is empty. */
export async function listRecords(
  archive: Archive,
  { filters, page, perPage }: RecordsAsked,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<RecordsFound> {
  const query = { page, perPage, openOn: openOn(viewer) };
  const { total, entries } =
    filters.length > 1
      ? await archive.index.matching(filters, query, signal)
      : await archive.index.list({ ...query, facet: filters[0] }, signal);
  return { total, page, pages: Math.max(1, Math.ceil(total / perPage)), entries };
}
