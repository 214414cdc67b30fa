// A date as tables write it: as printed, in ISO 8601, or with a clock that only says that nobody entered one.
import type { DateRole, DateStatement } from '../../../model/date/statement.ts';
import { parsePrintedDate } from '../../../model/date/printed.ts';
import type { Problem } from '../../../model/problem.ts';

export interface DateCell {
  readonly statement: DateStatement;
  readonly problems: readonly Problem[];
}

/** The statement that a cell makes. What is no date is kept as written, without a meaning, and a problem says so. */
export function dateOf(cell: string, role: DateRole, language: string): DateCell {
  const written = cell.trim();
  const known = { written, role, basis: 'written', by: null } as const;
  // The zeroth day or month stands where only a year was entered.
  const entered = withoutMidnight(written).replace(/^(\d{4}(?:-(?!00)\d\d)?)(?:-00){1,2}$/u, '$1');
  const read = parsePrintedDate(entered, { language });
  if (!read.ok)
    return {
      statement: { ...known, edtf: null, calendar: 'gregorian', certainty: 'uncertain' },
      problems: read.problems,
    };
  const { edtf, calendar, time, alternates } = read.value;
  const statement: DateStatement = {
    ...known,
    edtf,
    calendar,
    certainty: read.problems.some(({ severity }) => severity === 'warning') ? 'probable' : 'certain',
    ...(time !== undefined && { time }),
    ...(alternates.length > 0 && { alternates: [...alternates] }),
  };
  return { statement, problems: read.problems };
}

/** A day without the clock: databases put midnight where only a day was entered. */
export function withoutMidnight(text: string): string {
  return text.replace(/^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/u, '$1');
}
