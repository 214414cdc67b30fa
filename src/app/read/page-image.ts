// The image of a page: its file, for a viewer who may read the record.
import type { PageImage } from '../../model/exemplar.ts';
import type { Archive } from '../services.ts';
import { locate, readLocated, type Asked, type Reading, type Refused } from './locate.ts';

/** `frame` counts from 0 within a file that holds several pages. */
export interface PageImageFile extends Pick<PageImage, 'mediaType' | 'hash' | 'size' | 'frame'> {
  readonly path: string;
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
      const { mediaType, hash, size, frame } = image;
      return { kind: 'found', value: { path, mediaType, hash, size, ...(frame !== undefined && { frame }) } };
    },
    signal,
  );
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
