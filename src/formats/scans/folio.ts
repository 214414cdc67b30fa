// The folio that the name of a scan tells: its number, a letter, and which side of the leaf.

/**
 * `label`: as it is written in the name, without the word for leaf or page and without leading zeros. `number` to `end`: more than one where a scan
 * shows several. `letter`: of a leaf put in later ("151а"). `side`: 0 recto or not said, 1 verso. `kind`: a page has no sides, and a number in a
 * sequence, such as a camera's, is no folio at all.
 */
export interface Folio {
  readonly kind: 'leaf' | 'page' | 'sequence';
  readonly label: string;
  readonly number: number;
  readonly end: number;
  readonly letter: string;
  readonly side: 0 | 1;
}

const leafWords = 'лист|листы|лл|л|list|listy|folio|fol|fo|ff|f|leaf|blatt|bl|ll|l|feuillet';
const pageWords = 'page|pages|pag|pg|pp|p|seite|стр|с|страница';
const sequenceWords =
  'img|image|dsc|dscn|dscf|dscp|dcim|mvimg|pxl|photo|picture|pic|scan|scanned|screenshot|unbenannt|untitled|snimok|снимок|скан|фото|изображение|cam|camscanner';
const versoWords = 'verso|vo|v|об|оборот|обор|ob|oborot|obor';
const rectoWords = 'recto|ro|r|лиц|лицо';

const gap = '[\\s._-]*';
const shape = new RegExp(
  `^(?:(?<leaf>${leafWords})|(?<page>${pageWords})|(?<sequence>${sequenceWords}))?${gap}` +
    `(?<number>\\d{1,9})(?:${gap.replace('*', '{0,2}')}[-–—]${gap.replace('*', '{0,2}')}(?<end>\\d{1,9}))?` +
    `(?:\\s?(?<letter>\\p{L}))??` +
    `(?:${gap}(?:(?<verso>${versoWords})|(?<recto>${rectoWords}))\\.?)?$`,
  'iu',
);
/** A longer name tells more than a folio. */
const longest = 60;

/** What a name tells, without its ending; undefined where it is no folio. */
export function folioOf(name: string): Folio | undefined {
  const written = name
    .normalize('NFC')
    .replace(/[\s_]+/gu, ' ')
    .trim();
  if (written.length > longest) return undefined;
  const groups = shape.exec(written)?.groups;
  const digits = groups?.['number'];
  if (groups === undefined || digits === undefined) return undefined;
  const number = Number(digits);
  const end = groups['end'] === undefined ? number : Number(groups['end']);
  if (end < number || end - number > 1000) return undefined;
  const kind = kindOf(groups, digits.length);
  const label = written.slice(written.indexOf(digits)).replace(/^0+(?=\d)/u, '');
  const letter = (groups['letter'] ?? '').toLowerCase();
  return { kind, label, number, end, letter, side: groups['verso'] === undefined ? 0 : 1 };
}

/** No document has a million pages: so many digits are a camera's ("P1010023"). */
function kindOf(groups: Readonly<Record<string, string | undefined>>, digits: number): Folio['kind'] {
  if (groups['sequence'] !== undefined || digits > 6) return 'sequence';
  return groups['page'] === undefined ? 'leaf' : 'page';
}

/** The order of leaves: 151, 151ob, 151a, 152. */
export function compareFolios(a: Folio, b: Folio): number {
  return a.number - b.number || compare(a.letter, b.letter) || a.side - b.side || a.end - b.end;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
