// The image of a page: its file, for a viewer who may read the record.
import type { Viewer } from '../../model/access.ts';
import type { Archive } from '../services.ts';
import { locate, type Reading } from './record.ts';

export interface PageImageFile {
  readonly path: string;
  readonly mediaType: string;
  readonly hash: string;
  readonly size: number;
}

export async function readPageImage(
  archive: Archive,
  id: string,
  number: number,
  page: string,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<Reading<PageImageFile>> {
  const located = await locate(archive, id, number, viewer, signal);
  if (located.kind !== 'found') return located;
  const { description } = await archive.store.content(located.value.stored.manifest, signal);
  const image = description.pages.find((one) => one.id === page)?.image;
  const path = image === undefined ? undefined : await archive.blobs.localPath(image.hash, signal);
  if (image === undefined || path === undefined) return { kind: 'absent' };
  const { mediaType, hash, size } = image;
  return { kind: 'found', value: { path, mediaType, hash, size } };
}
