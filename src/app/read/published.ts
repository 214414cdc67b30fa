// Records with the time at which each was last published, page by page to the end: for those who look again at what has changed.
import type { Viewer } from '../../model/access.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { Archive } from '../services.ts';
import { listRecords } from './records.ts';

/** `published`: of the newest version, RFC 3339. */
export interface PublishedLine {
  readonly id: RecordId;
  readonly published: string;
}

/** One page of the records that this viewer may read, in the order of the lists. A page behind the last is empty. */
export async function listPublished(
  archive: Archive,
  { page, perPage }: { readonly page: number; readonly perPage: number },
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<{ readonly total: number; readonly records: readonly PublishedLine[] }> {
  const { total, entries } = await listRecords(archive, { filters: [], page, perPage }, viewer, signal);
  const records: PublishedLine[] = [];
  for (const { id } of entries) {
    const head = await archive.store.head(id, signal);
    // It may have been withdrawn since the list was read.
    if (head !== undefined) records.push({ id, published: head.manifest.published });
  }
  return { total, records };
}
