// Dates in numbers: 12.05.1950, 05/12/50, 12.V.50г., 1950-05-12, 1950. 5. 12., 1950. V. 12., 4283.5.12.
import type { Problem } from '../../problem.ts';
import { daysInMonth } from '../civil.ts';
import { eraAt } from './eras.ts';
import { isMark, phraseAt, skipStop } from './lexicon.ts';
import { dateProblem } from './notes.ts';
import { numericOrder } from './order.ts';
import { suppliedParts } from './reading.ts';
import type { Reading, Scan } from './reading.ts';
import { romanAt } from './roman.ts';
import { dayAt } from './textual.ts';
import type { Token } from './tokens.ts';
import { centuryNote, leadingYear, yearAt } from './year.ts';
import type { PrintedYear } from './year.ts';

const separators = './-–';

/** A date in numbers, or Roman months, that begins here. */
export function numericAt(scan: Scan, at: number): Reading | undefined {
  return (
    yearFirst(scan, at) ??
    yearThenRoman(scan, at) ??
    romanMonth(scan, at) ??
    threeNumbers(scan, at) ??
    twoNumbers(scan, at)
  );
}

/** A one- or two-digit number after a separator that stands close to it (after a full stop there may be a space). */
function small(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.digits > 2 || token.han) return undefined;
  return token.tight || isMark(tokens[at - 1], '.') ? token : undefined;
}

function yearFirst(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const era = eraAt(tokens, at) === undefined ? undefined : yearAt(scan, at, 'four');
  const year = era ?? leadingYear(tokens[at]);
  const afterYear = era?.end ?? at + 1;
  const separator = tokens[afterYear];
  const month = small(tokens, afterYear + 1);
  if (year === undefined || !isMark(separator, separators) || month === undefined) return undefined;
  const { calendar, notes } = year;
  const fault = era?.fault;
  const day = tokens[afterYear + 2]?.text === separator?.text ? small(tokens, afterYear + 3) : undefined;
  const yearToken = era?.token ?? tokens[at];
  if (day !== undefined) {
    const supplied = suppliedParts({ year: yearToken, month, day });
    const end = skipStop(tokens, afterYear + 4);
    const numbers = { year: year.year, month: month.value, day: day.value };
    return { end, ...numbers, calendar, shape: 'full', supplied, notes, fault };
  }
  const read = yearAndMonth(scan, separator?.text ?? '', year.year ?? 0, month);
  if (read === undefined) return undefined;
  const supplied = suppliedParts({ year: yearToken, month });
  const end = skipStop(tokens, afterYear + 2);
  return {
    end,
    year: year.year,
    month: month.value,
    calendar,
    shape: 'month',
    supplied,
    notes: [...notes, ...read],
    fault,
  };
}

/** Notes on "1950-05" read as a month; undefined where it is a range of years, or too little for running text. */
function yearAndMonth(scan: Scan, separator: string, year: number, month: Token): Problem[] | undefined {
  if (month.value < 1 || month.value > 12 || separator === '–') return undefined;
  if (separator === '-' ? month.digits !== 2 : scan.finding) return undefined;
  if (month.value <= year % 100) return [];
  if (separator !== '-') return separator === '.' ? [] : undefined;
  const written = `${year}-${month.text}`;
  return [
    dateProblem(
      'date-ambiguous',
      `"${written}" may be a month or a range of years; it is taken as the month`,
      `For the years write ${year}/${Math.floor(year / 100)}${month.text} as EDTF.`,
    ),
  ];
}

/** "1927. V. 7.", as Hungarians write it; without a day only where the text is nothing but the date. */
function yearThenRoman(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const year = leadingYear(tokens[at]);
  const separator = tokens[at + 1];
  if (year === undefined || !isMark(separator, separators)) return undefined;
  const roman = romanAt(tokens, at + 2);
  if (roman === undefined || (separator?.text !== '.' && tokens[at + 2]?.tight !== true)) return undefined;
  const month = tokens[at + 2];
  const notes = [
    ...year.notes,
    ...(roman.value.guessed ? [lettersNote(tokens.slice(at + 2, roman.end), roman.value.number)] : []),
  ];
  const common = { year: year.year, month: roman.value.number, calendar: year.calendar, notes };
  const day = tokens[roman.end]?.text === separator?.text ? dayAt(tokens, roman.end + 1) : undefined;
  if (day === undefined) {
    if (scan.finding) return undefined;
    const supplied = suppliedParts({ year: tokens[at], month });
    return { ...common, end: skipStop(tokens, roman.end), shape: 'month', supplied };
  }
  const supplied = suppliedParts({ year: tokens[at], month, day: day.token });
  return { ...common, end: day.afterStop, day: day.token.value, shape: 'full', supplied };
}

function romanMonth(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const day =
    tokens[at]?.kind === 'number' && tokens[at].digits <= 2 && !tokens[at].han ? tokens[at] : undefined;
  const joined = day !== undefined && isMark(tokens[at + 1], separators);
  const start = day === undefined ? at : at + (joined ? 2 : 1);
  const afterStop = joined && isMark(tokens[start], separators) ? start + 1 : start;
  const roman = romanAt(tokens, afterStop);
  if (roman === undefined) return undefined;
  const month = tokens[afterStop];
  const split = isMark(tokens[roman.end], separators);
  const afterMonth = roman.end + (split ? 1 : 0);
  const year =
    yearAt(scan, afterMonth, 'four') ?? (split || joined ? twoDigitYear(scan, afterMonth) : undefined);
  const common = { month: roman.value.number, calendar: 'gregorian' as const };
  const guess = roman.value.guessed
    ? [lettersNote(tokens.slice(afterStop, roman.end), roman.value.number)]
    : [];
  if (year === undefined) {
    if (day === undefined || !joined || scan.finding) return undefined;
    const supplied = suppliedParts({ month, day });
    const end = skipStop(tokens, roman.end);
    return { ...common, end, day: day.value, shape: 'day-month', supplied, notes: guess };
  }
  if (day === undefined && !split) return undefined;
  return {
    ...common,
    end: year.end,
    year: year.year,
    day: day?.value,
    calendar: year.calendar,
    shape: day === undefined ? 'month' : 'full',
    supplied: suppliedParts({ year: year.token, month, day }),
    notes: [...guess, ...year.notes],
    fault: year.fault,
  };
}

