// The files of a source hold all that stands in it: those of an edition are no more open than the least open of its documents.
import type { Viewer } from '../../model/access.ts';
import type { Description } from '../../model/description.ts';
import type { Archive } from '../services.ts';
import { openOn } from './open-on.ts';

/** Nobody prints editions within editions deeper than this. */
const deepest = 8;

/** Whether a viewer who may read a record may have the files of its source: not where a document within is closed to him. */
export async function mayHaveFiles(
  archive: Pick<Archive, 'store' | 'index'>,
  { source, type }: Pick<Description, 'source' | 'type'>,
  viewer: Viewer,
  signal?: AbortSignal,
  depth = 0,
): Promise<boolean> {
  const day = openOn(viewer);
  if (day === null || source.files.length + depth === 0) return true;
  const edition = { format: source.format, key: source.key };
  // In this order: a document that comes in between the two stands in the second list alone, and counts as closed.
  const open = await archive.index.editions.contents(edition, day, signal);
  const all = await archive.index.editions.contents(edition, null, signal);
  const seen = new Set(open.map(({ entry }) => entry.id));
  if (!all.every(({ entry }) => seen.has(entry.id))) return false;
  if (depth === deepest) return type !== 'volume';
  for (const { entry } of open) {
    if (entry.type !== 'volume') continue;
    const head = await archive.store.head(entry.id, signal);
    const inner = head && (await archive.store.content(head.manifest, signal)).description;
    if (inner !== undefined && !(await mayHaveFiles(archive, inner, viewer, signal, depth + 1))) return false;
  }
  return true;
}
