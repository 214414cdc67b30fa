// What a date in a query stands for: the days from its first to its last.
import { parseEdtf } from '../../model/date/edtf.ts';
import { parsePrintedDate } from '../../model/date/printed.ts';

/** Days, ISO 8601; null where open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** `swapped`: the later date was typed first, and the days are those between the two. */
export interface DaysRead extends Days {
  readonly swapped: boolean;
}

/**
 * Reads EDTF, a date as printed ("12 May 1950", «май 1950»), or two of either with ".." between them, one of which may be missing; ">1950" is what comes
 * after the year, ">=1950" that year too, "<" and "<=" likewise. Undefined for what is no date.
 */
export function daysOf(value: string): Days | undefined {
  const read = daysRead(value);
  return read === undefined ? undefined : { from: read.from, to: read.to };
}

/** As `daysOf`, and whether two dates were put in order. */
export function daysRead(value: string): DaysRead | undefined {
  const text = value.trim();
  const whole = compareSign.test(text) ? compared(text) : oneDate(text);
  if (whole !== undefined) return { ...whole, swapped: false };
  const middle = text.indexOf('..');
  if (middle < 0 || compareSign.test(text)) return undefined;
  const [first, last] = [text.slice(0, middle).trim(), text.slice(middle + 2).trim()];
  if (first === '' && last === '') return undefined;
  const [from, to] = [first === '' ? open : oneDate(first), last === '' ? open : oneDate(last)];
  if (from === undefined || to === undefined) return undefined;
  const swapped = from.from !== null && to.to !== null && from.from > to.to;
  return swapped ? { from: to.from, to: from.to, swapped } : { from: from.from, to: to.to, swapped };
}

const compareSign = /^([<>]=?|=[<>]|[≥≤])/u;
const signs: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '=>': '>=', '=<': '<=' };

/** A date with ">", "<", ">=" or "<=" before it. */
function compared(text: string): Days | undefined {
  const [, sign = ''] = compareSign.exec(text) ?? [];
  const date = sign === '' ? undefined : oneDate(text.slice(sign.length).trim());
  if (date === undefined) return undefined;
  const { from, to } = date;
  switch (signs[sign] ?? sign) {
    case '>':
      return to === null ? undefined : { from: dayBeside(to, 1), to: null };
    case '<':
      return from === null ? undefined : { from: null, to: dayBeside(from, -1) };
    case '>=':
      return from === null ? undefined : { from, to: null };
    default:
      return to === null ? undefined : { from: null, to };
  }
}

/** The day so many days after a day; null behind the last and before the first that is counted. */
function dayBeside(day: string, days: number): string | null {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return plain(moment.toISOString().slice(0, moment.toISOString().indexOf('T')));
}

const open: Days = { from: null, to: null };

function oneDate(text: string): Days | undefined {
  const direct = parseEdtf(text);
  if (direct.ok) return boundsOf(direct.value);
  const printed = parsePrintedDate(text);
  if (!printed.ok || printed.value.edtf === null) return undefined;
  const read = parseEdtf(printed.value.edtf);
  return read.ok ? boundsOf(read.value) : undefined;
}

/** A date of which no end is known narrows nothing, and is none here. */
function boundsOf({
  earliest,
  latest,
}: {
  earliest: string | null;
  latest: string | null;
}): Days | undefined {
  if (earliest === null && latest === null) return undefined;
  return { from: plain(earliest), to: plain(latest) };
}

/** Years before 0000 and after 9999 hold no documents: the end is open there. */
function plain(day: string | null): string | null {
  return day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
}
