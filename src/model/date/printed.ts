// Printed dates, in any of fourteen languages and a dozen calendars and eras, read as EDTF that is never more precise than the print.
import type { Problem, Result } from '../problem.ts';
import type { Calendar } from './calendar.ts';
import { parseEdtf } from './edtf.ts';
import { expressionAt } from './printed/expression.ts';
import type { Expression } from './printed/expression.ts';
import { isMark, phraseAt } from './printed/lexicon.ts';
import { meaningOf } from './printed/meaning.ts';
import { dateProblem } from './printed/notes.ts';
import type { DatePart, Scan } from './printed/reading.ts';
import { tokenize } from './printed/tokens.ts';
import type { Token } from './printed/tokens.ts';
import { beginsHere, endsHere, longUndatedAt, onlyStops, withPairs } from './printed/edges.ts';
import { lunarProblem } from './printed/year.ts';
import type { AlternateDate, TimeStatement } from './statement.ts';

export interface PrintedDate {
  readonly written: string;
  /** Gregorian, canonical; null for undated. */
  readonly edtf: string | null;
  /** The calendar, or era, of what is written. Beside a Gregorian date, a Julian one is among the alternates. */
  readonly calendar: Calendar;
  readonly alternates: readonly AlternateDate[];
  readonly time?: TimeStatement;
  /** What a date has that this one has not: "12 May" is missing its year. */
  readonly missing?: readonly 'year'[];
  /** The parts that stand in editorial brackets. */
  readonly supplied?: readonly DatePart[];
}

/** What is known of the text around the date. `language` (BCP 47) settles the order of numbers: "en-US" month first, "ru" day first. */
export interface PrintedDateContext {
  readonly language?: string | undefined;
}

/** A date within a line, with the UTF-16 range of its letters. What looks like a date and cannot be one has its problem. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly parsed: Result<PrintedDate>;
}

/** Longer texts are refused: no date is so long. */
export const longestPrintedDate = 200;

/**
 * Reads a text that is nothing but a date. Notes and warnings come with the value (a two-digit year, an ambiguous order, a weekday that
 * is another). Fails with `date-not-understood`, `date-impossible`, `date-empty`, `date-too-long`, `date-lunar`, `date-era-range`,
 * `date-reversed` or `date-ambiguous`. Never throws; time is bounded by the length, which is.
 */
export function parsePrintedDate(text: string, context: PrintedDateContext = {}): Result<PrintedDate> {
  const written = text.trim();
  if (written === '')
    return refuse(dateProblem('date-empty', 'There is no text', 'For an undated record write "n.d.".'));
  if (written.length > longestPrintedDate) {
    const hint = `Give the date alone, in at most ${longestPrintedDate} characters.`;
    return refuse(dateProblem('date-too-long', `A text of ${written.length} characters is no date`, hint));
  }
  const edtf = edtfAsItIs(written);
  if (edtf !== undefined) return { ok: true, value: edtf, problems: [] };
  const tokens = unwrapped(tokenize(written));
  const scan = scanOf(tokens, context, false);
  const undated = phraseAt(tokens, 0, 'undated');
  if (undated !== undefined && onlyStops(tokens, undated))
    return { ok: true, value: undatedDate(written), problems: [] };
  // "undated [May 1950]": somebody has supplied what the document has not.
  const start = undated !== undefined && tokens[undated]?.bracketed === true ? undated : 0;
  const expression = expressionAt(scan, start);
  if (expression === undefined || !onlyStops(tokens, expression.end))
    return refuse(notUnderstood(written, tokens));
  return dateOf(expression, written);
}

/** The dates within a line of running text, from left to right; a year alone is none unless it is marked as one. Linear in its length. */
export function findPrintedDates(text: string, context: PrintedDateContext = {}): FoundDate[] {
  const tokens = tokenize(text);
  const scan = scanOf(tokens, context, true);
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const undated = longUndatedAt(tokens, at);
    const expression = undated === undefined && beginsHere(tokens, at) ? expressionAt(scan, at) : undefined;
    const end = undated ?? expression?.end;
    if (end === undefined || !endsHere(tokens, end)) continue;
    if (expression !== undefined && !isPlain(expression)) continue;
    const [first, last] = [tokens[expression?.start ?? at], tokens[end - 1]];
    if (first === undefined || last === undefined) continue;
    const [from, to] = withPairs(text, first.start, last.end);
    const written = text.slice(from, to);
    const parsed: Result<PrintedDate> =
      expression === undefined
        ? { ok: true, value: undatedDate(written), problems: [] }
        : dateOf(expression, written);
    found.push({ start: from, end: to, parsed });
    at = end - 1;
  }
  return found;
}

