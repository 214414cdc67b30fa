// Browsing by shelf: repositories, and every unit down to the folios of a file.
import type { Viewer } from '../../../model/access.ts';
import type { Archive } from '../../services.ts';
import type { RepositoriesView, UnitView } from './view.ts';

export function viewRepositories(
  _archive: Archive,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<RepositoriesView> {
  return Promise.reject(new Error('not derived yet'));
}

/** One page of a unit, by the key that `impliedUnits` gives it; undefined where there is no such unit or page for this viewer. */
export function viewUnit(
  _archive: Archive,
  _key: string,
  _page: number,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<UnitView | undefined> {
  return Promise.reject(new Error('not derived yet'));
}
