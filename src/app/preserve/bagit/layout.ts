// Where things stand in a bag of Verno's: data/records/ID/vN/…, data/authorities/…, data/units/…, data/archive/vN/….
import type { HeldKind } from '../holding.ts';

const folders = {
  archive: 'archive',
  record: 'records',
  authority: 'authorities',
  unit: 'units',
} as const satisfies Record<HeldKind, string>;

const safeId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const safePath = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._-][A-Za-z0-9._/-]{0,250}$/;

/**
 * The folder of an object, from the bag's base.
 *
 * @throws where the id could not be a name on every file system: ids are ours.
 */
export function folderOf(kind: HeldKind, id: string): string {
  if (!safeId.test(id)) throw new Error(`not an id for a bag: ${id}`);
  return kind === 'archive' ? `data/${folders.archive}` : `data/${folders[kind]}/${id}`;
}

/**
 * The place of a file of a version.
 *
 * @throws where the path is not relative and plain: paths are ours.
 */
export function placeOf(folder: string, version: number, path: string): string {
  if (!safePath.test(path)) throw new Error(`not a path for a bag: ${path}`);
  return `${folder}/v${version}/${path}`;
}

/** What stands at a path from the bag's base; undefined for what belongs to no version. */
export function objectAt(
  path: string,
):
  | { readonly kind: HeldKind; readonly id: string; readonly version: number; readonly path: string }
  | undefined {
  const archive = /^data\/archive\/v([1-9]\d{0,8})\/(.+)$/.exec(path);
  if (archive !== null) return found('archive', 'archive', archive[1], archive[2]);
  const other = /^data\/(records|authorities|units)\/([^/]+)\/v([1-9]\d{0,8})\/(.+)$/.exec(path);
  const [, folder, id = '', version, rest] = other ?? [];
  const kind = ({ records: 'record', authorities: 'authority', units: 'unit' } as const)[folder ?? ''];
  return kind === undefined || !safeId.test(id) ? undefined : found(kind, id, version, rest);
}

function found(kind: HeldKind, id: string, version = '', path = '') {
  return { kind, id, version: Number(version), path };
}
