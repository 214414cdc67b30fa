// What a record's dates come to in the index: the years, months and days it stands under, and its place in the order of time.
import { addDays, dayNumber, type Day } from '../../model/date/civil.ts';
import { sortKey } from '../../model/date/edtf-order.ts';
import { parseEdtf, type Edtf } from '../../model/date/edtf.ts';
import type { DateRole } from '../../model/date/statement.ts';
import type { Description } from '../../model/description.ts';

/** The dates of the document itself, earliest first; where none is known, those on which it was sent. */
export function documentDates(description: Description): Edtf[] {
  const ofRole = (role: DateRole): Edtf[] =>
    description.dates.flatMap((date) => {
      if (date.role !== role || date.edtf === null) return [];
      const read = parseEdtf(date.edtf);
      return read.ok ? [read.value] : [];
    });
  const dates = ofRole('document');
  return (dates.length > 0 ? dates : ofRole('sent')).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** A date within so many years stands under each of them; a vaguer one under its decade or century, if it says one. */
const mostYears = 10;
/** A date within so many days, or months, stands under each of them; a vaguer one under what is wider alone. */
const mostDays = 31;
const mostMonths = 12;

/** Years, decades or centuries that a date stands under ("1950", "195X", "19XX"); none where it is vaguer, or open at an end. */
export function yearsOf(date: Edtf): string[] {
  if (date.earliest === null || date.latest === null) return [];
  const [from, to] = [yearOf(date.earliest), yearOf(date.latest)];
  if (date.precision === 'decade' && to - from === 9) return [`${padded(from).slice(0, -1)}X`];
  if (date.precision === 'century' && to - from === 99) return [`${padded(from).slice(0, -2)}XX`];
  if (to - from >= mostYears) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => padded(from + at));
}

/** Days that a date stands under ("1950-05-12"): of a date that names days, each that it may mean. */
export function daysOf(date: Edtf): string[] {
  if ((date.precision !== 'day' && date.precision !== 'time') || yearsOf(date).length === 0) return [];
  return date.spans.flatMap(({ from, to, mask }) => {
    if (from === null || to === null || mask !== undefined) return [];
    const length = dayNumber(to) - dayNumber(from) + 1;
    return length > mostDays ? [] : Array.from({ length }, (_, at) => dayText(addDays(from, at)));
  });
}

/** Months that a date stands under ("1950-05"): of a date that names months or days, each that it touches. */
export function monthsOf(date: Edtf): string[] {
  if (!['time', 'day', 'month'].includes(date.precision) || yearsOf(date).length === 0) return [];
  return date.spans.flatMap(({ from, to, mask }) => {
    if (from === null || to === null || mask !== undefined) return [];
    const first = monthNumber(from);
    const length = monthNumber(to) - first + 1;
    return length > mostMonths ? [] : Array.from({ length }, (_, at) => monthOf(first + at));
  });
}

/** "undated" for a record without a date, "vague" for one whose dates say no year, else nothing. */
export function dating(dates: readonly Edtf[]): string[] {
  if (dates.length === 0) return ['undated'];
  return dates.some((date) => yearsOf(date).length > 0) ? [] : ['vague'];
}

/** The day that a record is of: where its first date is one day and nothing else. */
export function dayOf(description: Description): string | undefined {
  const [first] = documentDates(description);
  const days = first === undefined ? [] : daysOf(first);
  return days.length === 1 ? days[0] : undefined;
}

const spanLimit = 4096;
const farthest = 2 ** 37;

/**
 * A whole number that sorts as the date does: by first day, then the shorter span first. What has no year comes after all that have one,
 * and undated last.
 */
export function momentOf(date: Edtf | null): number {
  if (date === null) return (farthest + 2) * spanLimit;
  const first = date.earliest ?? date.latest;
  if (first === null) return (farthest + 1) * spanLimit;
  const from = numberOf(first);
  const length = date.latest === null ? spanLimit : numberOf(date.latest) - from;
  const day = Math.min(Math.max(from, -farthest), farthest);
  return day * spanLimit + Math.min(Math.max(length, 0), spanLimit - 1);
}

function numberOf(iso: string): number {
  return dayNumber({
    year: yearOf(iso),
    month: Number(iso.slice(-5, -3)),
    day: Number(iso.slice(-2)),
  });
}

/** The year of an ISO day, astronomical, with sign and more than four digits where it has them. */
function yearOf(iso: string): number {
  return Number(iso.slice(0, -6));
}

function padded(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function dayText(day: Day): string {
  return `${monthOf(monthNumber(day))}-${String(day.day).padStart(2, '0')}`;
}

const monthNumber = ({ year, month }: Day): number => year * 12 + month - 1;

function monthOf(number: number): string {
  const year = Math.floor(number / 12);
  return `${padded(year)}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}
