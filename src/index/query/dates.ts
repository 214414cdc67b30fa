// What a date in a query stands for: the days from its first to its last.
import { parseEdtf } from '../../model/date/edtf.ts';
import { parsePrintedDate } from '../../model/date/printed.ts';

/** Days, ISO 8601; null where open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Reads EDTF, a date as printed ("12 May 1950", «май 1950»), or two of either with ".." between them, one of which may be missing. Undefined for what is no date.
 */
export function daysOf(value: string): Days | undefined {
  const text = value.trim();
  const whole = oneDate(text);
  if (whole !== undefined) return whole;
  const middle = text.indexOf('..');
  if (middle < 0) return undefined;
  const [first, last] = [text.slice(0, middle).trim(), text.slice(middle + 2).trim()];
  if (first === '' && last === '') return undefined;
  const [from, to] = [first === '' ? open : oneDate(first), last === '' ? open : oneDate(last)];
  if (from === undefined || to === undefined) return undefined;
  if (from.from !== null && to.to !== null && from.from > to.to) return { from: to.from, to: from.to };
  return { from: from.from, to: to.to };
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
