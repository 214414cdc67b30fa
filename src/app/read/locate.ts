// Finding one record for a viewer: its newest version or any other, before anything of it is read.
import type { Viewer } from '../../model/access.ts';
import { canonicalRecordId } from '../../model/record-id.ts';
import { StoreFault } from '../../store/fault.ts';
import type { StoredVersion } from '../../store/port.ts';
import { mayRead } from '../access/decide.ts';
import type { Archive } from '../services.ts';
import type { WithdrawnView } from './view.ts';

/**
 * What came of asking for a record. `closed`: it is there, and this viewer may not read it before `until` (null: no day is set).
 * `absent`: there is no such record or version.
 */
export type Reading<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'withdrawn'; readonly view: WithdrawnView }
  | { readonly kind: 'closed'; readonly until: string | null; readonly reason: string }
  | { readonly kind: 'absent' };

/** A version found for a viewer who may read it, its content not yet read. */
export interface Located {
  readonly stored: StoredVersion;
  /** The number of the newest version. */
  readonly newest: number;
}

/** Finds a version (the newest, where `number` is absent) and decides on access; reads no content. `id` in any letter case. */
export async function locate(
  archive: Archive,
  id: string,
  number: number | undefined,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<Reading<Located>> {
  const canonical = canonicalRecordId(id);
  if (canonical === undefined) return { kind: 'absent' };
  const head = await archive.store.head(canonical, signal);
  if (head === undefined) {
    const withdrawal = await archive.store.withdrawal(canonical, signal);
    if (withdrawal === undefined) return { kind: 'absent' };
    const { at, reason } = withdrawal;
    return {
      kind: 'withdrawn',
      view: { archive: await archive.store.info(signal), of: 'record', id: canonical, at, reason },
    };
  }
  const policy = await archive.store.access(canonical, signal);
  if (!mayRead(policy, viewer, new Date()))
    return { kind: 'closed', until: policy?.until ?? null, reason: policy?.reason ?? '' };
  const newest = head.manifest.number;
  const stored =
    number === undefined || number === newest ? head : await archive.store.version(canonical, number, signal);
  return stored === undefined ? { kind: 'absent' } : { kind: 'found', value: { stored, newest } };
}

/** Who asks for what: the newest version, where `number` is absent. */
export interface Asked {
  readonly id: string;
  readonly number: number | undefined;
  readonly viewer: Viewer;
}

/** What to answer for a record that is not to be read. */
export type Refused = Exclude<Reading<unknown>, { kind: 'found' }>;

/**
 * Finds a version and hands it to `read`. A record may be withdrawn between the two: then its parts are gone, and that is the answer,
 * not a fault.
 *
 * @throws {StoreFault} where the archive is damaged.
 */
export async function readLocated<T>(
  archive: Archive,
  { id, number, viewer }: Asked,
  read: (located: Located) => Promise<T>,
  signal?: AbortSignal,
): Promise<T | Refused> {
  const located = await locate(archive, id, number, viewer, signal);
  if (located.kind !== 'found') return located;
  try {
    return await read(located.value);
  } catch (error) {
    if (!(error instanceof StoreFault) || error.problem.code !== 'part-missing') throw error;
    const again = await locate(archive, id, number, viewer, signal);
    if (again.kind === 'found') throw error;
    return again;
  }
}
