// How objects of Verno's are called in a storage root: verno:archive, verno:records/ID, verno:authorities/ID, verno:units/ID.
import type { HeldKind, HeldObject } from '../holding.ts';

const kinds = { records: 'record', authorities: 'authority', units: 'unit' } as const;
const folders = { record: 'records', authority: 'authorities', unit: 'units' } as const;

/** The id of the object that is the archive itself. */
export const archiveId = 'verno:archive';

/** The id, which is a URI. */
export const uriOf = ({ kind, id }: Pick<HeldObject, 'kind' | 'id'>): string =>
  kind === 'archive' ? archiveId : `verno:${folders[kind]}/${id}`;

/** What an id stands for; undefined for an object that is not Verno's. */
export function objectOf(uri: string): { readonly kind: HeldKind; readonly id: string } | undefined {
  if (uri === archiveId) return { kind: 'archive', id: 'archive' };
  const [, folder, id] = /^verno:(records|authorities|units)\/([A-Za-z0-9][A-Za-z0-9._-]{0,99})$/.exec(uri) ?? []; // prettier-ignore
  if (id === undefined) return undefined;
  return folder === 'records' || folder === 'authorities' || folder === 'units'
    ? { kind: kinds[folder], id }
    : undefined;
}
