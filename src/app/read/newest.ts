// The records that came or changed last, with when they were published, for feeds.
import type { Viewer } from '../../model/access.ts';
import type { LocalText } from '../../model/language.ts';
import type { StoredVersion } from '../../store/port.ts';
import type { Archive } from '../services.ts';
import { openOn } from '../access/open-on.ts';
import { readDescription } from './description.ts';
import { readLocated } from './locate.ts';
import type { ArchiveInfo, ListEntry } from './view.ts';

/** One record of a feed. `published`: its first version; `updated`: its newest; instants in UTC. */
export interface FeedEntry {
  readonly record: ListEntry;
  readonly published: string;
  readonly updated: string;
  readonly summary: LocalText | null;
}

export interface FeedView {
  readonly archive: ArchiveInfo;
  readonly entries: readonly FeedEntry[];
}

/** The records of which a version was published last, whether it was their first or a correction; at most so many, newest first. */
export async function viewFeed(
  archive: Archive,
  limit: number,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<FeedView> {
  return feedOf(archive, await archive.index.updated(limit, openOn(viewer), signal), viewer, signal);
}

/** A feed of these records, in their order. What was withdrawn or closed since the list was made is left out. */
export async function feedOf(
  archive: Archive,
  records: readonly ListEntry[],
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<FeedView> {
  const info = await archive.store.info(signal);
  const entries: FeedEntry[] = [];
  for (const record of records) {
    const asked = { id: record.id, number: undefined, viewer };
    const read = await readLocated(
      archive,
      asked,
      async ({ stored }) => entryOf(archive, record, stored, signal),
      signal,
    );
    if ('record' in read) entries.push(read);
  }
  return { archive: info, entries };
}

async function entryOf(
  archive: Archive,
  record: ListEntry,
  { manifest }: StoredVersion,
  signal: AbortSignal | undefined,
): Promise<FeedEntry> {
  const first = manifest.number === 1 ? undefined : await archive.store.version(record.id, 1, signal);
  const { summaries } = await readDescription(archive, manifest, signal);
  return {
    record,
    published: (first?.manifest ?? manifest).published,
    updated: manifest.published,
    summary: summaries[0] ?? null,
  };
}
