// What harvesters are told of a record, held against what the store says of it.
import type { RecordId } from '../../model/record-id.ts';
import type { Archive } from '../services.ts';
import { finding, type Find } from './findings.ts';

/** How a record stands: from which day everybody may see it (null for always), and the place in the log of its newest version. */
export interface Stands {
  readonly withdrawn: boolean;
  readonly openFrom: string | null;
  readonly seq: number;
}

/** Earlier than any day that a policy can name. */
const beforeAll = '0000-00-00';

/** Finds a record that harvesters are not told of, or are told of as something else. */
export async function checkHarvested(
  { index }: Pick<Archive, 'index'>,
  id: RecordId,
  { withdrawn, openFrom, seq }: Stands,
  find: Find,
  signal: AbortSignal,
): Promise<void> {
  for (const day of openFrom === null ? [beforeAll] : [beforeAll, openFrom]) {
    const line = await index.harvest.line(id, day, signal);
    if (line === undefined) {
      find(finding('harvest-missing', id, 'Harvesters are not told of the record.', 'rebuild'));
      return;
    }
    const deleted = withdrawn || (openFrom ?? '') > day;
    if (line.deleted === deleted && line.seq >= seq) continue;
    find(
      finding(
        'harvest-differs',
        id,
        'Harvesters are told something else than how the record stands.',
        'rebuild',
      ),
    );
    return;
  }
}