function lettersNote(tokens: readonly Token[], month: number): Problem {
  const written = tokens.map((token) => token.written).join('');
  return dateProblem(
    'date-letters',
    `"${written}" is read as a Roman numeral of month ${month}`,
    'A typewriter without Latin letters makes them so: compare the page.',
  );
}

/** A year in two digits at the end of a numeric date, unless the number is the day of another date («12.V-14.V.50»). */
function twoDigitYear(scan: Scan, at: number): PrintedYear | undefined {
  const token = small(scan.tokens, at);
  if (token === undefined || token.digits !== 2) return undefined;
  const word = phraseAt(scan.tokens, at + 1, 'year');
  const next = scan.tokens[at + 2];
  const goesOn = isMark(scan.tokens[at + 1], separators) && next?.tight === true && next.kind !== 'mark';
  if (word === undefined && goesOn) return undefined;
  const notes = [centuryNote(token.value)];
  return { end: word ?? at + 1, year: 1900 + token.value, calendar: 'gregorian', marked: true, token, notes };
}

function threeNumbers(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const [a, separator, b] = [tokens[at], tokens[at + 1], small(tokens, at + 2)];
  if (a?.kind !== 'number' || a.digits > 2 || a.han || b === undefined || !isMark(separator, separators))
    return undefined;
  if (tokens[at + 3]?.text !== separator?.text) return undefined;
  const last = tokens[at + 4];
  if (last?.tight !== true && separator?.text !== '.') return undefined;
  const year = yearAt(scan, at + 4, 'four') ?? twoDigitYear(scan, at + 4);
  if (year?.token === undefined || year.year === undefined) return undefined;
  const { end, notes, calendar, fault } = year;
  const order = numericOrder(scan.language) ?? (separator?.text === '.' ? 'day' : undefined);
  const common = { end, calendar, shape: 'full' as const, notes, fault };
  if (year.token.digits === 2 && (a.value > 31 || order === 'year')) {
    const supplied = suppliedParts({ year: a, month: b, day: year.token });
    const note = centuryNote(a.value);
    return {
      ...common,
      year: 1900 + a.value,
      month: b.value,
      day: year.token.value,
      supplied,
      notes: [note],
    };
  }
  const dayFirst = {
    day: a.value,
    month: b.value,
    supplied: suppliedParts({ year: year.token, month: b, day: a }),
  };
  const monthFirst = {
    day: b.value,
    month: a.value,
    supplied: suppliedParts({ year: year.token, month: a, day: b }),
  };
  const readings = [dayFirst, monthFirst].map((numbers) => ({ ...common, year: year.year, ...numbers }));
  return decideOrder(readings, order === 'year' ? undefined : order);
}

/** The reading that the language settles, or that alone is possible; both where neither is so. */
function decideOrder(readings: Reading[], order: 'day' | 'month' | undefined): Reading | undefined {
  const [dayFirst, monthFirst] = readings;
  const preferred = order === 'month' ? monthFirst : dayFirst;
  const possible = readings.filter(isPossible);
  const [only, second] = possible;
  if (preferred === undefined || only === undefined) return preferred;
  if (order !== undefined && possible.includes(preferred)) return preferred;
  if (second === undefined)
    return order === undefined ? only : { ...only, notes: [...only.notes, orderNote(only)] };
  return only.day === second.day ? only : { ...only, either: [only, second] };
}

function isPossible({ year, month, day }: Reading): boolean {
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year ?? null, month);
}

function orderNote({ month, day }: Reading): Problem {
  return dateProblem(
    'date-order',
    `Only day ${day} of month ${month} is possible, though the order is usually the other`,
    'Check day and month against the document.',
  );
}

/** "05/1950", "5.1950"; "12.5" is half of a range ("12.5-14.5.1950") and no date by itself. */
function twoNumbers(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const [a, separator, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a?.kind !== 'number' || a.digits > 2 || a.han || !isMark(separator, './') || b?.kind !== 'number')
    return undefined;
  const year = b.digits === 4 && b.tight ? yearAt(scan, at + 2, 'four') : undefined;
  if (year?.year !== undefined && a.value >= 1 && a.value <= 12) {
    if (scan.finding && separator?.text !== '/' && phraseAt(tokens, at + 3, 'year') === undefined)
      return undefined;
    const supplied = suppliedParts({ year: b, month: a });
    const { end, notes } = year;
    return { end, year: year.year, month: a.value, calendar: 'gregorian', shape: 'month', supplied, notes };
  }
  if (separator?.text !== '.' || !b.tight || b.digits > 2 || b.value > 12) return undefined;
  const supplied = suppliedParts({ month: b, day: a });
  return {
    end: at + 3,
    day: a.value,
    month: b.value,
    calendar: 'gregorian',
    shape: 'day',
    supplied,
    notes: [],
  };
}
