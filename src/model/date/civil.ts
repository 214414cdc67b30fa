// Days of the Gregorian and Julian calendars: lengths of months, day numbers, conversion, weekdays.

/** One calendar day. Years are astronomical (0 is 1 BCE), months 1-12. Which calendar it is in, its user knows. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendars that have a leap rule of their own; every era here counts Gregorian days. */
export type Reckoning = 'gregorian' | 'julian';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number, reckoning: Reckoning = 'gregorian'): boolean {
  if (year % 4 !== 0) return false;
  return reckoning === 'julian' || year % 100 !== 0 || year % 400 === 0;
}

/** The number of days in a month. A year that is not known (null) may be a leap year. */
export function daysInMonth(year: number | null, month: number, reckoning: Reckoning = 'gregorian'): number {
  if (month === 2 && (year === null || isLeapYear(year, reckoning))) return 29;
  return lengths[month - 1] ?? 0;
}

/** Days since 0000-03-01 of the Gregorian calendar. Exact while the result is a safe integer (some 10^13 years). */
export function dayNumber(date: Day, reckoning: Reckoning = 'gregorian'): number {
  const year = date.month > 2 ? date.year : date.year - 1;
  const monthFromMarch = (date.month + 9) % 12;
  const days = 365 * year + Math.floor(year / 4) + Math.floor((153 * monthFromMarch + 2) / 5) + date.day - 1;
  return reckoning === 'julian' ? days - 2 : days - Math.floor(year / 100) + Math.floor(year / 400);
}

/** The Gregorian day of a day number: the inverse of `dayNumber`. */
export function dayOfNumber(number: number): Day {
  const era = Math.floor(number / 146097);
  const dayOfEra = number - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The Gregorian day on which a Julian day fell: 25 October 1917 gives 7 November 1917. */
export function gregorianOfJulian(date: Day): Day {
  return dayOfNumber(dayNumber(date, 'julian'));
}

/** The day `count` days later (earlier where negative). */
export function addDays(date: Day, count: number): Day {
  return dayOfNumber(dayNumber(date) + count);
}

/** 1 for Monday to 7 for Sunday (ISO 8601), of a Gregorian day. */
export function weekday(date: Day): number {
  return ((((dayNumber(date) + 2) % 7) + 7) % 7) + 1;
}

/** Negative, zero or positive, as `a` is before, at or after `b`. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** ISO 8601; outside 0000-9999 the year has its sign: `-0044-03-15`, `+170000002-01-01`. */
export function isoDay(date: Day): string {
  return `${isoYear(date.year)}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

function isoYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  if (year < 0) return `-${digits}`;
  return year > 9999 ? `+${digits}` : digits;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
