// Browsing by collection, each with its introduction where somebody wrote one.
import type { Viewer } from '../../../model/access.ts';
import type { Archive } from '../../services.ts';
import type { CollectionsView, CollectionView } from './view.ts';

export function viewCollections(
  _archive: Archive,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<CollectionsView> {
  return Promise.reject(new Error('not derived yet'));
}

/** One page of a collection by its name; undefined where there is no such collection or page for this viewer. */
export function viewCollection(
  _archive: Archive,
  _name: string,
  _page: number,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<CollectionView | undefined> {
  return Promise.reject(new Error('not derived yet'));
}
