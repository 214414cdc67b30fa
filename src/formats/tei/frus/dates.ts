// The dates of a document: what is printed, held against what the edition encodes, and never more precise than the print.
import type { DateStatement, TimeStatement } from '../../../model/date/statement.ts';
import { parseEdtf } from '../../../model/date/edtf.ts';
import { overlaps } from '../../../model/date/edtf-order.ts';
import { findPrintedDates, parsePrintedDate, type PrintedDate } from '../../../model/date/printed.ts';
import type { Problem } from '../../../model/problem.ts';
import type { XmlElement } from '../../xml/element.ts';
import { spokenOf } from '../reading/spoken.ts';

/** A date as a statement, and what a person should look at in it. */
export interface ReadDate {
  readonly statement: DateStatement;
  readonly problem?: Problem;
}

/** English as the series prints it: the month before the day. */
const language = 'en-US';

/** Reads the dates of one record, each once. `report`: takes what a person should look at. */
export function dateReader(edition: string, report: (problem: Problem) => void): DateReader {
  const known = new Map<XmlElement, DateStatement | undefined>();
  return (element) => {
    if (known.has(element)) return known.get(element);
    const read = readDate(element, edition);
    if (read?.problem !== undefined) report(read.problem);
    known.set(element, read?.statement);
    return read?.statement;
  };
}

/** The statement of a `date`; undefined where it says nothing. */
export type DateReader = (element: XmlElement) => DateStatement | undefined;

/** Reads a `date` with @when, @from or @to. Undefined where it says nothing, neither in print nor in code. `edition`: who encoded it. */
export function readDate(element: XmlElement, edition: string): ReadDate | undefined {
  const written = spokenOf(element);
  const read = written === '' ? undefined : parsePrintedDate(written, { language });
  const printed = read?.ok === true ? read.value : undefined;
  // Most are encoded as they are printed, and need no further judgement.
  const isSame = printed?.edtf != null && printed.edtf === element.attributes['when']?.slice(0, 10);
  const encoded = isSame ? (printed.edtf ?? undefined) : encodedDate(element);
  const base = { ...(written !== '' && { written }), calendar: 'gregorian', role: 'document' } as const;
  const asPrinted = { ...base, basis: 'written', certainty: 'certain', by: null } as const;
  const supplied = { ...base, basis: 'supplied', certainty: 'certain', by: edition } as const;
  if (printed?.edtf != null && printed.missing === undefined) {
    const statement = { ...asPrinted, ...meaningOf(printed) };
    return encoded === undefined || agree(printed.edtf, encoded)
      ? { statement }
      : differing(statement, encoded, element, edition);
  }
  if (encoded === undefined)
    return printed === undefined ? undefined : { statement: { ...asPrinted, ...meaningOf(printed) } };
  // The print lacks its year, or is half of a dateline: the edition's encoding supplies the rest.
  const time = printed?.time;
  return { statement: { ...supplied, edtf: encoded, ...(time && { time }) } };
}

/** The last date that stands in a heading ("… Washington, May 19, 1955, 2:50 p.m."). */
export function dateInHeading(heading: string): DateStatement | undefined {
  const found = findPrintedDates(heading, { language }).findLast(({ parsed }) => parsed.ok)?.parsed;
  if (found?.ok !== true || found.value.edtf === null || found.value.missing !== undefined) return undefined;
  const { written } = found.value;
  return {
    written,
    role: 'document',
    basis: 'written',
    certainty: 'certain',
    by: null,
    ...meaningOf(found.value),
  };
}

/** The clock time that a `time` beside a date gives, from its beginning: "10–11:15 a.m." */
export function readTime(element: XmlElement): TimeStatement | undefined {
  const { when, from } = element.attributes;
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(from ?? when ?? '') ?? [];
  const written = spokenOf(element);
  if (hour === undefined || minute === undefined || written === '') return undefined;
  // Minutes only where they are printed.
  const [, printedMinute] = /^\D{0,8}\d{1,2}[:.](\d\d)/.exec(written) ?? [];
  return { local: printedMinute === minute ? `${hour}:${minute}` : hour, written };
}

function meaningOf({
  edtf,
  calendar,
  alternates,
  time,
}: PrintedDate): Pick<DateStatement, 'edtf' | 'calendar'> {
  return {
    edtf,
    calendar,
    ...(alternates.length > 0 && { alternates: [...alternates] }),
    ...(time && { time }),
  };
}

/** The day of a date with its time. */
function day(value: string | undefined): string {
  return (value ?? '').slice(0, 10).replace(/T.*$/, '');
}

/** @when, else @from and @to, else some day from @notBefore to @notAfter, as EDTF without the clock. */
function encodedDate({ attributes }: XmlElement): string | undefined {
  const [when, from, to, notBefore, notAfter] = [
    day(attributes['when']),
    day(attributes['from']),
    day(attributes['to']),
    day(attributes['notBefore']),
    day(attributes['notAfter']),
  ];
  const lasted = from + to === '' ? '' : `${from}/${to}`;
  const between = notBefore + notAfter === '' ? '' : `[${notBefore}..${notAfter}]`;
  const written = when || lasted || between;
  const read = written === '' ? undefined : parseEdtf(written);
  return read?.ok === true ? read.value.edtf : undefined;
}

function agree(printed: string, encoded: string): boolean {
  if (printed === encoded) return true;
  const [a, b] = [parseEdtf(printed), parseEdtf(encoded)];
  return a.ok && b.ok && overlaps(a.value, b.value);
}

/** Print and encoding say different days: the print is what the document says, and the other is kept beside it. */
function differing(
  statement: DateStatement,
  encoded: string,
  { line }: XmlElement,
  edition: string,
): ReadDate {
  return {
    statement: {
      ...statement,
      alternates: [...(statement.alternates ?? []), { edtf: encoded, calendar: 'gregorian' }],
      note: `The edition encodes ${encoded}.`,
    },
    problem: {
      code: 'tei-date-differs',
      severity: 'warning',
      message: `The date “${statement.written}” is encoded as ${encoded} in ${edition}; the print was taken, ${statement.edtf}.`,
      where: { line },
      hint: 'Look at the page, and correct the one that is wrong.',
    },
  };
}
