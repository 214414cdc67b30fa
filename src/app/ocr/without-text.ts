// The records that a recognition would give their first transcription.
import { canonicalRecordId } from '../../model/record-id.ts';
import type { Archive } from '../services.ts';
import { planOf } from './plan.ts';

const pageSize = 256;

/** The ids of all records that have page images and no transcription, in the order in which they came. */
export async function withoutText(archive: Pick<Archive, 'store'>, signal: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  let after = 0;
  for (;;) {
    const lines = await archive.store.records(after, pageSize, signal);
    const living = lines.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
    found.push(...(await lackText(archive, living, signal)));
    const last = lines.at(-1);
    if (last === undefined) return found;
    after = last.seq;
  }
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
