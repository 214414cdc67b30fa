// The divisions of a year in EDTF (21-41) and the days that they may cover.
import type { Day } from './civil.ts';

interface Division {
  /** Where it begins by meteorological seasons: what an interval's ends are ordered by. */
  readonly start: MonthDay;
  readonly from: MonthDay;
  readonly to: MonthDay;
  /** Whether `to` lies in the next year. */
  readonly intoNextYear?: boolean;
}
type MonthDay = readonly [month: number, day: number];

// A season's bounds hold both the meteorological and the astronomical reading, so that a disagreement is never claimed for a day
// on which the two differ. "Winter 1950" may be January 1950 or the winter that began in December.
const spring: Division = { start: [3, 1], from: [3, 1], to: [6, 21] };
const summer: Division = { start: [6, 1], from: [6, 1], to: [9, 23] };
const autumn: Division = { start: [9, 1], from: [9, 1], to: [12, 22] };
const winter: Division = { start: [12, 1], from: [1, 1], to: [3, 20], intoNextYear: true };

function months(first: number, last: number): Division {
  const lastDay = last === 12 || last === 3 || last === 8 ? 31 : 30;
  return { start: [first, 1], from: [first, 1], to: [last, lastDay] };
}

/** 21-24 wherever on Earth (taken as northern), 25-28 northern, 29-32 southern, then quarters, thirds and halves. */
// prettier-ignore
const divisions: readonly Division[] = [
  spring, summer, autumn, winter,
  spring, summer, autumn, winter,
  autumn, winter, spring, summer,
  months(1, 3), months(4, 6), months(7, 9), months(10, 12),
  months(1, 4), months(5, 8), months(9, 12),
  months(1, 6), months(7, 12),
];

/** The days that division `code` (21-41) of a year may cover, and its nominal start. */
export function divisionOfYear(year: number, code: number): { start: Day; from: Day; to: Day } | undefined {
  const division = divisions[code - 21];
  if (division === undefined) return undefined;
  const to = day(division.intoNextYear === true ? year + 1 : year, division.to);
  return { start: day(year, division.start), from: day(year, division.from), to };
}

function day(year: number, [month, date]: MonthDay): Day {
  return { year, month, day: date };
}
