// Dates with unspecified digits ("XXXX-05-12", "156X-12-25"): which days fit, and what is known by them.
import { compareDays, daysInMonth } from './civil.ts';
import type { Day } from './civil.ts';
import type { EdtfPrecision } from './edtf-types.ts';

interface Pattern {
  readonly sign: 1 | -1;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** "-156X-12" is a minus sign and "156X", "12", and "XX" for the day. */
function patternOf(mask: string): Pattern {
  const negative = mask.startsWith('-');
  const [year = 'XXXX', month = 'XX', day = 'XX'] = (negative ? mask.slice(1) : mask).split('-');
  return { sign: negative ? -1 : 1, year, month, day };
}

function fits(pattern: string, digits: string): boolean {
  for (let i = 0; i < pattern.length; i += 1) {
    if (pattern[i] !== 'X' && pattern[i] !== digits[i]) return false;
  }
  return true;
}

/** The numbers that fit a pattern, lazily, in rising or falling order: "1X" gives 10, 11 … 19. */
function* fitting(pattern: string, falling: boolean): Generator<number> {
  const free = pattern.split('X').length - 1;
  const count = 10 ** free;
  for (let n = 0; n < count; n += 1) {
    const filling = String(falling ? count - 1 - n : n).padStart(free, '0');
    let used = 0;
    yield Number(pattern.replaceAll('X', () => filling[used++] ?? '0'));
  }
}

function* days(mask: string, latestFirst: boolean, start?: Day): Generator<Day> {
  const pattern = patternOf(mask);
  const months = [...fitting(pattern.month, latestFirst)].filter((month) => month >= 1 && month <= 12);
  const dates = [...fitting(pattern.day, latestFirst)].filter((day) => day >= 1 && day <= 31);
  for (const magnitude of fitting(pattern.year, latestFirst === (pattern.sign === 1))) {
    const year = pattern.sign * magnitude;
    if (Object.is(year, -0) || (start !== undefined && year < start.year)) continue;
    for (const month of months) {
      for (const day of dates) {
        if (day <= daysInMonth(year, month)) yield { year, month, day };
      }
    }
  }
}

/** The first day that fits, on or after `start` where given; undefined where none does ("1901-02-29"). */
export function firstDay(mask: string, start?: Day): Day | undefined {
  for (const day of days(mask, false, start)) {
    if (start === undefined || compareDays(day, start) >= 0) return day;
  }
  return undefined;
}

/** The last day that fits. */
export function lastDay(mask: string): Day | undefined {
  for (const day of days(mask, true)) return day;
  return undefined;
}

/** The mask of the days that fit both, or undefined where some digit differs. */
export function unite(a: string, b: string): string | undefined {
  const left = patternOf(a);
  const right = patternOf(b);
  if (left.sign !== right.sign) return undefined;
  const parts = (['year', 'month', 'day'] as const).map((part) => {
    const other = right[part];
    const merged = left[part].replaceAll('X', (_, at: number) => other[at] ?? 'X');
    return fits(other, merged) ? merged : undefined;
  });
  return parts.includes(undefined) ? undefined : (left.sign === -1 ? '-' : '') + parts.join('-');
}

/** Whether the days that fit stand in one row, so that the first and the last tell all: X only at the end. */
export function isContiguous(mask: string): boolean {
  return /^-?[\d-]*[X-]*$/.test(mask);
}

/** The finest thing that is wholly known: the day, else the month, else so many digits of the year. */
export function maskPrecision(mask: string): EdtfPrecision {
  const { year, month, day } = patternOf(mask);
  if (!day.includes('X')) return 'day';
  if (!month.includes('X')) return 'month';
  const known = year.indexOf('X') === -1 ? 4 : year.indexOf('X');
  return (['unknown', 'millennium', 'century', 'decade', 'year'] as const)[known] ?? 'unknown';
}

/** Whether nothing of the year is known, so that the date has no place in the order of time. */
export function hasNoYear(mask: string): boolean {
  return patternOf(mask).year === 'XXXX';
}

/** The start of the latest unit that is meant: unspecified digits at their highest, parts that are not written at their lowest. */
export function latestStart(mask: string): Day | undefined {
  const parts = mask.slice(1).split('-').length;
  return lastDay(mask + ['-01-01', '-01', ''][parts - 1]);
}
