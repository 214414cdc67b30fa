// Browsing by edition: the volumes, each with the number of its documents.
import type { Viewer } from '../../../model/access.ts';
import { openOn } from '../../access/open-on.ts';
import type { Archive } from '../../services.ts';
import { isPage, paged } from './pages.ts';
import type { VolumesView } from './view.ts';

const perPage = 50;

/** One page of the records of type `volume`; undefined where there is no such page. */
export async function viewVolumes(
  archive: Archive,
  page: number,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<VolumesView | undefined> {
  if (!isPage(page)) return undefined;
  const [info, found] = await Promise.all([
    archive.store.info(signal),
    archive.index.editions.volumes(page, perPage, openOn(viewer), signal),
  ]);
  const entries = found.entries.map(({ entry, documents }) => ({ ...entry, documents }));
  const volumes = paged(found.total, page, perPage, entries);
  return page > volumes.pages ? undefined : { archive: info, volumes };
}
