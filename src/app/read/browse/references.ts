// What the cross-references of a record lead to: resolved when it is read, since what they name may come later.
import type { Viewer } from '../../../model/access.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { RecordId } from '../../../model/record-id.ts';
import type { ReferenceTarget } from '../../../model/span.ts';
import type { Archive } from '../../services.ts';
import type { ReferencePreview } from './view.ts';

/** The record whose references are resolved, as the viewer reads it. */
export interface ReferringRecord {
  readonly id: RecordId;
  readonly content: RecordContent;
}

/**
 * What each target leads to, aligned with `targets`. Null for an address out of the archive, for what is not in it, and for what this
 * viewer may not read: the last two look the same.
 */
export function previewReferences(
  _archive: Archive,
  _record: ReferringRecord,
  _targets: readonly ReferenceTarget[],
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<readonly (ReferencePreview | null)[]> {
  return Promise.reject(new Error('not derived yet'));
}
