// The described names of a kind as a list for programs: ids alone, page by page to the end.
import type { Viewer } from '../../../model/access.ts';
import type { NameKind } from '../../../model/names.ts';
import type { RecordId } from '../../../model/record-id.ts';
import { openOn } from '../../access/open-on.ts';
import type { Archive } from '../../services.ts';

/** One page of the authorities that stand in records which this viewer may read; joined ones as what they lead to. A page behind the last is empty. */
export async function listDescribed(
  archive: Archive,
  kind: NameKind,
  { page, perPage }: { readonly page: number; readonly perPage: number },
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<{ readonly total: number; readonly ids: readonly RecordId[] }> {
  return archive.index.finder.described({ kind, page, perPage, openOn: openOn(viewer) }, signal);
}
