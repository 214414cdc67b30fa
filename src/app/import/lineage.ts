// Whether a new state of a record follows from the one that stands.
import { walkBlocks } from '../../model/block.ts';
import type { Hash } from '../../model/hash.ts';
import type { RecordContent } from '../../model/record.ts';
import type { StoredVersion } from '../../store/port.ts';
import type { Archive } from '../services.ts';

/**
 * Whether nobody but this editor has published since `base`: the head is the base itself, or stands on it by edits that he made
 * from that same base. So one may go on working in the folder of one export, and two cannot overwrite each other.
 */
export async function isOwnWork(
  archive: Archive,
  head: StoredVersion,
  base: Hash,
  by: string,
): Promise<boolean> {
  for (const { version, manifest } of await archive.store.versions(head.manifest.id)) {
    if (version === base) return true;
    if (manifest.origin !== 'edit' || manifest.base !== base || manifest.by !== by) return false;
  }
  return false;
}

/**
 * Whether a source has nothing in common with the record that its key leads to: no title, and not one sentence. Then it is another
 * document under a key that was given twice, and must not become that record's next version.
 */
export function isUnrelated(before: RecordContent, after: RecordContent): boolean {
  const titles = new Set(before.description.titles.map(({ text }) => text));
  if (after.description.titles.some(({ text }) => titles.has(text))) return false;
  const sentences = new Set(segmentsOf(before));
  if (sentences.size === 0) return false;
  const own = segmentsOf(after);
  return own.length > 0 && !own.some((id) => sentences.has(id));
}

/** Ids of segments: those that were carried over stand for a sentence that both have. */
function segmentsOf({ texts }: RecordContent): string[] {
  return texts.flatMap((text) =>
    [...walkBlocks(text.blocks)].flatMap(({ segments }) => segments.map(({ id }) => id)),
  );
}
