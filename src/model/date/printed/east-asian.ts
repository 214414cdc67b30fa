// Dates with the signs 年月日, 년월일: 1951年6月3日, 一九五一年六月, 昭和26年6月3日, 단기 4283년 5월 12일.
import { isMark } from './lexicon.ts';
import { suppliedParts } from './reading.ts';
import type { Reading, Scan } from './reading.ts';
import type { Token } from './tokens.ts';
import { centuryNote, leadingYear, lunisolarFault, yearAt } from './year.ts';
import type { PrintedYear } from './year.ts';

const signs = { year: '年년', month: '月월', day: '日号號일' };
/** From Monday, Chinese counted, Japanese and Korean by the elements. */
const weekdays = ['一月월', '二火화', '三水수', '四木목', '五金금', '六土토', '日天일'];

/** A date of this shape; a year alone, a month and day without a year, or a day alone («14日») too. */
export function eastAsianAt(scan: Scan, at: number): Reading | undefined {
  if (!scan.east) return undefined;
  const year = signedYear(scan, at);
  const month = signed(scan.tokens, year?.end ?? at, signs.month);
  const day = signed(scan.tokens, month?.end ?? at, signs.day);
  if (year === undefined && month === undefined && day === undefined) return undefined;
  if (year !== undefined && month === undefined && day !== undefined) return undefined;
  const afterDate = day?.end ?? month?.end ?? year?.end ?? at;
  const printed = { year: year?.token, month: month?.token, day: day?.token };
  return {
    end: afterDate,
    year: year?.year,
    month: month?.token.value,
    day: day?.token.value,
    calendar: year?.calendar ?? 'gregorian',
    shape: shapeOf(year !== undefined, month !== undefined, day !== undefined),
    east: true,
    supplied: suppliedParts(printed),
    notes: year?.notes ?? [],
    fault: year?.fault ?? (month === undefined ? undefined : lunisolarFault(scan.tokens, at)),
  };
}

function shapeOf(year: boolean, month: boolean, day: boolean): Reading['shape'] {
  if (month) return day ? (year ? 'full' : 'month-day') : 'month';
  return year ? 'year' : 'day';
}

function signedYear(scan: Scan, at: number): PrintedYear | undefined {
  const { tokens } = scan;
  const [token, next] = [tokens[at], tokens[at + 1]];
  const signedHere = next !== undefined && signs.year.includes(next.text);
  if (token?.kind === 'number' && token.digits === 2 && signedHere) {
    const notes = [centuryNote(token.value)];
    return { end: at + 2, year: 1900 + token.value, calendar: 'gregorian', marked: true, token, notes };
  }
  const leading = signedHere ? leadingYear(token) : undefined;
  const year =
    leading === undefined ? yearAt(scan, at, 'four') : { ...leading, end: at + 1, marked: true, token };
  const sign = year === undefined ? undefined : tokens[year.end];
  if (year === undefined || sign === undefined || !signs.year.includes(sign.text)) return undefined;
  return { ...year, end: year.end + 1 };
}

function signed(
  tokens: readonly Token[],
  at: number,
  sign: string,
): { token: Token; end: number } | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'number' || token.digits > 2 || next?.kind !== 'east' || !sign.includes(next.text))
    return undefined;
  // 三日間 and 5일간 are spans of time, 1개월 a month's length.
  return '間间간'.includes(tokens[at + 2]?.text ?? ' ') ? undefined : { token, end: at + 2 };
}

/** (金), 星期五, 금요일, (土曜日): the day of the week behind a date, 1 for Monday. */
export function eastWeekdayAt(
  tokens: readonly Token[],
  at: number,
): { value: number; end: number } | undefined {
  const open = isMark(tokens[at], '(') || isMark(tokens[at], ',') ? at + 1 : at;
  const texts = tokens.slice(open, open + 5).map((token) => token.text);
  const prefix = ['星期', '礼拜', '禮拜'].includes((texts[0] ?? '') + (texts[1] ?? '')) ? 2 : 0;
  const value = weekdays.findIndex((signsOfDay) => signsOfDay.includes(texts[prefix] ?? ' ')) + 1;
  const suffix = ['요일', '曜日'].includes((texts[prefix + 1] ?? '') + (texts[prefix + 2] ?? '')) ? 2 : 0;
  const end = open + prefix + 1 + suffix;
  const closed = isMark(tokens[at], '(') && isMark(tokens[end], ')');
  if (value === 0 || !(closed || prefix + suffix > 0)) return undefined;
  return { value, end: closed ? end + 1 : end };
}
