// The records that a recognition would give their first transcription.
import { canonicalRecordId } from '../../model/record-id.ts';
import { allRecords } from '../read/in-order.ts';
import type { Archive } from '../services.ts';
import { planOf } from './plan.ts';

/** The ids of all records that have page images and no transcription, in the order in which they came. */
export async function withoutText(archive: Pick<Archive, 'store'>, signal: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  for await (const { id, withdrawn } of allRecords(archive, signal))
    if (!withdrawn) found.push(...(await lackText(archive, [id], signal)));
  return found;
}

/** Those of some records, each once. */
export async function lackText(
  { store }: Pick<Archive, 'store'>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  const found: string[] = [];
  for (const id of new Set(ids)) {
    const known = canonicalRecordId(id);
    const head = known === undefined ? undefined : await store.head(known, signal);
    if (head !== undefined && planOf(await store.content(head.manifest, signal)).kind === 'write')
      found.push(id);
  }
  return found;
}
