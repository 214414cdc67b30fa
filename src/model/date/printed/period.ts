// Periods: seasons, quarters and halves of a year, decades, centuries, years.
import type { PhraseKind } from './languages/language.ts';
import { isMark, phraseAt } from './lexicon.ts';
import type { At } from './lexicon.ts';
import type { Reading, Scan } from './reading.ts';
import { suppliedParts } from './reading.ts';
import { romanAt } from './roman.ts';
import type { Token } from './tokens.ts';
import { yearAt } from './year.ts';

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const satisfies readonly PhraseKind[];
const ordinals = ['first', 'second', 'third', 'fourth'] as const satisfies readonly PhraseKind[];

/** A period longer than a month that begins here. */
export function periodAt(scan: Scan, at: number): Reading | undefined {
  return decadeAt(scan, at) ?? centuryAt(scan, at) ?? divisionAt(scan, at) ?? wholeYear(scan, at);
}

/** "the 1950s", «1950-е годы», "1950er Jahre", 1950年代, "années 1950" (as «1950» then the word is not asked for). */
function decadeAt({ tokens }: Scan, at: number): Reading | undefined {
  const year = tokens[at];
  if (year?.kind !== 'number' || year.digits !== 4 || year.value % 10 !== 0) return undefined;
  const word = isMark(tokens[at + 1], "-'") ? at + 2 : at + 1;
  const end =
    tokens[word]?.tight === true || tokens[word]?.kind === 'east'
      ? phraseAt(tokens, word, 'decade')
      : undefined;
  if (end === undefined || year.value < 1000 || year.value > 2990) return undefined;
  return period({ end, yearMask: `${year.text.slice(0, 3)}X` }, year);
}

/** "19th century", «XIX в.», "XIXe siècle", "19. Jahrhundert", 20世紀. The 19th century is "18XX", as EDTF counts by digits. */
function centuryAt({ tokens }: Scan, at: number): Reading | undefined {
  const number = centuryNumber(tokens, at);
  if (number === undefined || number.value < 11 || number.value > 21) return undefined;
  const end = phraseAt(tokens, number.end, 'century');
  // «XIX в.» is a century, «19 в» the beginning of something else.
  const short = tokens[number.end]?.kind === 'word' && (tokens[number.end]?.text.length ?? 0) < 3;
  if (short && end !== undefined && !isMark(tokens[end - 1], '.')) return undefined;
  return end === undefined ? undefined : period({ end, yearMask: `${number.value - 1}XX` }, tokens[at]);
}

const romanCenturies = ['xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx', 'xxi'];

function centuryNumber(tokens: readonly Token[], at: number): At<number> | undefined {
  const token = tokens[at];
  if (token?.kind === 'number' && token.digits === 2)
    return { value: token.value, end: afterOrdinal(tokens, at + 1) };
  // «ХІХ» is typed in Cyrillic letters; "XIXe" carries its ordinal within the word.
  const letters = (token?.text ?? '').replaceAll('х', 'x').replaceAll('і', 'i');
  const roman = romanCenturies.findLast((numeral) => letters === numeral || letters === `${numeral}e`);
  return roman === undefined ? undefined : { value: romanCenturies.indexOf(roman) + 11, end: at + 1 };
}

function afterOrdinal(tokens: readonly Token[], at: number): number {
  const word = isMark(tokens[at], '.-') ? at + 1 : at;
  const ordinal = tokens[word]?.tight === true ? phraseAt(tokens, word, 'ordinal') : undefined;
  return ordinal ?? (isMark(tokens[at], '.') ? at + 1 : at);
}

/** "spring 1951", «II квартал 1951 г.», "first half of 1951", 1951年春. */
function divisionAt(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const division = divisionWordAt(tokens, at);
  if (division !== undefined) {
    const comma = isMark(tokens[division.end], ',') ? division.end + 1 : division.end;
    const year = yearAt(scan, phraseAt(tokens, comma, 'of') ?? comma, 'four');
    const common = { end: division.end, division: division.value };
    if (year?.year === undefined) return period(common, undefined);
    const { end, calendar, notes, fault } = year;
    return period({ ...common, end, year: year.year, calendar, notes, fault }, year.token);
  }
  const year =
    tokens[at]?.kind === 'number' && '年년'.includes(tokens[at + 1]?.text ?? ' ')
      ? yearAt(scan, at, 'four')
      : undefined;
  const after = year === undefined ? undefined : divisionWordAt(tokens, year.end + 1);
  if (year?.year === undefined || after === undefined) return undefined;
  return period(
    { end: after.end, year: year.year, division: after.value, calendar: year.calendar },
    year.token,
  );
}

function divisionWordAt(tokens: readonly Token[], at: number): At<number> | undefined {
  for (const [index, season] of seasons.entries()) {
    const end = phraseAt(tokens, at, season);
    if (end !== undefined) return { value: 21 + index, end };
  }
  const count = countAt(tokens, at);
  if (count === undefined) return undefined;
  const quarter = phraseAt(tokens, count.end, 'quarter');
  if (quarter !== undefined) return { value: 32 + count.value, end: quarter };
  const half = count.value > 2 ? undefined : phraseAt(tokens, count.end, 'half');
  return half === undefined ? undefined : { value: 39 + count.value, end: half };
}

/** "second", «2-я», "II", "2nd", "2.". */
function countAt(tokens: readonly Token[], at: number): At<number> | undefined {
  for (const [index, ordinal] of ordinals.entries()) {
    const end = phraseAt(tokens, at, ordinal);
    if (end !== undefined) return { value: index + 1, end };
  }
  const roman = romanAt(tokens, at);
  const token = tokens[at];
  const number =
    token?.kind === 'number' && token.digits === 1
      ? { value: token.value, end: afterOrdinal(tokens, at + 1) }
      : undefined;
  const count = roman === undefined ? number : { value: roman.value.number, end: roman.end };
  return count !== undefined && count.value >= 1 && count.value <= 4 ? count : undefined;
}

/** A year alone: "1950", «1950 г.», "Juche 39". Only a marked one is a year in running text. */
function wholeYear(scan: Scan, at: number): Reading | undefined {
  const year = yearAt(scan, at, 'four');
  if (year?.year === undefined) return undefined;
  // «40 г.» are as likely grams, and "'50" an end of a quotation.
  if (scan.finding && year.calendar === 'gregorian' && year.token?.digits === 2) return undefined;
  const { end, calendar, notes, fault, marked } = year;
  return {
    ...period({ end, year: year.year, calendar, notes }, year.token),
    shape: marked ? 'year' : 'bare-year',
    fault,
  };
}

function period(read: Partial<Reading> & Pick<Reading, 'end'>, token: Token | undefined): Reading {
  return {
    calendar: 'gregorian',
    shape: 'period',
    notes: [],
    supplied: suppliedParts({ year: token }),
    ...read,
  };
}
