// Browsing by edition: the volumes, each with the number of its documents.
import type { Viewer } from '../../../model/access.ts';
import type { Archive } from '../../services.ts';
import type { VolumesView } from './view.ts';

/** One page of the records of type `volume`; undefined where there is no such page. */
export function viewVolumes(
  _archive: Archive,
  _page: number,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<VolumesView | undefined> {
  return Promise.reject(new Error('not derived yet'));
}
