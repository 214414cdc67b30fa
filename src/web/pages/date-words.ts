// Dates in English words, never more precise than their EDTF.

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
];

/** The divisions of a year in EDTF, 21 to 41, but for the season's hemisphere. */
const seasons = 'spring summer autumn winter spring summer autumn winter autumn winter spring summer'.split(
  ' ',
);
const spans = ['first quarter', 'second quarter', 'third quarter', 'fourth quarter'];
const longer = ['first third', 'second third', 'last third', 'first half', 'second half'];
const divisions = [...seasons, ...spans, ...longer];

function yearInWords(year: string): string | undefined {
  if (/^\d{4}$/.test(year)) return String(Number(year));
  if (/^\d{3}X?$/.test(year)) return `${year.slice(0, 3)}0s`;
  if (/^\d\d(?:XX)?$/.test(year)) return `between ${year.slice(0, 2)}00 and ${year.slice(0, 2)}99`;
  if (/^-\d{4}$/.test(year)) return `${Number(year.slice(1)) + 1} BCE`;
  return undefined;
}

/** Year, month and day of one date without qualifiers; undefined for what has no plain English. */
function plainInWords(date: string): string | undefined {
  const parts = /^(-?[\dX]{2,4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/.exec(date);
  if (parts === null) return undefined;
  const [, yearText = '', monthText, dayText] = parts;
  const unknownYear = yearText === 'XXXX';
  const year = unknownYear ? undefined : yearInWords(yearText);
  if (year === undefined && !unknownYear) return undefined;
  const of = (what: string): string => (year === undefined ? `${what}, year not known` : `${what} ${year}`);
  if (monthText === undefined) return year ?? 'year not known';
  const number = Number(monthText);
  if (number > 20) return of(divisions[number - 21] ?? monthText);
  const month = months[number - 1];
  if (month === undefined)
    return dayText === 'XX' || dayText === undefined ? (year ?? 'year not known') : undefined;
  if (dayText === undefined || dayText === 'XX') return of(month);
  return /^\d\d$/.test(dayText) ? of(`${Number(dayText)} ${month}`) : undefined;
}

function singleInWords(text: string): string | undefined {
  const uncertain = /[?%]/.test(text);
  const approximate = /[~%]/.test(text);
  const [date = '', time] = text.replace(/[?~%]/g, '').split('T');
  const plain = plainInWords(date);
  if (plain === undefined) return undefined;
  const clock = time === undefined ? '' : `, ${time.slice(0, 5)}`;
  return `${approximate ? 'about ' : ''}${plain}${clock}${uncertain ? ' (uncertain)' : ''}`;
}

function rangeInWords(from: string, to: string): string | undefined {
  if (from === '..' || from === '') return ended(to, from === '' ? 'to' : 'until');
  if (to === '..' || to === '') return ended(from, 'from');
  const month = from.slice(0, 7);
  const days = /^\d{4}-\d\d-\d\d$/;
  const [first, last] = [singleInWords(from), singleInWords(to)];
  if (first === undefined || last === undefined) return undefined;
  if (days.test(from) && days.test(to) && to.startsWith(month)) return `${Number(from.slice(8))}–${last}`;
  return `${first} to ${last}`;
}

function ended(date: string, word: string): string | undefined {
  const words = singleInWords(date);
  return words === undefined ? undefined : `${word} ${words}`;
}

function setInWords(text: string): string | undefined {
  const members = text.slice(1, -1).split(',');
  const words = members.map((member) => {
    if (member.startsWith('..')) return ended(member.slice(2), 'not later than');
    if (member.endsWith('..')) return ended(member.slice(0, -2), 'not earlier than');
    const [from = '', to] = member.split('..');
    if (to === undefined) return singleInWords(member);
    const [first, last] = [singleInWords(from), singleInWords(to)];
    return first === undefined || last === undefined ? undefined : `between ${first} and ${last}`;
  });
  if (words.includes(undefined)) return undefined;
  return words.join(text.startsWith('[') ? ' or ' : ' and ');
}

/** An EDTF date as a reader would say it: "12 May 1950", "about 1926", "not later than 3 June 1951". What has no plain words stays EDTF. */
export function dateInWords(edtf: string): string {
  if (edtf.startsWith('[') || edtf.startsWith('{')) return setInWords(edtf) ?? edtf;
  const [from = '', to] = edtf.split('/');
  return (to === undefined ? singleInWords(edtf) : rangeInWords(from, to)) ?? edtf;
}

/** An instant in UTC as a day: "23 November 2026". */
export function dayOfInstant(instant: string): string {
  return dateInWords(instant.slice(0, 10));
}
