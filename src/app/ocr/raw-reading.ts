// Whether a record's transcription is still what a machine read: then another reading may take its place, and nobody's work is lost.
import type { Manifest } from '../../model/manifest.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { Store, StoredVersion } from '../../store/port.ts';
import { wasLaid, wasRead } from './notes.ts';

/**
 * The record's only transcription, where a recognition wrote it (method ocr, not checked), and no person has since edited it, moved its zones,
 * translated it, linked it or marked it. Undefined otherwise.
 */
export async function rawReading(
  store: Pick<Store, 'versions'>,
  { manifest }: StoredVersion,
  { texts, links, description }: RecordContent,
  signal: AbortSignal,
): Promise<Text | undefined> {
  const [text, another] = texts.filter(({ kind }) => kind === 'transcription');
  if (text === undefined || another !== undefined) return undefined;
  if (text.method !== 'ocr' || text.checked !== false) return undefined;
  const isUsed =
    texts.some(({ of }) => of === text.id) ||
    links.length > 0 ||
    description.marks.some(({ block }) => block?.startsWith(`${text.id}.`) === true);
  if (isUsed) return undefined;
  const history = (await store.versions(manifest.id, signal)).map((version) => version.manifest);
  const written = firstWith(history, textHash(text.id));
  const drawn = firstWith(history, ({ parts }) => parts.zones);
  return written !== undefined && wasRead(written) && drawn !== undefined && wasLaid(drawn)
    ? text
    : undefined;
}

function textHash(id: string): (manifest: Manifest) => string | undefined {
  return ({ parts }) => parts.texts.find((one) => one.id === id)?.hash;
}

/** The version in which a part became what it is in the newest. `history`: newest first. */
function firstWith(
  history: readonly Manifest[],
  part: (manifest: Manifest) => unknown,
): Manifest | undefined {
  const [head] = history;
  if (head === undefined) return undefined;
  const now = part(head);
  const other = history.findIndex((manifest) => part(manifest) !== now);
  return history.at(other === -1 ? -1 : other - 1);
}
