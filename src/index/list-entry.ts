// A line of a list, and for whom it is.
import type { RecordId } from '../model/record-id.ts';

/** A record in a list. `date` is EDTF, null where undated. */
export interface ListEntry {
  readonly id: RecordId;
  readonly version: number;
  readonly type: string;
  readonly title: string;
  readonly titleLanguage: string;
  readonly date: string | null;
  readonly languages: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Whose eyes the answer is for: a day (ISO 8601, UTC) on which records must be open to everybody, or null for all records,
 * closed ones included.
 */
export type OpenOn = string | null;
