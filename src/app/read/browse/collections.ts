// Browsing by collection, each with its introduction where somebody wrote one.
import type { Viewer } from '../../../model/access.ts';
import { openOn } from '../../access/open-on.ts';
import type { Archive } from '../../services.ts';
import { inLanguage } from './in-language.ts';
import { isPage, paged } from './pages.ts';
import type { CollectionsView, CollectionView } from './view.ts';

const perPage = 100;

/** All collections by name: those that records are in, and those that are described. */
export async function viewCollections(
  archive: Archive,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<CollectionsView> {
  const [info, counted, described] = await Promise.all([
    archive.store.info(signal),
    archive.index.values('collection', '', openOn(viewer), signal),
    archive.index.units.collections(signal),
  ]);
  const records = new Map(counted.map(({ value, count }) => [value, count]));
  const about = new Map(described.map((unit) => [unit.key, unit]));
  const collator = new Intl.Collator(info.language);
  const collections = [...new Set([...records.keys(), ...about.keys()])]
    .sort(collator.compare)
    .map((name) => ({
      name,
      records: records.get(name) ?? 0,
      introduction: inLanguage(about.get(name)?.scope ?? [], info.language) ?? null,
    }));
  return { archive: info, collections };
}

/** One page of a collection by its name; undefined where there is no such collection or page for this viewer. */
export async function viewCollection(
  archive: Archive,
  name: string,
  page: number,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<CollectionView | undefined> {
  if (!isPage(page)) return undefined;
  const facet = { name: 'collection', value: name } as const;
  const [info, list, described] = await Promise.all([
    archive.store.info(signal),
    archive.index.list({ facet, page, perPage, openOn: openOn(viewer) }, signal),
    archive.index.units.collection(name, signal),
  ]);
  const records = paged(list.total, page, perPage, list.entries);
  if (page > records.pages || (list.total === 0 && described === undefined)) return undefined;
  return {
    archive: info,
    name,
    titles: described?.titles ?? [],
    introduction: described?.scope ?? [],
    records,
  };
}
