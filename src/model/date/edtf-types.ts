// What an EDTF string means: bounds, precision, qualifiers.
import type { Day } from './civil.ts';

/** From finest to coarsest. `season` stands for every division of a year (season, quarter, half). */
export const precisions = [
  'time',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
  'unknown',
] as const;
export type EdtfPrecision = (typeof precisions)[number];

/**
 * Days that a date may mean: every day from one to another, null for no bound; where `mask` is given ("XXXX-05-12", with a leading
 * minus sign for years before 0), only those among them that fit it.
 */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly mask?: string;
}

/** A date, an interval, one of a set of dates, or all of a set. */
export type EdtfKind = 'date' | 'interval' | 'one-of' | 'all-of';

/** A valid EDTF string (ISO 8601-2:2019, annex A; Library of Congress, 4 February 2019) and what it means. */
export interface Edtf {
  /** Canonical: qualifiers at the right of the group that they govern, time shift with a colon. */
  readonly edtf: string;
  /** The conformance level of the string as it was given. */
  readonly level: 0 | 1 | 2;
  readonly kind: EdtfKind;
  /** What is known, not what is written: "1950-05-XX" has the precision of a month. Of several dates, the coarsest. */
  readonly precision: EdtfPrecision;
  /** Whether any part carries `?` or `%`. */
  readonly uncertain: boolean;
  /** Whether any part carries `~` or `%`. */
  readonly approximate: boolean;
  /** The first day that it can mean, ISO 8601, proleptic; null where the start is open or unknown, or the year is not known. */
  readonly earliest: string | null;
  /** The last day that it can mean; null as for `earliest`. */
  readonly latest: string | null;
  readonly spans: readonly Span[];
}
