// One date, or several joined: ranges, alternatives, lists, and a Julian date beside the Gregorian one.
import { gregorianOfJulian } from '../civil.ts';
import type { Problem } from '../../problem.ts';
import { eastAsianAt } from './east-asian.ts';
import { isMark, monthAt, phraseAt } from './lexicon.ts';
import { dateProblem } from './notes.ts';
import { numericAt } from './numeric.ts';
import { periodAt } from './period.ts';
import type { Reading, Scan } from './reading.ts';
import { suppliedParts } from './reading.ts';
import { dayAt, textualAt } from './textual.ts';
import { timeAt } from './time.ts';
import { yearAt } from './year.ts';

/** How dates belong together. `range`: from the first to the last; `within`: some day between; `or`: one of them; `and`: all. */
export interface Joined {
  readonly end: number;
  readonly relation: 'single' | 'range' | 'within' | 'or' | 'and';
  readonly dates: readonly Reading[];
  readonly notes: readonly Problem[];
}

/** More dates than this are not read as one list. */
const longestList = 12;

/** The longest date that begins at a token; may be no more than the number of a day. */
function fragmentAt(scan: Scan, at: number): Reading | undefined {
  const readings = [
    eastAsianAt(scan, at),
    numericAt(scan, at),
    textualAt(scan, at),
    periodAt(scan, at),
    bareDay(scan, at),
  ];
  let found: Reading | undefined;
  for (const reading of readings) {
    if (reading !== undefined && (found === undefined || reading.end > found.end)) found = reading;
  }
  return found;
}

function bareDay({ tokens }: Scan, at: number): Reading | undefined {
  const day = dayAt(tokens, at);
  if (day === undefined) return undefined;
  const supplied = suppliedParts({ day: day.token });
  return {
    end: day.afterStop,
    day: day.token.value,
    calendar: 'gregorian',
    shape: 'day',
    supplied,
    notes: [],
  };
}

/** A date or several, beginning here; undefined where there is only a number. */
export function joinedAt(scan: Scan, at: number): Joined | undefined {
  const first = fragmentAt(scan, at);
  if (first === undefined) return undefined;
  const dual = dualAt(scan, first);
  if (dual !== undefined) return { end: dual.end, relation: 'single', dates: [dual], notes: [] };
  const joined = joinMore(scan, first);
  if (joined !== undefined) return joined;
  return first.shape === 'day'
    ? undefined
    : { end: first.end, relation: 'single', dates: [first], notes: [] };
}

/** Two dates that a word sets apart: "between A and B", "from A to B", «с 12 по 14 мая». */
export function pairAt(
  scan: Scan,
  at: number,
  word: 'and' | 'to',
  relation: 'within' | 'range',
): Joined | undefined {
  const first = fragmentAt(scan, at);
  if (first === undefined) return undefined;
  const middle = phraseAt(scan.tokens, first.end, word);
  const second = middle === undefined ? undefined : secondOf(scan, first, middle);
  return second === undefined ? undefined : complete(scan, [first, second], relation);
}

function joinMore(scan: Scan, first: Reading): Joined | undefined {
  const { tokens } = scan;
  const dates = [first];
  let relation: Joined['relation'] = 'single';
  while (dates.length < longestList) {
    const last = dates.at(-1) ?? first;
    const separator = separatorAt(scan, last.end);
    if (separator === undefined) break;
    // In running text two whole dates with "and" between them are two dates.
    if (scan.finding && last.shape === 'full' && separator.relation !== 'range') break;
    const next = secondOf(scan, last, separator.end);
    if (next === undefined || timeAt(scan, last.end) !== undefined) break;
    // A comma joins only days of one month, and only as far as an "and" follows ("12, 13 and 14 May").
    if (separator.relation === undefined && (next.shape !== 'day' || last.shape !== 'day')) break;
    relation = separator.relation ?? relation;
    dates.push(next);
    if (relation === 'range') break;
  }
  if (dates.length === 1 || relation === 'single') return undefined;
  if (isMark(tokens[first.end], '/') && first.shape !== 'day' && first.shape !== 'bare-year')
    return undefined;
  return complete(scan, dates, relation);
}

