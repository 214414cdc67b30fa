// Records as a list for programs: filtered, page by page to the end.
import type { Viewer } from '../../model/access.ts';
import { allFacetNames, type AnyFacetName, type Criterion, type ListEntry } from '../../index/port.ts';
import { openOn } from '../access/open-on.ts';
import type { Archive } from '../services.ts';

export type { Criterion } from '../../index/port.ts';

export interface RecordsAsked {
  /** Records must meet every one of these. */
  readonly filters: readonly Criterion[];
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
  const [first, ...more] = filters;
  const { total, entries } =
    more.length === 0 && (first === undefined || isFacet(first))
      ? await archive.index.list({ ...query, facet: first }, signal)
      : await archive.index.matching(filters, query, signal);
  return { total, page, pages: Math.max(1, Math.ceil(total / perPage)), entries };
}

function isFacet(criterion: Criterion): criterion is { readonly name: AnyFacetName; readonly value: string } {
  return allFacetNames.some((name) => name === criterion.name);
}
