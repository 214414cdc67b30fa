// The folios of a file in order: who covers which, and what nobody covers.
import { folioLabel, parseFolioLabel } from '../../../model/code/folio-label.ts';
import type { FolioRange, FolioRef } from '../../../model/code/schema.ts';
import type { FolioUse } from '../../../index/units.ts';

/** A stretch of leaves or pages that a record covers, or that none does between those that some do. */
export type Stretch =
  | {
      readonly kind: 'record';
      readonly label: string;
      readonly record: number;
      readonly absent: readonly string[];
    }
  | { readonly kind: 'missing'; readonly label: string };

/** Units that hold files, each with folios numbered anew: what is known to lie in one of them by folio alone lies in a file that is not named. */
const aboveFiles: ReadonlySet<string> = new Set([
  'repository',
  'fonds',
  'opis',
  'perechen',
  'papka',
  'korobka',
  'karton',
  'record-group',
  'entry',
  'series',
  'accession',
  'lot-file',
  'department',
]);

/** Whether folios in a unit of this level are those of one file, so that what lies between can be told. */
export const isFile = (level: string): boolean => !aboveFiles.has(level);

interface Covered {
  readonly record: number;
  readonly range: FolioRange;
  readonly absent: readonly string[];
}

/**
 * The stretches of a file in order. A record with several ranges stands at each of them. What is missing is told by whole numbers: a leaf of
 * which one side is covered, or its suffixed neighbour, is not missing. Leaves come before pages, which are counted by themselves.
 */
export function stretches(
  records: readonly { readonly record: number; readonly folios: readonly FolioUse[] }[],
): Stretch[] {
  return (['leaf', 'page'] as const).flatMap((unit) => {
    const covered = records.flatMap(({ record, folios }) =>
      folios
        .filter((use) => use.unit === unit)
        .flatMap(({ ranges, absent }) => joined(ranges).map((range) => ({ record, range, absent }))),
    );
    return withGaps(covered, unit === 'page' ? 'p. ' : '');
  });
}

function withGaps(covered: readonly Covered[], prefix: string): Stretch[] {
  const list: Stretch[] = [];
  let last: number | undefined;
  for (const { record, range, absent } of covered.toSorted(byPlace)) {
    const [from, to] = [range.from.number, range.to.number];
    if (last !== undefined && from > last + 1)
      list.push({ kind: 'missing', label: prefix + numbers(last + 1, from - 1) });
    last = Math.max(last ?? to, to);
    const within = absent.filter((label) => isWithin(label, range));
    list.push({ kind: 'record', label: prefix + labelOf(range), record, absent: within });
  }
  return list;
}

function byPlace(a: Covered, b: Covered): number {
  return compare(a.range.from, b.range.from) || compare(a.range.to, b.range.to) || a.record - b.record;
}

function compare(a: FolioRef, b: FolioRef): number {
  const [x, y] = [
    folioLabel({ number: 0, suffix: a.suffix ?? '' }),
    folioLabel({ number: 0, suffix: b.suffix ?? '' }),
  ];
  const bySuffix = x < y ? -1 : x > y ? 1 : 0;
  return a.number - b.number || bySuffix || Number(a.side === 'verso') - Number(b.side === 'verso');
}

/** Ranges in order, joined where the next begins on the leaf after the last or before. */
function joined(ranges: readonly FolioRange[]): FolioRange[] {
  const list: FolioRange[] = [];
  for (const range of ranges.toSorted((a, b) => compare(a.from, b.from))) {
    const last = list.at(-1);
    if (last === undefined || range.from.number > last.to.number + 1) list.push(range);
    else if (compare(range.to, last.to) > 0) list[list.length - 1] = { from: last.from, to: range.to };
  }
  return list;
}

function isWithin(label: string, { from, to }: FolioRange): boolean {
  const read = parseFolioLabel(label);
  return read.ok && read.value.number >= from.number && read.value.number <= to.number;
}

function labelOf({ from, to }: FolioRange): string {
  const [first, last] = [folioLabel(from), folioLabel(to)];
  return first === last ? first : `${first}-${last}`;
}

function numbers(from: number, to: number): string {
  return from === to ? String(from) : `${from}-${to}`;
}