function separatorAt(
  { tokens }: Scan,
  at: number,
): { end: number; relation?: 'range' | 'or' | 'and' } | undefined {
  const token = tokens[at];
  if (isMark(token, '-–~/')) return { end: at + 1, relation: 'range' };
  if (isMark(token, ',')) return { end: at + 1 };
  if (isMark(token, '&')) return { end: at + 1, relation: 'and' };
  for (const [kind, relation] of [
    ['to', 'range'],
    ['and', 'and'],
    ['or', 'or'],
  ] as const) {
    const end = phraseAt(tokens, at, kind);
    if (end !== undefined) return { end, relation };
  }
  return undefined;
}

/** The date after a separator, which may leave out what it shares with the one before: "May 12-14, 1950", "1950-51". */
function secondOf(scan: Scan, first: Reading, at: number): Reading | undefined {
  const { tokens } = scan;
  const start = phraseAt(tokens, at, 'noise') ?? at;
  const reading = fragmentAt(scan, start);
  if (reading === undefined) return undefined;
  // "29–December 1" lacks its beginning; the day before a month's name shares it only where days come first ("12-14 May").
  if (first.shape === 'day' && monthAt(tokens, start, scan.language) !== undefined) return undefined;
  const token = tokens[start];
  if (first.shape === 'bare-year' || (first.shape === 'year' && first.month === undefined)) {
    const short = token?.digits === 2 && reading.month === undefined && reading.east !== true;
    if (!short) return reading.shape === 'day' && reading.east !== true ? undefined : reading;
    if (first.year === undefined || token.value <= first.year % 100) return undefined;
    const century = Math.floor(first.year / 100) * 100;
    const end = phraseAt(tokens, start + 1, 'year') ?? start + 1;
    return { ...reading, end, day: undefined, year: century + token.value, shape: first.shape, notes: [] };
  }
  if (reading.shape !== 'day' || reading.month !== undefined) return reading;
  if (reading.east === true || first.shape === 'day') return reading;
  // A lone number after a date that is already whole is an hour or something else.
  if (first.shape !== 'month-day') return undefined;
  const comma = isMark(tokens[reading.end], ',') ? reading.end + 1 : reading.end;
  const year = yearAt(scan, phraseAt(tokens, comma, 'of') ?? comma, 'four');
  if (year?.year === undefined) return reading;
  return {
    ...reading,
    end: year.end,
    year: year.year,
    calendar: year.calendar,
    notes: year.notes,
    fault: year.fault,
  };
}

/** Gives every date what it shares with its neighbours; undefined where a bare number stays a bare number. */
function complete(scan: Scan, dates: readonly Reading[], relation: Joined['relation']): Joined | undefined {
  const notes: Problem[] = [];
  const filled = [...dates];
  for (let i = filled.length - 2; i >= 0; i -= 1) {
    const [here, after] = [filled[i], filled[i + 1]];
    if (here !== undefined && after !== undefined) filled[i] = borrow(here, after, -1, notes);
  }
  for (let i = 1; i < filled.length; i += 1) {
    const [before, here] = [filled[i - 1], filled[i]];
    if (here !== undefined && before !== undefined) filled[i] = borrow(here, before, 1, notes);
  }
  if (filled.some((date) => date.month === undefined && date.day !== undefined)) return undefined;
  // "48.12 and 48.8" are numbers; "12.5-14.5.1950" are days, since one is a whole date.
  if (dates.every((date) => date.shape === 'day' && date.east !== true)) return undefined;
  // "12 May 1950 or 1951": whether a day of 1951 is meant, or the year, the print does not say.
  const mixed =
    filled.some((date) => date.day !== undefined) && filled.some((date) => date.shape === 'bare-year');
  if (mixed && relation !== 'range') return undefined;
  // A number at the end ("March 16 and 19.") leaves the full stop to its sentence.
  const [last, end] = [dates.at(-1), dates.at(-1)?.end ?? 0];
  const stop = last?.shape === 'day' && isMark(scan.tokens[end - 1], '.');
  return { end: stop ? end - 1 : end, relation, dates: filled, notes };
}

