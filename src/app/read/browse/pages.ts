// Turning the pages of a list.
import type { Paged } from './view.ts';

/** Whether a page number can be one at all. */
export function isPage(page: number): boolean {
  return Number.isSafeInteger(page) && page >= 1;
}

/** A page of a list as the index gave it; beyond the last it is empty. */
export function paged<T>(total: number, page: number, perPage: number, entries: readonly T[]): Paged<T> {
  return { total, page, pages: Math.max(1, Math.ceil(total / perPage)), entries };
}
