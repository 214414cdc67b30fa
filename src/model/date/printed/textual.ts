// Dates with the month's name: 12 May 1950, May 12, 1950, «12 мая 1950 г.», 12. Mai 1950, 1950. május 12.
import { gregorianOfJulian } from '../civil.ts';
import { isMark, monthAt, phraseAt, skipStop, weekdayAt } from './lexicon.ts';
import type { At } from './lexicon.ts';
import { suppliedParts } from './reading.ts';
import type { Reading, Scan } from './reading.ts';
import type { Token } from './tokens.ts';
import { yearAt } from './year.ts';
import type { PrintedYear } from './year.ts';

/** A date with a named month, with or without a weekday before it. */
export function textualAt(scan: Scan, at: number): Reading | undefined {
  const weekday = weekdayAt(scan.tokens, at);
  if (weekday === undefined) return anyOrder(scan, at);
  const comma = isMark(scan.tokens[weekday.end], ',') ? weekday.end + 1 : weekday.end;
  const reading = anyOrder(scan, phraseAt(scan.tokens, comma, 'noise') ?? comma);
  if (reading?.day === undefined || reading.shape === 'day') return undefined;
  return { ...reading, weekday: weekday.value };
}

function anyOrder(scan: Scan, at: number): Reading | undefined {
  return dayMonth(scan, at) ?? monthDay(scan, at) ?? yearMonth(scan, at) ?? dateTimeGroup(scan, at);
}

/** A day's number with its ordinal ending: 12, 12th, 12-го, 1er. `afterStop` is past the full stop of "12." */
export function dayAt(
  tokens: readonly Token[],
  at: number,
): { token: Token; end: number; afterStop: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.digits > 2 || token.han) return undefined;
  const afterDash = isMark(tokens[at + 1], '-') ? at + 2 : at + 1;
  const ordinal = tokens[afterDash]?.tight === true ? phraseAt(tokens, afterDash, 'ordinal') : undefined;
  const end = ordinal ?? at + 1;
  return { token, end, afterStop: skipStop(tokens, end) };
}

function dayMonth(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const day = dayAt(tokens, at);
  if (day === undefined) return undefined;
  const second = secondDay(tokens, day.end);
  const month = namedMonth(scan, pastOf(tokens, second?.end ?? day.afterStop));
  if (month === undefined) return undefined;
  const comma = isMark(tokens[month.end], ',');
  const year = yearAt(scan, pastOf(tokens, comma ? month.end + 1 : month.end), comma ? 'four' : 'two');
  // In running text "2 November 26" may be a footnote's number and November 26.
  const next = tokens[month.end];
  if (scan.finding && year === undefined && next?.kind === 'number' && next.value <= 31 && next.digits <= 2)
    return undefined;
  const reading = assemble({ day: day.token, month, year, end: month.end, shape: 'day-month' });
  return second === undefined ? reading : withJulian(reading, second.token);
}

function monthDay(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const month = namedMonth(scan, at);
  if (month === undefined) return undefined;
  const comma = isMark(tokens[month.end], ',') ? month.end + 1 : month.end;
  const day = dayAt(tokens, pastOf(tokens, comma));
  if (day === undefined || !isDay(scan, day)) {
    const year = yearAt(scan, pastOf(tokens, comma), scan.finding ? 'four' : 'two');
    return assemble({ month, year, end: month.end, shape: 'month' });
  }
  const second = secondDay(tokens, day.end);
  const yearAfter = (end: number): Reading => {
    const beforeYear = isMark(tokens[end], ',') ? end + 1 : end;
    const year = yearAt(scan, pastOf(tokens, beforeYear), 'four');
    return assemble({ day: day.token, month, year, end, shape: 'month-day' });
  };
  const dual = second === undefined ? undefined : withJulian(yearAfter(second.end), second.token);
  return dual ?? yearAfter(day.end);
}

/** "May 50" and "May '50" are a month and a year, "May 5:20" a month and nothing. */
function isDay(scan: Scan, day: { token: Token; end: number }): boolean {
  const next = scan.tokens[day.end];
  return day.token.value <= 31 && !(isMark(next, ':') && next?.tight === true);
}

