// The printed edition in which a record stands, as the edition's own record describes it.
import type { Viewer } from '../../model/access.ts';
import type { Description } from '../../model/description.ts';
import type { Archive } from '../services.ts';
import { readLocated, type Reading } from './locate.ts';

/** What the edition's record says at its newest version; undefined where there is none, or this viewer may not read it. */
export async function describedEdition(
  archive: Archive,
  { within }: Description,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<Description | undefined> {
  if (within === undefined) return undefined;
  const id = await archive.store.bySource(within.format, within.key, signal);
  if (id === undefined) return undefined;
  const read = await readLocated(
    archive,
    { id, number: undefined, viewer },
    async ({ stored }): Promise<Reading<Description>> => {
      const { description } = await archive.store.content(stored.manifest, signal);
      return { kind: 'found', value: description };
    },
    signal,
  );
  return read.kind === 'found' ? read.value : undefined;
}