/** `side` is where the date stands to the one it borrows from: -1 before it, 1 after it. */
function borrow(date: Reading, from: Reading, side: -1 | 1, notes: Problem[]): Reading {
  const month = date.month ?? (date.day === undefined ? undefined : from.month);
  if (date.year !== undefined || from.year === undefined)
    return { ...date, month, languages: date.languages ?? from.languages };
  const crosses = month !== undefined && from.month !== undefined && side * (month - from.month) < 0;
  const year = crosses ? from.year + side : from.year;
  if (crosses) {
    notes.push(yearInferred(year));
  }
  const supplied = [...new Set([...date.supplied, ...from.supplied.filter((part) => part === 'year')])];
  const common = { calendar: from.calendar, languages: date.languages ?? from.languages, supplied };
  return { ...date, ...common, month, year, fault: date.fault ?? from.fault };
}

function yearInferred(year: number): Problem {
  const what = `The two dates lie on both sides of a new year; the one without a year is put in ${year}`;
  return dateProblem('date-year-inferred', what, 'Check the years against the document.');
}

/** The year that was not printed. */
function crossed(julian: Reading, julianYear: number, gregorianYear: number): number {
  return julian.year === undefined ? julianYear : gregorianYear;
}

/** "25 October (7 November) 1917", "25 октября/7 ноября 1917 г.", "25 October 1917 [7 November]": one day by two calendars. */
function dualAt(scan: Scan, first: Reading): Reading | undefined {
  const { tokens } = scan;
  const open = isMark(tokens[first.end], '(');
  const bracketed = tokens[first.end]?.bracketed === true && !first.supplied.includes('day');
  if (
    first.day === undefined ||
    first.month === undefined ||
    !(open || bracketed || isMark(tokens[first.end], '/'))
  ) {
    return undefined;
  }
  const second = fragmentAt(scan, bracketed ? first.end : first.end + 1);
  if (second?.day === undefined || second.month === undefined) return undefined;
  const closed = open && isMark(tokens[second.end], ')') ? second.end + 1 : second.end;
  if (open && closed === second.end) return undefined;
  const comma = isMark(tokens[closed], ',') ? closed + 1 : closed;
  const year =
    second.year === undefined && first.year === undefined ? yearAt(scan, comma, 'four') : undefined;
  const known = second.year ?? first.year ?? year?.year;
  if (known === undefined) return undefined;
  const end = year?.end ?? closed;
  const notes = [...first.notes, ...second.notes, ...(year?.notes ?? [])];
  const [a, b] = [
    { ...first, end, notes, year: first.year ?? known },
    { ...second, end, notes, year: second.year ?? known },
  ];
  return (
    oneDay({ ...first, end, notes }, { ...second, end, notes }, known) ?? (open ? twoDays(a, b) : undefined)
  );
}

/** Two dates, one in parentheses, that are not one day by the two calendars. */
function twoDays(first: Reading, second: Reading): Reading {
  const note = dateProblem(
    'date-calendars-disagree',
    'The two dates are not one day by the Julian and the Gregorian calendar',
    'Both are kept as possible: check them against the document.',
  );
  return { ...second, either: [first, second], notes: [...second.notes, note] };
}

/** The two dates as one, whichever is the Julian; undefined where they are not the same day by either. */
function oneDay(first: Reading, second: Reading, year: number): Reading | undefined {
  for (const [julian, gregorian] of [
    [first, second],
    [second, first],
  ] as const) {
    const { month = 0, day = 0 } = julian;
    for (const julianYear of julian.year === undefined
      ? [gregorian.year ?? year, (gregorian.year ?? year) - 1]
      : [julian.year]) {
      const same = gregorianOfJulian({ year: julianYear, month, day });
      const gregorianYear = gregorian.year ?? (julian.year === undefined ? year : same.year);
      if (same.year === gregorianYear && same.month === gregorian.month && same.day === gregorian.day) {
        const partner: Reading = { ...julian, year: julianYear, calendar: 'julian', notes: [] };
        const crosses =
          julianYear !== gregorianYear && (julian.year === undefined || gregorian.year === undefined);
        const notes = crosses
          ? [...gregorian.notes, yearInferred(crossed(julian, julianYear, gregorianYear))]
          : gregorian.notes;
        return { ...gregorian, year: gregorianYear, shape: 'full', julian: partner, notes };
      }
    }
  }
  return undefined;
}
