// The year of a printed date: four digits, two, an era's, or «с. г.».
import type { Problem } from '../../problem.ts';
import type { Calendar } from '../calendar.ts';
import { dangiYear, eraAt } from './eras.ts';
import type { Era } from './eras.ts';
import { isMark, phraseAt } from './lexicon.ts';
import { dateProblem } from './notes.ts';
import type { Scan } from './reading.ts';
import type { Token } from './tokens.ts';

/** Four digits outside these are not taken for a year. */
const [firstYear, lastYear] = [1000, 2199];

export interface PrintedYear {
  readonly end: number;
  /** Absent in «12 мая с. г.»: the year is not printed. */
  readonly year?: number;
  readonly calendar: Calendar;
  /** Whether something besides four digits says that it is a year. */
  readonly marked: boolean;
  readonly token: Token | undefined;
  readonly notes: readonly Problem[];
  readonly fault?: Problem;
}

/**
 * `four`: four digits, or two that are marked as a year («50 г.», "'50"). `two`: two digits will do, where what follows cannot
 * take them for itself. Every two-digit year is taken as 19xx, and a note says so.
 */
export function yearAt(scan: Scan, at: number, width: 'four' | 'two'): PrintedYear | undefined {
  const thisYear = phraseAt(scan.tokens, at, 'this-year');
  if (thisYear !== undefined) {
    return { end: thisYear, calendar: 'gregorian', marked: true, token: undefined, notes: [] };
  }
  return eraYearAt(scan, at) ?? commonYearAt(scan, at, width);
}

function commonYearAt(scan: Scan, at: number, width: 'four' | 'two'): PrintedYear | undefined {
  const { tokens } = scan;
  const apostrophe = isMark(tokens[at], "'");
  const index = apostrophe ? at + 1 : at;
  const token = tokens[index];
  if (token?.kind !== 'number') return undefined;
  const word = phraseAt(tokens, index + 1, 'year');
  const end = word ?? index + 1;
  if (token.digits === 4 && !apostrophe) {
    if (token.value < firstYear || token.value > lastYear) return undefined;
    const common = { year: token.value, calendar: 'gregorian' as const, token };
    const gloss = eraGloss(tokens, index + 1, token.value);
    if (gloss !== undefined)
      return { ...common, ...gloss, end: phraseAt(tokens, gloss.end, 'year') ?? gloss.end };
    return { ...common, end, marked: word !== undefined, notes: [] };
  }
  const short = token.digits === 2 && !token.han && (!apostrophe || token.tight);
  // In running text a number up to 31 may be a day.
  const bareTwo = width === 'two' && endsDate(tokens[index + 1]) && !(scan.finding && token.value <= 31);
  if (!short || !(apostrophe || word !== undefined || bareTwo)) return undefined;
  return {
    end,
    year: 1900 + token.value,
    calendar: 'gregorian',
    marked: true,
    token,
    notes: [centuryNote(token.value)],
  };
}

/** A bare two-digit year must not be the number of what comes next («12 мая 50 человек», "12 May 17:20"). */
function endsDate(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'east' || (next.kind === 'mark' && !":'%".includes(next.text));
}

export function centuryNote(year: number): Problem {
  const digits = String(year).padStart(2, '0');
  return dateProblem(
    'date-century',
    `The year is printed in two digits, "${digits}"; it is taken as 19${digits}`,
    'If the document is of another century, write the year in full.',
  );
}

/** "Juche 39", 民國三十九年, "Shōwa 26", with a Gregorian year in parentheses where one is printed: 주체39(1950)년. */
function eraYearAt({ tokens }: Scan, at: number): PrintedYear | undefined {
  const era = eraAt(tokens, at);
  if (era === undefined) return undefined;
  const index = isMark(tokens[era.end], '.,') ? era.end + 1 : era.end;
  const token = tokens[index];
  const first = token?.text === '元';
  if (token === undefined || (token.kind !== 'number' && !first)) return undefined;
  const count = first ? 1 : token.value;
  const year = count + era.value.offset;
  const common = { year, calendar: era.value.calendar, marked: true, token };
  const gloss = parenthesisedYear(tokens, index + 1);
  const notes = gloss === undefined || gloss.year === year ? [] : [glossDisagrees(year, gloss.year)];
  const read = { ...common, end: gloss?.end ?? index + 1, notes };
  return count < 1 || count > era.value.last ? { ...read, fault: outsideEra(era.value, count) } : read;
}

function outsideEra({ calendar, last }: Era, count: number): Problem {
  return dateProblem(
    'date-era-range',
    `There was no year ${count} of the era ${calendar}`,
    `It has the years 1 to ${last}: check the number, or the era, against the document.`,
  );
}

/** Before the Gregorian calendar was taken over, an era's months and days cannot be carried across one to one. */
export function lunisolarFault(tokens: readonly Token[], at: number): Problem | undefined {
  const era = eraAt(tokens, at);
  const count = era === undefined ? Number.NaN : (tokens[era.end]?.value ?? Number.NaN);
  if (era === undefined || !(count < era.value.solarFrom)) return undefined;
  return lunarProblem(`year ${count} of the era ${era.value.calendar}`);
}

export function lunarProblem(what: string): Problem {
  return dateProblem(
    'date-lunar',
    `A date of the lunisolar calendar (${what}) is not converted`,
    'Give the Gregorian date as EDTF, and keep what is written with calendar "lunar".',
  );
}

function parenthesisedYear(tokens: readonly Token[], at: number): { year: number; end: number } | undefined {
  const [open, year, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isMark(open, '(') || year?.kind !== 'number' || year.digits !== 4 || !isMark(close, ')'))
    return undefined;
  return { year: year.value, end: at + 3 };
}

/** 1950(주체39), "1950 (Juche 39)". */
function eraGloss(
  tokens: readonly Token[],
  at: number,
  year: number,
): { end: number; marked: true; notes: Problem[] } | undefined {
  if (!isMark(tokens[at], '(')) return undefined;
  const era = eraAt(tokens, at + 1);
  const count = era === undefined ? undefined : tokens[era.end];
  if (era === undefined || count?.kind !== 'number' || !isMark(tokens[era.end + 1], ')')) return undefined;
  const other = count.value + era.value.offset;
  return { end: era.end + 2, marked: true, notes: other === year ? [] : [glossDisagrees(year, other)] };
}

function glossDisagrees(year: number, other: number): Problem {
  return dateProblem(
    'date-calendars-disagree',
    `The year is ${year} by one count and ${other} by the other`,
    'The first is taken: check both against the document.',
  );
}

/** A four-digit year of the Gregorian count, or of Dangi where it can be nothing else (4283 is 1950). */
export function leadingYear(
  token: Token | undefined,
): Pick<PrintedYear, 'year' | 'calendar' | 'notes'> | undefined {
  if (token?.kind !== 'number' || token.digits !== 4) return undefined;
  if (token.value >= firstYear && token.value <= lastYear)
    return { year: token.value, calendar: 'gregorian', notes: [] };
  const year = dangiYear(token.value);
  if (year === undefined) return undefined;
  const note = dateProblem(
    'date-era',
    `The year ${token.value} names no era; it is taken as Dangi, that is ${year}`,
    'If it is another count, write the Gregorian year.',
  );
  return { year, calendar: 'dangi', notes: [note] };
}
