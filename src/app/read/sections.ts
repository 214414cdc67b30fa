// Which ways into an archive lead to something.
import type { Viewer } from '../../model/access.ts';
import type { NameKind } from '../../model/names.ts';
import { openOn } from '../access/open-on.ts';
import type { Archive } from '../services.ts';
import { viewCollections } from './browse/collections.ts';
import { viewRepositories } from './browse/units.ts';
import { viewVolumes } from './browse/volumes.ts';
import type { SectionLine } from './view.ts';

/** The sections that hold anything for this viewer, in the order of the navigation; dates always do. */
export async function sectionsOf(
  archive: Archive,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<readonly SectionLine[]> {
  const day = openOn(viewer);
  const named = async (kind: NameKind): Promise<number> =>
    (await archive.index.names.list({ kind, page: 1, perPage: 1, openOn: day }, signal)).total;
  const [people, bodies, places, terms, repositories, collections, volumes] = await Promise.all([
    named('person'),
    named('body'),
    named('place'),
    named('term'),
    viewRepositories(archive, viewer, signal).then((view) => view.repositories.length),
    viewCollections(archive, viewer, signal).then((view) => view.collections.length),
    viewVolumes(archive, 1, viewer, signal).then((view) => view?.volumes.total ?? 0),
  ]);
  const lines: readonly SectionLine[] = [
    { section: 'people', count: people },
    { section: 'bodies', count: bodies },
    { section: 'places', count: places },
    { section: 'dates', count: null },
    { section: 'repositories', count: repositories },
    { section: 'collections', count: collections },
    { section: 'volumes', count: volumes },
    { section: 'terms', count: terms },
  ];
  return lines.filter(({ count }) => count !== 0);
}