function scanOf(tokens: readonly Token[], { language }: PrintedDateContext, finding: boolean): Scan {
  return { tokens, language, east: tokens.some(({ kind }) => kind === 'east'), finding };
}

function dateOf(expression: Expression, written: string): Result<PrintedDate> {
  const meaning = meaningOf(expression);
  if ('fault' in meaning) return refuse(meaning.fault);
  const { dates } = expression.joined;
  const { edtf, calendar, alternates, notes } = meaning;
  const time = expression.time?.value ?? dates.find((date) => date.time !== undefined)?.time;
  const supplied = [...new Set(dates.flatMap((date) => date.supplied))];
  const yearless = dates.some((date) => date.year === undefined && date.yearMask === undefined);
  const value: PrintedDate = {
    written,
    edtf,
    calendar,
    alternates,
    ...(time === undefined ? {} : { time }),
    ...(yearless ? { missing: ['year'] as const } : {}),
    ...(supplied.length === 0 ? {} : { supplied }),
  };
  return { ok: true, value, problems: notes };
}

/**
 * EDTF that stands where a printed date is looked for. Not what print means otherwise: "[1950]" is a year supplied in brackets,
 * "1920-21" two years, "19" and "195" nothing.
 */
function edtfAsItIs(written: string): PrintedDate | undefined {
  if (
    !/^[-\dXTYSEZ?~%./:+[\]{},]+$/.test(written) ||
    /^\d{1,4}$|^\d{4}-\d\d$|^\[[^,.]*\]$|^-?\d{3}$/.test(written)
  )
    return undefined;
  const read = parseEdtf(written);
  if (!read.ok) return undefined;
  const [, local, zone] = /T([\d:]+)(?:\.\d+)?(Z|[+-][\d:]+)?$/.exec(read.value.edtf) ?? [];
  const common = { written, edtf: read.value.edtf, calendar: 'gregorian' as const, alternates: [] };
  const yearless = read.value.spans.some((span) => span.mask?.startsWith('XXXX') === true);
  return {
    ...common,
    ...(local === undefined
      ? {}
      : { time: { local, written: local, ...(zone === undefined ? {} : { zone }) } }),
    ...(yearless ? { missing: ['year'] as const } : {}),
  };
}

function undatedDate(written: string): PrintedDate {
  return { written, edtf: null, calendar: 'gregorian', alternates: [] };
}

/** Without the parentheses that hold the whole. */
function unwrapped(tokens: Token[]): Token[] {
  const closes = tokens.findIndex((token) => isMark(token, ')'));
  return isMark(tokens[0], '(') && closes === tokens.length - 1 ? tokens.slice(1, -1) : tokens;
}

/** Enough to be a date in running text: not a year alone, not a month alone, not numbers that no calendar has. */
function isPlain({ joined }: Expression): boolean {
  return joined.dates.every(({ shape, year, month, day, division }) => {
    if (shape === 'bare-year' || shape === 'day') return shape === 'day' && month !== undefined;
    if ((shape === 'month' || division !== undefined) && year === undefined) return false;
    return (month ?? 1) <= 12 && (month ?? 1) >= 1 && (day ?? 1) <= 31;
  });
}

function notUnderstood(written: string, tokens: readonly Token[]): Problem {
  const lunar = tokens.findIndex((_, at) => phraseAt(tokens, at, 'lunar') !== undefined);
  if (lunar !== -1) return lunarProblem(tokens[lunar]?.written ?? '');
  const hint = 'Give the date alone, as "12 May 1950" or EDTF ("1950-05-12"); for none write "n.d.".';
  return dateProblem('date-not-understood', `"${written}" is not understood as a date`, hint);
}

function refuse(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ ...problem, severity: 'error' }] };
}
