// Reading one record: at its newest version or any other, for a viewer.
import type { PublishedRecord } from '../../formats/port.ts';
import type { Viewer } from '../../model/access.ts';
import { canonicalRecordId } from '../../model/record-id.ts';
import type { StoredVersion } from '../../store/port.ts';
import { mayRead } from '../access/decide.ts';
import type { Archive } from '../services.ts';
import type { ChangesView, RecordView, VersionLine, WithdrawnView } from './view.ts';

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
      view: { archive: await archive.store.info(signal), id: canonical, at, reason },
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

/** A version with its content. */
export async function readRecord(
  archive: Archive,
  id: string,
  number: number | undefined,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<Reading<PublishedRecord>> {
  const located = await locate(archive, id, number, viewer, signal);
  if (located.kind !== 'found') return located;
  return { kind: 'found', value: await published(archive, located.value.stored, signal) };
}

/** Everything the page of a version shows. */
export async function viewRecord(
  archive: Archive,
  { stored, newest }: Located,
  signal?: AbortSignal,
): Promise<RecordView> {
  const { id, number } = stored.manifest;
  const [info, versions, content] = await Promise.all([
    archive.store.info(signal),
    archive.store.versions(id, signal),
    archive.store.content(stored.manifest, signal),
  ]);
  return {
    archive: info,
    id,
    version: lineOf(stored),
    versions: versions.map(lineOf),
    newest: number === newest,
    content,
  };
}

/** A version beside the one before it; absent for the first version. */
export async function viewChanges(
  archive: Archive,
  { stored }: Located,
  signal?: AbortSignal,
): Promise<Reading<ChangesView>> {
  const { id, number } = stored.manifest;
  const before = await archive.store.version(id, number - 1, signal);
  if (before === undefined) return { kind: 'absent' };
  const [info, then, now] = await Promise.all([
    archive.store.info(signal),
    archive.store.content(before.manifest, signal),
    archive.store.content(stored.manifest, signal),
  ]);
  const view: ChangesView = {
    archive: info,
    id,
    before: { version: lineOf(before), content: then },
    after: { version: lineOf(stored), content: now },
  };
  return { kind: 'found', value: view };
}

export async function published(
  archive: Archive,
  stored: StoredVersion,
  signal?: AbortSignal,
): Promise<PublishedRecord> {
  const { manifest, version } = stored;
  return { manifest, version, content: await archive.store.content(manifest, signal) };
}

function lineOf({ manifest, version }: StoredVersion): VersionLine {
  const { number, published: at, by, origin, note } = manifest;
  return { number, published: at, by, origin, note, hash: version };
}
