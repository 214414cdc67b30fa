// Which ways into an archive lead to something.
import type { Viewer } from '../../model/access.ts';
import type { Archive } from '../services.ts';
import type { SectionLine } from './view.ts';

/** The sections that hold anything for this viewer, in the order of the navigation; dates always do. */
export function sectionsOf(
  _archive: Archive,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<readonly SectionLine[]> {
  return Promise.resolve([]);
}
