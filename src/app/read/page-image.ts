// The image of a page: its file, for a viewer who may read the record.
import type { PageImage } from '../../model/exemplar.ts';
import type { Rights } from '../../model/rights.ts';
import type { Archive } from '../services.ts';
import { locate, readLocated, type Asked, type Reading, type Refused } from './locate.ts';

/** `frame` counts from 0 within a file that holds several pages. `rights`: what may be done with the image, as the record says. */
export interface PageImageFile extends Omit<PageImage, 'name'> {
  readonly path: string;
  readonly rights?: string | undefined;
}

export async function readPageImage(
  archive: Archive,
  asked: Asked,
  page: string,
  signal?: AbortSignal,
): Promise<Reading<PageImageFile>> {
  return readLocated(
    archive,
    asked,
    async ({ stored }): Promise<Reading<PageImageFile>> => {
      const { description } = await archive.store.content(stored.manifest, signal);
      const image = description.pages.find((one) => one.id === page)?.image;
      if (image === undefined) return { kind: 'absent' };
      const path = await archive.blobs.localPath(image.hash, signal);
      if (path === undefined) return whyGone(archive, asked, signal);
      const { name: _, ...about } = image;
      return { kind: 'found', value: { ...about, path, rights: rightsAddress(description.rights) } };
    },
    signal,
  );
}

/** The licence or rights statement of the images; that of the record, where they have none of their own. */
function rightsAddress(rights: readonly Rights[]): string | undefined {
  const of = (covers: Rights['covers']): string | undefined =>
    rights.find((one) => one.covers === covers && one.address !== undefined)?.address;
  return of('images') ?? of('record') ?? of(undefined);
}

/** What to answer for an image whose file went while it was being read: withdrawn with its record, or simply not there. */
export async function whyGone(
  archive: Archive,
  { id, number, viewer }: Asked,
  signal?: AbortSignal,
): Promise<Refused> {
  const again = await locate(archive, id, number, viewer, signal);
  return again.kind === 'found' ? { kind: 'absent' } : again;
}
