// A line of a list, and for whom it is.
import type { RecordId } from '../model/record-id.ts';

/**
 * A record in a list. `date` is EDTF, null where undated. `edition`: of what stands in a printed one, its number there as printed, and how its
 * source cites it; that tells apart what bears the same title.
 */
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
  readonly edition: { readonly citation: string | null; readonly number: string | null } | null;
}

/**
 * Whose eyes the answer is for: a day (ISO 8601, UTC) on which records must be open to everybody, or null for all records,
 * closed ones included.
 */
export type OpenOn = string | null;
