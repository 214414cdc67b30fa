// Dates in the order of time, and whether two dates can be one and the same day.
import { compareDays } from './civil.ts';
import type { Day } from './civil.ts';
import { firstDay, unite } from './edtf-mask.ts';
import type { Edtf, Span } from './edtf-types.ts';

/**
 * A string that sorts as the date does, by code unit, so that an index can keep it: by first day, then the shorter span first. A date
 * with an open or unknown start ("not later than 12 May 1950") stands at its end. A date without a year comes after all that have one
 * (by month and day), and undated (null) after everything: neither is ever year 0.
 */
export function sortKey(edtf: Edtf | null): string {
  if (edtf === null) return '3';
  const mask = edtf.spans[0]?.mask;
  if (edtf.earliest === null && edtf.latest === null) {
    return mask === undefined ? '2' : `1${mask.slice('XXXX-'.length)}`;
  }
  const [first, last] = [edtf.earliest ?? edtf.latest ?? '', edtf.latest ?? '+9999999999999-12-31'];
  return `0${sortable(first)}${sortable(last)}${edtf.earliest === null ? '1' : '0'}`;
}

/** ISO days with signed and expanded years, as digits of one length. */
function sortable(isoDay: string): string {
  const year = Number(isoDay.slice(0, -6));
  return String(year + 1e14).padStart(15, '0') + isoDay.slice(-5);
}

/** Negative, zero or positive as `a` stands before, with or after `b`, by `sortKey`. */
export function compareEdtf(a: Edtf | null, b: Edtf | null): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Whether some day fits both dates. Open and unknown ends reach for ever; qualifiers do not widen a date. */
export function overlaps(a: Edtf, b: Edtf): boolean {
  return a.spans.some((left) => b.spans.some((right) => spansMeet(left, right)));
}

/** Whether two dates contradict each other: no day fits both. An approximate date is given no more room than it says. */
export function disagree(a: Edtf, b: Edtf): boolean {
  return !overlaps(a, b);
}

function spansMeet(a: Span, b: Span): boolean {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  if (from !== null && to !== null && compareDays(from, to) > 0) return false;
  const mask = jointMask(a.mask, b.mask);
  if (mask === undefined) return true;
  if (mask === null) return false;
  const day = firstDay(mask, from ?? undefined);
  return day !== undefined && (to === null || compareDays(day, to) <= 0);
}

/** The mask that both set; undefined where neither has one, null where they contradict each other. */
function jointMask(a: string | undefined, b: string | undefined): string | undefined | null {
  if (a === undefined || b === undefined) return a ?? b;
  return unite(a, b) ?? null;
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return compareDays(a, b) >= 0 ? a : b;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return compareDays(a, b) <= 0 ? a : b;
}
