// Reads what is written in figures: numbers with their separators, dates and times of day that consist of figures.
import { romanValue } from './roman.ts';
import type { Figure } from './figure.ts';

const written = [
  // 1950-05-12
  /(?<iy>\d{4})-(?<im>\d{2})-(?<id>\d{2})(?!\d)/u,
  // 12.05.1950, 12.V.50, 5/12/50
  /(?<d>\d{1,2})[./ ]{0,2}(?<=[./ ])(?<m>[IVXХІ]{1,4}|\d{1,2})[./ ]{0,2}(?<=[./ ])(?<y>\d{4}|\d{2})(?![\d.,:])/u,
  // 5:20, 17:05:30
  /(?<h>\d{1,2}):(?<min>\d{2})(?!\d)/u,
  // 10 000, 1,234.5, 7.25
  /(?<n>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?!\d)){1,6}(?:[.,]\d{1,6})?(?![\d])|\d{1,40}(?:[.,]\d{1,40}){0,12})/u,
];
const anyOf = new RegExp(`(?<![\\d])(?:${written.map(({ source }) => source).join('|')})`, 'gu');

/** All figures in digits, from left to right; a date or time gives several. `language`: BCP 47, of the text. Linear in the text's length. */
export function figuresInDigits(text: string, language: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(anyOf)) {
    const { iy, im, id, d, m, y, h, min, n } = match.groups ?? {};
    const range = { start: match.index, end: match.index + match[0].length };
    if (iy !== undefined && im !== undefined && id !== undefined)
      found.push(...dateOf([Number(id)], [Number(im)], iy, range));
    else if (d !== undefined && m !== undefined && y !== undefined) {
      const date = dayMonth(d, m, match[0]);
      if (date !== undefined) found.push(...dateOf(date.days, date.months, y, range));
      else found.push(...separately(match[0], match.index, language));
    } else if (h !== undefined && min !== undefined) {
      if (Number(h) < 25 && Number(min) < 60) found.push(...timeOf(Number(h), Number(min), range));
      else found.push(...separately(match[0], match.index, language));
    } else if (n !== undefined) found.push(numberOf(n, range, language));
  }
  return found;
}

function separately(run: string, offset: number, language: string): Figure[] {
  return Array.from(run.matchAll(/\d+/gu), (one) =>
    numberOf(one[0], { start: offset + one.index, end: offset + one.index + one[0].length }, language),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Day and month; where both may be either, each is. Undefined where it can be no date. */
function dayMonth(
  d: string,
  m: string,
  whole: string,
): { readonly days: number[]; readonly months: number[] } | undefined {
  const roman = /\D/u.test(m);
  if (!roman && !/\d[./]\s?\d{1,2}[./]/u.test(whole)) return undefined;
  const [a, b] = [Number(d), roman ? romanValue(m) : Number(m)];
  if (b === undefined || a < 1 || b < 1) return undefined;
  const straight = a <= 31 && b <= 12;
  const turned = !roman && b <= 31 && a <= 12;
  if (!straight && !turned) return undefined;
  return {
    days: [...(straight ? [a] : []), ...(turned ? [b] : [])],
    months: [...(straight ? [b] : []), ...(turned ? [a] : [])],
  };
}

function dateOf(days: number[], months: number[], year: string, place: Place): Figure[] {
  const of = { weight: 'digits', ...place } as const;
  return [
    { kind: 'day', values: days, ...of },
    { kind: 'month', values: months, ...of },
    { kind: 'year', values: yearValues(year), ...of },
  ];
}

/** What a year may mean: of two digits the same in four centuries. */
export function yearValues(year: string): number[] {
  const value = Number(year);
  return year.length > 2 ? [value] : [value, 1700 + value, 1800 + value, 1900 + value, 2000 + value];
}

function timeOf(hour: number, minute: number, place: Place): Figure[] {
  return [
    { kind: 'hour', values: hourValues(hour), weight: 'digits', ...place },
    { kind: 'minute', values: [minute], weight: minute === 0 ? 'weak' : 'digits', ...place },
  ];
}

/** An hour on a clock of twelve and of twenty-four. */
export function hourValues(hour: number): number[] {
  return hour < 12 ? [hour, hour + 12] : [hour, hour - 12];
}

function numberOf(written: string, place: Place, language: string): Figure {
  const values = readings(written.replaceAll(/[ \u00a0\u2009\u202f]/gu, ''), language);
  return { kind: 'number', values, weight: 'digits', ...place };
}

/** What figures with stops and commas may mean, the reading of the language first. */
function readings(written: string, language: string): number[] {
  const separators = written.match(/[.,]/gu) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return [Number(written)];
  const groups = written.split(/[.,]/u);
  const inThousands = groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 0) < 4;
  const whole = Number(groups.join(''));
  if (separators.length > 1) {
    const mixed = separators.some((one) => one !== last);
    if (!mixed && inThousands) return [whole];
    if (!mixed) return groups.map(Number);
    return [Number(`${groups.slice(0, -1).join('')}.${groups.at(-1) ?? ''}`)];
  }
  const decimal = Number(groups.join('.'));
  if (!inThousands || groups[0] === '0') return [decimal];
  const thousands = /^(?:en|zh|ja|ko)\b/u.test(language) ? ',' : '.';
  return last === thousands ? [whole, decimal] : [decimal, whole];
}
