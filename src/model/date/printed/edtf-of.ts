// EDTF of what was read: the numbers checked against the calendar, Julian days carried over, qualifiers put in.
import type { Problem } from '../../problem.ts';
import { addDays, daysInMonth, gregorianOfJulian, isoDay, twoDigits, weekday } from '../civil.ts';
import type { Day, Reckoning } from '../civil.ts';
import { dateProblem } from './notes.ts';
import type { Reading } from './reading.ts';

/** A date's EDTF, or why there is none. */
export type Rendered =
  { readonly edtf: string; readonly notes: readonly Problem[] } | { readonly fault: Problem };

// prettier-ignore
const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

/** The Gregorian EDTF of one date, exactly as precise as its numbers. A Julian month or year becomes the interval that it covers. */
export function edtfOf(date: Reading): Rendered {
  const fault = date.fault ?? impossible(date);
  if (fault !== undefined) return { fault };
  if (date.calendar !== 'julian') return { edtf: digitsOf(date), notes: weekdayNotes(date) };
  const { year, month, day } = date;
  if (year === undefined) {
    const hint = 'Give the year, or the Gregorian date, to have it carried over.';
    const note = dateProblem('date-julian-kept', 'A Julian date without a year is left as printed', hint);
    return { edtf: digitsOf(date), notes: [note] };
  }
  const first = gregorianOfJulian({ year, month: month ?? 1, day: day ?? 1 });
  const lastMonth = month ?? 12;
  const last = gregorianOfJulian({
    year,
    month: lastMonth,
    day: day ?? daysInMonth(year, lastMonth, 'julian'),
  });
  const edtf = day === undefined ? `${isoDay(first)}/${isoDay(last)}` : isoDay(first);
  return { edtf, notes: weekdayNotes({ ...date, ...first }) };
}

/** The numbers as printed: "XXXX-05-12", "1951-21", "195X". */
export function digitsOf({ year, month, day, division, yearMask }: Reading): string {
  const yearDigits = yearMask ?? (year === undefined ? 'XXXX' : String(year).padStart(4, '0'));
  const rest = [division ?? month, day].filter((part) => part !== undefined).map(twoDigits);
  return [yearDigits, ...rest].join('-');
}

const julianHint = 'The Julian calendar has this day: if it is meant, add "O.S." or «ст. ст.».';

function impossible({ year, month, day, calendar }: Reading): Problem | undefined {
  if (month === undefined) return undefined;
  const hint =
    'Check the date against the document; if it is printed so, leave the date out and keep what is written.';
  if (month < 1 || month > 12) return dateProblem('date-impossible', `There is no month ${month}`, hint);
  if (day === undefined) return undefined;
  const reckoning: Reckoning = calendar === 'julian' ? 'julian' : 'gregorian';
  const length = daysInMonth(year ?? null, month, reckoning);
  if (day >= 1 && day <= length) return undefined;
  const julian = year !== undefined && day === daysInMonth(year, month, 'julian');
  const name = `${monthNames[month - 1]}${year === undefined ? '' : ` ${year}`}`;
  return dateProblem(
    'date-impossible',
    `There is no day ${day} in ${name}, which has ${length} days`,
    julian ? julianHint : hint,
  );
}

function weekdayNotes({ year, month, day, weekday: printed }: Reading): Problem[] {
  if (printed === undefined || year === undefined || month === undefined || day === undefined) return [];
  const actual = weekday({ year, month, day });
  if (actual === printed) return [];
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const what = `${isoDay({ year, month, day })} was a ${names[actual - 1]}, not a ${names[printed - 1]} as printed`;
  return [dateProblem('date-weekday', what, 'One of the two is wrong, or the calendar is another.')];
}

/**
 * Adds `~`, `?` or `%` to each date of an EDTF string. A string with unspecified digits or an open end takes none: EDTF's grammar has
 * no place for it; then it is returned unchanged.
 */
export function qualify(edtf: string, sign: '~' | '?' | '%'): string {
  if (edtf.includes('X') || edtf.includes('..')) return edtf;
  return edtf.replaceAll(/\d{4}(?:-\d\d){0,2}/g, (date) => date + sign);
}

/** The date just before or after, in the same precision; undefined where that needs a year that is not known. */
export function neighbour(date: Reading, side: -1 | 1): Reading | undefined {
  const { year, month, day, yearMask, division } = date;
  if (division !== undefined) return undefined;
  if (yearMask !== undefined) {
    const span = 10 ** (yearMask.split('X').length - 1);
    const first = Number(yearMask.replaceAll('X', '0'));
    return { ...date, yearMask: undefined, year: side === -1 ? first - 1 : first + span };
  }
  if (day !== undefined && month !== undefined) {
    if (year === undefined && (day === 1 || day >= 28)) return undefined;
    const moved: Day = addDays({ year: year ?? 2000, month, day }, side);
    return { ...date, year: year === undefined ? undefined : moved.year, month: moved.month, day: moved.day };
  }
  if (month !== undefined) {
    if (year === undefined) return undefined;
    const months = year * 12 + month - 1 + side;
    return { ...date, year: Math.floor(months / 12), month: (months % 12) + 1 };
  }
  return year === undefined ? undefined : { ...date, year: year + side };
}
