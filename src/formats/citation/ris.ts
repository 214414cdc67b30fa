// RIS: one entry, with the tags that the library has no rule for set here.
import { mapToRis } from './library.ts';
import { onOneLine } from './one-line.ts';
import type { Reference } from './reference.ts';

/**
 * One RIS entry of type MANSCPT. A value never leaves its line, since readers differ in how they continue one (the library's
 * own printing cuts words in two at 70 characters). `TI` is the title cited; the original title, the date as EDTF, the version and
 * who translated are notes, for RIS has no tags for them.
 */
export function printRis({ item, date, location }: Reference): string {
  const {
    TY = 'MANSCPT',
    TI: _,
    N1: __,
    DA: ___,
    PY: ____,
    ID: _____,
    ER: ______,
    ...mapped
  } = mapToRis(item);
  const [start] = date?.csl['date-parts'] ?? [];
  const original = item['original-title'];
  const entries: [string, string | string[]][] = [
    ['TY', TY],
    ['ID', item.id],
    ['TI', item.title],
    ...Object.entries(mapped),
    ['T2', item['container-title']],
    ...(start === undefined ? [] : ([['PY', four(start[0])]] satisfies [string, string][])),
    ...(date === undefined ? [] : ([['DA', risDate(start, date)]] satisfies [string, string][])),
    ['AV', location],
    ['A4', (item.translator ?? []).map(({ literal }) => literal)],
    [
      'N1',
      [
        ...(original === undefined ? [] : [`Original title: ${original}`]),
        ...(date === undefined ? ['Undated'] : [`Date (EDTF): ${date.edtf}`]),
        ...(item.recipient ?? []).map(({ literal }) => `To: ${literal}`),
        ...(item.note === undefined ? [] : [item.note]),
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
