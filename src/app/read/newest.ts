// The records that came last, with when they were published, for feeds.
import type { Viewer } from '../../model/access.ts';
import type { LocalText } from '../../model/language.ts';
import type { Archive } from '../services.ts';
import { openOn } from '../access/open-on.ts';
import { locate } from './locate.ts';
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

/** The newest records, at most so many, newest first. */
export async function viewFeed(
  archive: Archive,
  limit: number,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<FeedView> {
  const [info, newest] = await Promise.all([
    archive.store.info(signal),
    archive.index.newest(limit, openOn(viewer), signal),
  ]);
  const entries: FeedEntry[] = [];
  for (const record of newest) {
    const located = await locate(archive, record.id, undefined, viewer, signal);
    if (located.kind !== 'found') continue;
    const { manifest } = located.value.stored;
    const first = manifest.number === 1 ? undefined : await archive.store.version(record.id, 1, signal);
    const { description } = await archive.store.content(manifest, signal);
    entries.push({
      record,
      published: (first?.manifest ?? manifest).published,
      updated: manifest.published,
      summary: description.summaries[0] ?? null,
    });
  }
  return { archive: info, entries };
}
