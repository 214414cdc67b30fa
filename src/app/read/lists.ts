// Reading lists: the home page, and records by date, type, language and collection.
import type { Viewer } from '../../model/access.ts';
import { openOn } from '../access/open-on.ts';
import type { Archive } from '../services.ts';
import type { FacetName, HomeView, ListView } from './view.ts';

const perPage = 100;
const newestOnHome = 12;

export async function viewHome(archive: Archive, viewer: Viewer, signal?: AbortSignal): Promise<HomeView> {
  const day = openOn(viewer);
  const [info, counts, facets, newest] = await Promise.all([
    archive.store.info(signal),
    archive.index.counts(day, signal),
    archive.index.facets(day, signal),
    archive.index.newest(newestOnHome, day, signal),
  ]);
  return { archive: info, counts, facets, newest };
}

/** One page of a list; undefined where there is no such page, or no record with this value. The list of all may be empty. */
export async function viewList(
  archive: Archive,
  facet: { readonly name: FacetName; readonly value: string } | undefined,
  page: number,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<ListView | undefined> {
  if (!Number.isSafeInteger(page) || page < 1) return undefined;
  const [info, { total, entries }] = await Promise.all([
    archive.store.info(signal),
    archive.index.list({ facet, page, perPage, openOn: openOn(viewer) }, signal),
  ]);
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (page > pages || (facet !== undefined && total === 0)) return undefined;
  return { archive: info, ...(facet && { facet }), total, page, pages, entries };
}
