// What is read of one date before it becomes EDTF: numbers as printed, and how they are to be taken.
import type { Problem } from '../../problem.ts';
import type { Calendar } from '../calendar.ts';
import type { TimeStatement } from '../statement.ts';
import type { Token } from './tokens.ts';

/** What may stand in a date, and be missing, or supplied in brackets. */
export type DatePart = 'year' | 'month' | 'day';

/** One date, or a part of one ("12" of "12-14 May"), from one token up to `end`. */
export interface Reading {
  readonly end: number;
  readonly year?: number | undefined;
  /** 1-12 where the date is possible. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** A season, quarter or half of the year by its EDTF number (21-41). */
  readonly division?: number | undefined;
  /** "195X", "18XX". */
  readonly yearMask?: string | undefined;
  readonly calendar: Calendar;
  readonly weekday?: number | undefined;
  readonly time?: TimeStatement | undefined;
  /** The same day in the Julian calendar, printed beside it. */
  readonly julian?: Reading | undefined;
  /** The readings among which the print does not decide. */
  readonly either?: readonly Reading[] | undefined;
  /** How the numbers stand: bare numbers need a neighbour to be a date. */
  readonly shape: 'day' | 'day-month' | 'month-day' | 'month' | 'year' | 'bare-year' | 'period' | 'full';
  /** Month and day are East Asian (5月12日), so a bare day says that it is one. */
  readonly east?: boolean | undefined;
  /** The languages of the month's name. */
  readonly languages?: readonly string[] | undefined;
  readonly supplied: readonly DatePart[];
  readonly notes: readonly Problem[];
  /** Why there is no such date, where that is known at once. */
  readonly fault?: Problem | undefined;
}

/** What surrounds the reading of one text. */
export interface Scan {
  readonly tokens: readonly Token[];
  /** BCP 47, where the context says it. */
  readonly language: string | undefined;
  /** Whether any East Asian sign stands in the text, so that dates of that shape are looked for. */
  readonly east: boolean;
  /** Looking for dates in running text, so that a bare number is none. */
  readonly finding: boolean;
}

/** The parts whose tokens stand in brackets. */
export function suppliedParts(tokens: Partial<Record<DatePart, Token | undefined>>): DatePart[] {
  return (['year', 'month', 'day'] as const).filter((part) => tokens[part]?.bracketed === true);
}
