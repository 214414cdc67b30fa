// What answers at the address of an authority or unit that was withdrawn: when, and why.
import { canonicalRecordId, type RecordId } from '../../../model/record-id.ts';
import type { Archive } from '../../services.ts';
import type { Reading } from '../locate.ts';
import type { NameAddress } from './view.ts';

type Withdrawn = Extract<Reading<never>, { kind: 'withdrawn' }>;

/** The withdrawal of the authority that a name's address means; undefined where there was none. Its id means nothing else, ever. */
export async function withdrawnName(
  archive: Archive,
  address: NameAddress,
  signal?: AbortSignal,
): Promise<Withdrawn | undefined> {
  const id =
    'id' in address
      ? canonicalRecordId(address.id)
      : await archive.store.entryBySource('authority', address.format, address.key, signal);
  return withdrawnEntry(archive, id, signal);
}

/** The withdrawal of what was said of a unit, by its key, or of a collection, by its name. */
export async function withdrawnUnit(
  archive: Archive,
  level: 'unit' | 'collection',
  key: string,
  signal?: AbortSignal,
): Promise<Withdrawn | undefined> {
  return withdrawnEntry(archive, await archive.store.entryBySource('unit', level, key, signal), signal);
}

async function withdrawnEntry(
  { store }: Archive,
  id: RecordId | undefined,
  signal: AbortSignal | undefined,
): Promise<Withdrawn | undefined> {
  const found = id === undefined ? undefined : await store.entryWithdrawal(id, signal);
  if (id === undefined || found === undefined) return undefined;
  const { at, reason } = found.withdrawal;
  return {
    kind: 'withdrawn',
    view: { archive: await store.info(signal), of: found.kind, id, at, reason },
  };
}
