// RIS: one entry, with the tags that the library has no rule for set here.
import { mapToRis } from './library.ts';
import { onOneLine } from './one-line.ts';
import { documentOf } from './edition.ts';
import type { Reference } from './reference.ts';

/**
 * One RIS entry of type MANSCPT, or CHAP for a document of a printed edition, whose year is the edition's. A value never leaves its line,
 * since readers differ in how they continue one (the library's own printing cuts words in two at 70 characters). `TI` is the title cited; the original title, the date as EDTF, the version and
 * who translated are notes, for RIS has no tags for them.
 */
export function printRis({ item, date, location, edition, archiveTitle }: Reference): string {
  const {
    TY = 'MANSCPT',
    TI: _,
    N1: __,
    DA: ___,
    PY: ____,
    ID: _____,
    ER: ______,
    T2: _______,
    SP: ________,
    EP: _________,
    ...mapped
  } = mapToRis(item);
  const [from = '', to = from] = item.page?.split('-') ?? [];
  const original = item['original-title'];
  const entries: [string, string | string[]][] = [
    ['TY', edition === undefined ? TY : 'CHAP'],
    ['ID', item.id],
    ['TI', item.title],
    ...Object.entries(mapped),
    ['T2', item['container-title']],
    ...(edition === undefined ? dateOf(date) : []),
    ...(edition?.year === undefined ? [] : [year(Number(edition.year))]),
    ['SP', from],
    ['EP', to],
    ['AV', location],
    ['A4', (item.translator ?? []).map(({ literal }) => literal)],
    [
      'N1',
      [
        ...documentOf(edition?.number),
        ...(original === undefined ? [] : [`Original title: ${original}`]),
        ...(date === undefined ? ['Undated'] : [`Date (EDTF): ${date.edtf}`]),
        ...(item.recipient ?? []).map(({ literal }) => `To: ${literal}`),
        ...(item.note === undefined ? [] : [item.note]),
        ...(edition === undefined ? [] : [`In: ${archiveTitle}`]),
        `Version: ${item.version}`,
      ],
    ],
  ];
  const lines = entries.flatMap(([tag, values]) =>
    [values]
      .flat()
      .map(onOneLine)
      .filter((value) => value !== '')
      .map((value) => `${tag}  - ${value}`),
  );
  return `${lines.join('\r\n')}\r\nER  - \r\n`;
}

function dateOf(date: Reference['date']): [string, string][] {
  if (date === undefined) return [];
  const [start] = date.csl['date-parts'] ?? [];
  return [...(start === undefined ? [] : [year(start[0])]), ['DA', risDate(start, date)]];
}

function year(number: number | undefined): [string, string] {
  return ['PY', four(number)];
}

function four(year: number | undefined): string {
  return String(year ?? '').padStart(4, '0');
}

function two(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}

/** "YYYY/MM/DD/words": the words where the numbers alone would claim more than is known. */
function risDate(start: readonly number[] | undefined, date: NonNullable<Reference['date']>): string {
  const [year, month, day] = start ?? [];
  const exact =
    date.csl['date-parts']?.length === 1 && date.csl.circa !== true && date.csl.season === undefined;
  const words = exact && !date.words.startsWith('[') ? '' : date.words;
  return `${year === undefined ? '' : four(year)}/${two(month)}/${two(day)}/${words}`;
}
