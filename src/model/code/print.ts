// Prints codes in the styles of the field.
import { suffixInLatin } from './folio-label.ts';
import { isOneLeaf } from './folios.ts';
import { toCyrillicLetters, toLatinLetters } from './letters.ts';
import { notGivenInEnglish, notGivenInRussian } from './not-given.ts';
import { inOrder } from './order.ts';
import { repositoryInScript } from './repositories.ts';
import type { FolioRef, Folios, Level, Part, ReferenceCode, Scheme } from './schema.ts';
import { wordsOf } from './words.ts';

/**
 * How a code is printed: `russian` «ф. 059а, оп. 5а, п. 11, д. 3, лл. 100-103», `russian-latin` "f. 059a, op. 5a,
 * p. 11, d. 3, ll. 100-103", `long-latin` "Fond 059a, Opis 5a, Delo 3, Papka 11, Listy 100-103", `us`, `british`, and
 * `as-written` for codes of other customs.
 */
export type CodeStyle = 'russian' | 'russian-latin' | 'long-latin' | 'us' | 'british' | 'as-written';

const STYLES: Readonly<Record<Scheme, readonly [CodeStyle, ...CodeStyle[]]>> = {
  russian: ['russian', 'russian-latin', 'long-latin'],
  us: ['us'],
  british: ['british'],
  other: ['as-written'],
};

/** The styles that a scheme's codes can be printed in, its own first. */
export function stylesOf(scheme: Scheme): readonly [CodeStyle, ...CodeStyle[]] {
  return STYLES[scheme];
}

type FolioWords = readonly [leaf: string, leaves: string, page: string, pages: string];

const FOLIO_WORDS: Readonly<Record<Exclude<CodeStyle, 'as-written'>, FolioWords>> = {
  russian: ['л.', 'лл.', 'с.', 'с.'],
  'russian-latin': ['l.', 'll.', 'pp.', 'pp.'],
  'long-latin': ['List', 'Listy', 'pp.', 'pp.'],
  us: ['fol.', 'fols.', 'p.', 'pp.'],
  british: ['f.', 'ff.', 'p.', 'pp.'],
};

function printRef(ref: FolioRef, style: CodeStyle): string {
  const suffix = ref.suffix ?? '';
  if (style === 'russian') return `${ref.number}${suffix}${ref.side === 'verso' ? ' об.' : ''}`;
  const number = `${ref.number}${suffixInLatin(suffix)}`;
  if (style === 'us' || style === 'british') return `${number}${ref.side?.charAt(0) ?? ''}`;
  return `${number}${ref.side === 'verso' ? ' ob.' : ''}`;
}

/** Prints folios with their word, «л.» or «лл.» as there are one or several leaves; `as-written` keeps the label. */
export function printFolios(folios: Folios, style: CodeStyle): string {
  if (style === 'as-written') return folios.label;
  const ranges = folios.ranges.map(({ from, to }) => {
    const [first, last] = [printRef(from, style), printRef(to, style)];
    return first === last ? first : `${first}-${last}`;
  });
  const several = isOneLeaf(folios) ? 0 : 1;
  const word = FOLIO_WORDS[style][folios.unit === 'leaf' ? several : 2 + several];
  return `${word} ${[...folios.unread, ...ranges].join(', ')}`;
}

function printOwn({ label, value }: Part): string {
  return label === undefined ? value : `${label} ${value}`;
}

function printRussian(code: ReferenceCode, style: 'russian' | 'russian-latin' | 'long-latin'): string[] {
  const words = style === 'russian' ? 'russian' : style === 'long-latin' ? 'long' : 'latin';
  const script = style === 'russian' ? 'cyrillic' : 'latin';
  const parts = inOrder(code, style === 'long-latin' ? 'delo-first' : 'papka-first').map((part) => {
    const word = wordsOf(part.level)?.[words];
    if (word === undefined) return printOwn(part);
    const value = script === 'cyrillic' ? toCyrillicLetters(part.value) : toLatinLetters(part.value);
    return `${word} ${value}`;
  });
  const missing =
    words === 'russian' ? notGivenInRussian(code.notGiven) : notGivenInEnglish(code.notGiven, words);
  return [
    ...(code.repository === undefined ? [] : [repositoryInScript(code.repository, script)]),
    ...parts,
    ...(code.folios === null ? [] : [printFolios(code.folios, style)]),
    ...(missing === undefined ? [] : [missing]),
  ];
}

const US_WORDS: Readonly<Partial<Record<Level, string>>> = {
  'record-group': 'RG',
  entry: 'Entry',
  'lot-file': 'Lot',
  box: 'Box',
  folder: 'Folder',
  volume: 'Vol.',
  reel: 'Reel',
};

function printUs(part: Part): string {
  const word = US_WORDS[part.level];
  return word === undefined ? printOwn(part) : `${word} ${part.value}`;
}

/** "FO 371/84063/FK1015/23" from department, series, piece and item; what else there is stands behind commas. */
function britishParts(parts: readonly Part[]): string[] {
  const value = (wanted: Level): string | undefined => parts.find(({ level }) => level === wanted)?.value;
  const own = new Set<Level>(['department', 'series', 'piece', 'item']);
  const [series = '', piece, item = ''] = [value('series'), value('piece'), value('item')];
  const steps = piece === undefined ? [series] : [series, piece, item];
  const number = [value('department') ?? '', steps.filter((text) => text !== '').join('/')];
  return [
    number.join(' ').trim(),
    ...(piece === undefined ? [item] : []),
    ...parts.filter(({ level }) => !own.has(level)).map(printOwn),
  ];
}

function printWestern(code: ReferenceCode, style: 'us' | 'british' | 'as-written'): string[] {
  const missing = notGivenInEnglish(code.notGiven, 'plain');
  return [
    ...(code.repository === undefined ? [] : [code.repository]),
    ...(style === 'british' ? britishParts(code.parts) : inOrder(code).map(printUs)),
    ...(code.folios === null ? [] : [printFolios(code.folios, style)]),
    ...(missing === undefined ? [] : [missing]),
  ];
}

/**
 * Prints a code in a style; one that its scheme does not know is answered in the scheme's own (`stylesOf`). Values
 * are put in the style's script, the repository too where its short form is known; what the source does not give is
 * said in words; a remark is not printed. For every code that `parseReferenceCode` gave, parsing what is printed
 * gives a code of the same canonical form.
 */
export function printReferenceCode(code: ReferenceCode, style: CodeStyle = stylesOf(code.scheme)[0]): string {
  const fit = stylesOf(code.scheme).includes(style) ? style : stylesOf(code.scheme)[0];
  const pieces =
    fit === 'us' || fit === 'british' || fit === 'as-written'
      ? printWestern(code, fit)
      : printRussian(code, fit);
  return pieces.filter((piece) => piece !== '').join(', ');
}
