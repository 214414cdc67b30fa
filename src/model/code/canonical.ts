// One string for one code, however it was written: the key of units and the measure of every round trip.
import { folioLabel } from './folio-label.ts';
import { evenOut, foldRussianNumber } from './letters.ts';
import { inOrder } from './order.ts';
import { repositoryKey } from './repositories.ts';
import type { FolioRange, Folios, Level, Part, ReferenceCode } from './schema.ts';
import { rankOf } from './words.ts';

/** Words for the same step: a storage unit, a Bulgarian archival unit and a Ukrainian sprava are what a delo is. */
const SAME_LEVEL: Readonly<Partial<Record<Level, Level>>> = {
  'edinitsa-khraneniya': 'delo',
  'arkhivna-edinitsa': 'delo',
  sprava: 'delo',
};

/** The level under which a part counts as a step of its code. */
export function canonicalLevel(level: Level): Level {
  return SAME_LEVEL[level] ?? level;
}

const ESCAPED = /[%/=#?:,_]/gu;

function escaped(text: string): string {
  return text
    .replace(ESCAPED, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(' ', '_');
}

function canonicalValue({ level, value }: Part, code: ReferenceCode): string {
  if (code.scheme === 'russian' && rankOf(level) !== undefined) return foldRussianNumber(value);
  const even = evenOut(value);
  if (level === 'lot-file') return even.replace(/[\s-]/gu, '');
  if (level === 'decimal-file') return even.replace(/\s/gu, '');
  if (level === 'series') {
    const words = even.replace(/[,:;]\s?/gu, ' ').replace(/\s+/gu, ' ');
    // "Anna B. Ilves Papers" are "Papers of Anna B. Ilves": a person, by the initial. A name given shorter elsewhere may be another's.
    return words.replace(/^(?!papers of )(.*\b\p{L}\. .+) papers$/u, 'papers of $1');
  }
  return even;
}

function step(part: Part, code: ReferenceCode): string {
  const label = part.label === undefined ? '' : `.${escaped(evenOut(part.label).replace(/\.$/u, ''))}`;
  return `/${canonicalLevel(part.level)}${label}=${escaped(canonicalValue(part, code))}`;
}

function plain({ from, to }: FolioRange): boolean {
  return [from, to].every((ref) => ref.suffix === undefined && ref.side === undefined);
}

/** Ranges of bare numbers in order and joined where they touch; any other list as it was written. */
function joinedRanges(ranges: readonly FolioRange[]): readonly FolioRange[] {
  if (!ranges.every(plain)) return ranges;
  const joined: FolioRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from.number - b.from.number)) {
    const last = joined.at(-1);
    if (last === undefined || range.from.number > last.to.number + 1) joined.push(range);
    else if (range.to.number > last.to.number) joined[joined.length - 1] = { from: last.from, to: range.to };
  }
  return joined;
}

function canonicalFolios(folios: Folios): string {
  const ranges = joinedRanges(folios.ranges).map(({ from, to }) => {
    const [first, last] = [folioLabel(from), folioLabel(to)];
    return first === last ? first : `${first}-${last}`;
  });
  const unread = folios.unread.map((piece) => escaped(evenOut(piece)));
  return `#${folios.unit === 'page' ? 'p.' : ''}${[...unread, ...ranges].join(',')}`;
}

/** The repository a code belongs to even where it names none: FO 371 is at Kew, a record group in Washington. */
export function repositoryOf(code: ReferenceCode): string | undefined {
  if (code.repository !== undefined || code.scheme === 'russian' || code.scheme === 'other')
    return code.repository;
  if (code.scheme === 'british') return 'TNA';
  return code.parts.some(({ level }) => level === 'record-group') ? 'NARA' : undefined;
}

/**
 * The canonical form: `russian:avprf/fonds=059a/opis=5a/papka=11/delo=3#100-103`. Scheme, key of the repository, then
 * each step from the wide to the narrow, `=?` where the source says it is not given, then the folios. Two codes that
 * differ only in script, in the words and stops between the numbers, in order or in case have the same. Dashes, case
 * and compatibility forms are evened out; `% / = # ? : , _` in a value are escaped as in addresses, a blank is `_`.
 */
export function canonicalCode(code: ReferenceCode): string {
  const repository = repositoryOf(code);
  const steps = inOrder(code).map((part) => step(part, code));
  const missing = code.notGiven.toSorted().map((level) => `/${canonicalLevel(level)}=?`);
  const key = repository === undefined ? '' : escaped(repositoryKey(repository, code.scheme));
  const folios = code.folios === null ? '' : canonicalFolios(code.folios);
  return `${code.scheme}:${key}${steps.join('')}${missing.join('')}${folios}`;
}