/** "1950. május 12.", "1950 May 12", «1950 г., 12 мая». */
function yearMonth(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const year = yearAt(scan, at, 'four');
  if (year?.year === undefined) return undefined;
  const start = isMark(tokens[year.end], '.,') ? year.end + 1 : year.end;
  // In running text a number before an English month is a telegram's ("No. 1648, January 8") more often than a year.
  const yearIsFirst = !scan.finding || year.marked || isMark(tokens[year.end], '.');
  if (!yearIsFirst) return undefined;
  const before = start > year.end || year.marked ? dayAt(tokens, start) : undefined;
  const month = namedMonth(scan, before?.afterStop ?? start);
  if (month === undefined) return undefined;
  const day = before ?? dayAt(tokens, month.end);
  const read = assemble({ day: day?.token, month, year, end: month.end, shape: 'month' });
  return { ...read, end: Math.max(day?.afterStop ?? 0, month.end) };
}

/** The military date-time group: "120520Z May 50" is the 12th, 05:20 GMT. */
function dateTimeGroup(scan: Scan, at: number): Reading | undefined {
  const [group, zone] = [scan.tokens[at], scan.tokens[at + 1]];
  if (group?.kind !== 'number' || group.digits !== 6 || zone?.text !== 'z' || !zone.tight) return undefined;
  const month = namedMonth(scan, at + 2);
  const local = `${group.text.slice(2, 4)}:${group.text.slice(4)}`;
  if (month === undefined || !/^(?:[01]\d|2[0-4]):[0-5]\d$/.test(local)) return undefined;
  const year = yearAt(scan, month.end, 'two');
  const read = assemble({ day: group, month, year, end: month.end, shape: 'day-month' });
  const time = { local, zone: 'Z', written: `${group.written.slice(2)}Z` };
  return { ...read, day: Math.floor(group.value / 10000), time };
}

interface NamedMonth extends At<{ readonly month: number; readonly languages: readonly string[] }> {
  readonly token: Token | undefined;
}

function namedMonth({ tokens, language, finding }: Scan, at: number): NamedMonth | undefined {
  const month = monthAt(tokens, at, language);
  if (month === undefined) return undefined;
  // "May. 12" is careless; in running text the full stop is more likely a sentence's.
  const end = finding ? month.end : skipStop(tokens, month.end);
  return { ...month, end, token: tokens[at] };
}

function pastOf(tokens: readonly Token[], at: number): number {
  const end = phraseAt(tokens, at, 'of');
  if (end === undefined) return at;
  return isMark(tokens[end], "'") ? end + 1 : end;
}

/** The second of two days of one month: "12/24", "12 (24)". */
function secondDay(tokens: readonly Token[], at: number): { token: Token; end: number } | undefined {
  const slash = isMark(tokens[at], '/');
  if (!slash && !isMark(tokens[at], '(')) return undefined;
  const day = dayAt(tokens, at + 1);
  if (day === undefined || (!slash && !isMark(tokens[day.end], ')'))) return undefined;
  return { token: day.token, end: slash ? day.afterStop : day.end + 1 };
}

/**
 * "12/24 May 1878": two days of one month are Julian and Gregorian where they lie as far apart as the calendars then did (10-13 days
 * where the year is not known). Otherwise undefined: the two are something else, a range perhaps.
 */
function withJulian(reading: Reading, gregorian: Token): Reading | undefined {
  const { year, month = 0, day = 0 } = reading;
  const apart = gregorian.value - day;
  const converted = gregorianOfJulian({ year: year ?? 1900, month, day });
  const fits =
    year === undefined
      ? apart >= 10 && apart <= 13
      : converted.month === month && converted.day === gregorian.value;
  if (!fits) return undefined;
  return { ...reading, day: gregorian.value, julian: { ...reading, calendar: 'julian', notes: [] } };
}

function assemble(read: {
  day?: Token | undefined;
  month: NamedMonth;
  year: PrintedYear | undefined;
  /** Where the date ends if it has no year. */
  end: number;
  shape: 'day-month' | 'month-day' | 'month';
}): Reading {
  const { day, month, year, end, shape } = read;
  return {
    end: year?.end ?? end,
    year: year?.year,
    month: month.value.month,
    day: day?.value,
    calendar: year?.calendar ?? 'gregorian',
    shape: year?.year === undefined || day === undefined ? shape : 'full',
    languages: month.value.languages,
    supplied: suppliedParts({ year: year?.token, month: month.token, day }),
    notes: year?.notes ?? [],
    fault: year?.fault,
  };
}
