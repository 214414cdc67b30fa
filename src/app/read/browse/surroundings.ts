// What stands around a record: its edition, the same day, the units it lies in.
import type { Viewer } from '../../../model/access.ts';
import type { Description } from '../../../model/description.ts';
import type { RecordId } from '../../../model/record-id.ts';
import type { Archive } from '../../services.ts';
import type { SurroundingsView } from './view.ts';

/** A record as the viewer reads it, at whatever version. */
export interface RecordDescribed {
  readonly id: RecordId;
  readonly description: Description;
}

export function viewSurroundings(
  _archive: Archive,
  _record: RecordDescribed,
  _viewer: Viewer,
  _signal?: AbortSignal,
): Promise<SurroundingsView> {
  return Promise.reject(new Error('not derived yet'));
}
