// Printed dates as a page's lines hold them.
import type { DateRole, DateStatement } from '../../model/date/statement.ts';
import { findPrintedDates, parsePrintedDate, type PrintedDate } from '../../model/date/printed.ts';

/** Whether a text is a date and nothing else; "n.d." is one. A bare number is none. */
export function isDate(text: string, language?: string): boolean {
  return readDate(text, language) !== undefined;
}

/** Whether a text is a date with its year, and nothing else. */
export function isFullDate(text: string, language?: string): boolean {
  const date = readDate(text, language);
  return date !== undefined && date.missing === undefined;
}

/** Reads a text that is a date and nothing else. */
export function readDate(text: string, language?: string): PrintedDate | undefined {
  if (text.length > 80 || /^\P{L}{0,3}\d{1,4}\P{L}{0,3}$/u.test(text)) return undefined;
  const read = parsePrintedDate(text, { language });
  if (!read.ok) return undefined;
  // A season's or month's name alone is a word of the text sooner than a date.
  return read.value.edtf === null || /[\d〇零一二三四五六七八九十]/u.test(text) ? read.value : undefined;
}

/** A date with a year at the beginning or end of a short line, and where it stands. */
export function dateAtAnEnd(
  text: string,
  language?: string,
): { date: PrintedDate; start: number; end: number } | undefined {
  if (text.length > 120 || !/\d/u.test(text)) return undefined;
  for (const { start, end, parsed } of findPrintedDates(text, { language })) {
    const outer =
      text.slice(0, start).replace(/[^\p{L}\p{N}]/gu, '') === '' ||
      text.slice(end).replace(/[^\p{L}\p{N}]/gu, '') === '';
    if (outer && parsed.ok && parsed.value.missing === undefined) return { date: parsed.value, start, end };
  }
  return undefined;
}

/** Whether a line begins with a date, so that its first number is no number of a list. */
export function beginsWithDate(text: string, language?: string): boolean {
  return findPrintedDates(text.slice(0, 60), { language }).some(({ start }) => start < 2);
}

/** The statement a printed date makes. */
export function statementOf(date: PrintedDate, role: DateRole, certain: boolean): DateStatement {
  return {
    written: date.written,
    edtf: date.edtf,
    calendar: date.calendar,
    role,
    ...(date.time !== undefined && { time: date.time }),
    ...(date.alternates.length > 0 && { alternates: [...date.alternates] }),
    basis: 'written',
    certainty: certain ? 'certain' : 'probable',
    by: null,
  };
}
