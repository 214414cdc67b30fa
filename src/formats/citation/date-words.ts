// A date in English words, as a note prints it: "May 12, 1950", "ca. June 1924", "1920s", "after August 2, 1926".
import type { Edtf } from '../../model/date/edtf.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'] as const;

/** A year, month or day of which every digit is known, or one of the four seasons (1 spring to 4 winter). */
export interface PlainDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: number;
}

/** Reads one EDTF date whose parts are all known; its qualifiers and time of day are left out. Undefined for any other. */
export function plainDate(edtf: string): PlainDate | undefined {
  const found = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(edtf.replaceAll(/[?~%]/g, ''));
  if (found === null) return undefined;
  const year = Number(found[1]);
  if (found[2] === undefined) return { year };
  const month = Number(found[2]);
  if (month > 12) return month >= 21 && month <= 24 ? { year, season: month - 20 } : undefined;
  return found[3] === undefined ? { year, month } : { year, month, day: Number(found[3]) };
}

function yearWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BCE`;
}

function plainWords({ year, month, day, season }: PlainDate): string {
  if (season !== undefined) return `${seasons[season - 1] ?? ''} ${yearWords(year)}`;
  if (month === undefined) return yearWords(year);
  const name = months[month - 1] ?? '';
  return day === undefined ? `${name} ${yearWords(year)}` : `${name} ${day}, ${yearWords(year)}`;
}

/** Of a date with unspecified digits, what is known: "1920s", "May 1950, day not known"; undefined where that is no one thing. */
function unspecifiedWords(edtf: string): string | undefined {
  const found = /^(\d{2}(?:\d[\dX]|XX)|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/.exec(
    edtf.replaceAll(/[?~%]/g, ''),
  );
  const [, year = '', month = 'XX', day = 'XX'] = found ?? [];
  if (Number(month) > 12) return undefined;
  if (/^\d{3}X$/.test(year) && month === 'XX' && day === 'XX') return `${year.slice(0, 3)}0s`;
  if (/^\d\dXX$/.test(year) && month === 'XX' && day === 'XX')
    return `between ${year.slice(0, 2)}00 and ${year.slice(0, 2)}99`;
  if (/^\d{4}$/.test(year)) {
    if (month === 'XX') return day === 'XX' ? year : undefined;
    return `${months[Number(month) - 1] ?? ''} ${year}`;
  }
  if (year !== 'XXXX' || month === 'XX') return undefined;
  const name = months[Number(month) - 1] ?? '';
  return day === 'XX' ? `${name}, year not known` : `${name} ${Number(day)}, year not known`;
}

function oneInWords(edtf: string): string | undefined {
  const plain = plainDate(edtf);
  const words = plain === undefined ? unspecifiedWords(edtf) : plainWords(plain);
  return words !== undefined && /[~%]/.test(edtf) ? `ca. ${words}` : words;
}

/** `open`: the words for a range of which only the start, or only the end, is given. */
function rangeInWords(from: string, to: string, open: readonly [string, string]): string | undefined {
  const [start, end] = [oneInWords(from), oneInWords(to)];
  if (start === undefined || end === undefined) {
    if ((start === undefined && !isOpen(from)) || (end === undefined && !isOpen(to))) return undefined;
    return (start === undefined ? open[0] : open[1]).replace('*', start ?? end ?? '');
  }
  const [first, last] = [plainDate(from), plainDate(to)];
  const sameYear = first?.year === last?.year && !/[~%]/.test(from + to);
  const [month, toMonth] = [months[(first?.month ?? 0) - 1], months[(last?.month ?? 0) - 1]];
  if (!sameYear || first === undefined || month === undefined || toMonth === undefined)
    return `${start}–${end}`;
  if (first.day === undefined || last?.day === undefined) {
    return first.day === last?.day ? `${month}–${end}` : `${start}–${end}`;
  }
  const tail = month === toMonth ? last.day : `${toMonth} ${last.day}`;
  return `${month} ${first.day}–${tail}, ${yearWords(first.year)}`;
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function setInWords(members: string, word: string): string | undefined {
  const out: string[] = [];
  for (const member of members.split(',')) {
    const [from = '', to] = member.split('..');
    const words =
      to === undefined ? oneInWords(from) : rangeInWords(from, to, ['not after *', 'not before *']);
    if (words === undefined) return undefined;
    out.push(words);
  }
  const last = out.pop() ?? '';
  return out.length === 0 ? last : `${out.join(', ')} ${word} ${last}`;
}

/** A date in words. What no rule puts into words is given as EDTF, which loses and invents nothing. Doubt ("?") is left to the caller. */
export function edtfInWords({ edtf, kind }: Edtf): string {
  if (kind === 'date') return oneInWords(edtf) ?? edtf;
  if (kind === 'interval') {
    const [from = '', to = ''] = edtf.split('/');
    return rangeInWords(from, to, ['until *', 'from * on']) ?? edtf;
  }
  return setInWords(edtf.slice(1, -1), kind === 'one-of' ? 'or' : 'and') ?? edtf;
}
