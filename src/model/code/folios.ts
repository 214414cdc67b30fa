// The folios of a code: «лл. 100-103, 105 об.» as ranges of leaves, and back.
import type { Problem, Result } from '../problem.ts';
import { folioLabel, readRef, readSide } from './folio-label.ts';
import type { FolioRange, FolioRef, Folios } from './schema.ts';

/** No enumeration of leaves is longer than this; a range beyond it is a problem. */
export const MAX_LEAVES = 10_000;

/** Folios read at an offset, and where they end. `label` still lacks the word before them. */
export interface FoundFolios {
  readonly ranges: FolioRange[];
  readonly unread: string[];
  readonly end: number;
}

const RANGE = /\s{0,2}[-‐‑‒–—−]\s{0,2}/y;
const NEXT = /\s{0,2}(?:[,;&+]|(?:и|і|та|and|und)(?!\p{L}))\s{0,2}/iuy;
const WITH_BACK = /\s{0,2}(?:и|с|та|and|with|\+)\s{1,2}(?:об|ob|оборот\p{L}{0,3}|verso)(?!\p{L})\.?/iuy;
const BOTH_SIDES = /r\s?[-–/]?\s?v(?![\p{L}\p{N}])\.?/iuy;
const ROMAN = /(?:[ivxlcdm]{1,12}\s?[-–—]\s?[ivxlcdm]{1,12}|[ivxlcdm]{2,12})(?![\p{L}\p{N}])/iuy;
// What shows that a number after a comma is no leaf: "12 May", "12.05.1950", "5/7", "3 copies".
const NOT_A_LEAF = /\s{1,2}(?!(?:и|та|and|und|с|об|ob|verso)(?!\p{L}))\p{L}{3,}|[./]\d/iuy;

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? undefined : at + found[0].length;
}

/** "145-9" means 145 to 149: a shorter second number takes its missing figures from the first. */
function completed(from: FolioRef, to: FolioRef): FolioRef {
  const [first, second] = [String(from.number), String(to.number)];
  if (to.number >= from.number || second.length >= first.length) return to;
  const number = Number(first.slice(0, first.length - second.length) + second);
  return number > from.number ? { ...to, number } : to;
}

function rangeEnd(text: string, from: FolioRef, at: number): { to: FolioRef; end: number } {
  const back = endOf(WITH_BACK, text, at);
  if (back !== undefined) return { to: { ...from, side: 'verso' }, end: back };
  const dash = endOf(RANGE, text, at);
  if (dash === undefined) return { to: from, end: at };
  const found = readRef(text, dash);
  if (found !== undefined) return { to: completed(from, found.ref), end: found.end };
  const side = readSide(text, dash);
  return side === undefined ? { to: from, end: at } : { to: { ...from, side: side.side }, end: side.end };
}

function readRange(text: string, at: number): { range: FolioRange; end: number } | undefined {
  const figures = endOf(/\d{1,9}/y, text, at);
  const both = figures === undefined ? undefined : endOf(BOTH_SIDES, text, figures);
  if (figures !== undefined && both !== undefined) {
    const number = Number(text.slice(at, figures));
    return { range: { from: { number, side: 'recto' }, to: { number, side: 'verso' } }, end: both };
  }
  const first = readRef(text, at);
  if (first === undefined) return undefined;
  const { to, end } = rangeEnd(text, first.ref, first.end);
  return { range: { from: first.ref, to }, end };
}

function place(ref: FolioRef): number {
  return ref.number * 2 + (ref.side === 'verso' ? 1 : 0);
}

function runsBackwards({ from, to }: FolioRange): boolean {
  return place(to) < place(from);
}

/**
 * Reads a list of leaves at an offset, behind the word «лл.» or its like. Stops before what cannot be a leaf; gives
 * undefined where not even the first piece is one.
 */
export function readFolios(text: string, at: number): FoundFolios | undefined {
  const ranges: FolioRange[] = [];
  const unread: string[] = [];
  let end = at;
  for (let next: number | undefined = at; next !== undefined; next = endOf(NEXT, text, end)) {
    const found = readRange(text, next);
    if (found === undefined) {
      const roman = ranges.length === 0 ? endOf(ROMAN, text, next) : undefined;
      if (roman === undefined) break;
      unread.push(text.slice(next, roman));
      end = roman;
      continue;
    }
    if (next > at && endOf(NOT_A_LEAF, text, found.end) !== undefined) break;
    if (runsBackwards(found.range)) unread.push(text.slice(next, found.end).trim());
    else ranges.push(found.range);
    end = found.end;
  }
  return ranges.length + unread.length === 0 ? undefined : { ranges, unread, end };
}

/** Two lists of one code as one: "ll. 67-70; ll. 72-75". */
export function joinFolios(first: Folios | null, second: Folios): Folios {
  if (first === null) return second;
  return {
    label: `${first.label}, ${second.label}`,
    unit: first.unit,
    ranges: [...first.ranges, ...second.ranges],
    unread: [...first.unread, ...second.unread],
  };
}

/** What a person should look at in folios that were read. */
export function folioProblems(folios: Folios | null): Problem[] {
  if (folios === null) return [];
  return folios.unread.map((piece) => ({
    code: 'folios-unread',
    severity: 'warning',
    message: `«${piece}» among the folios «${folios.label.slice(0, 80)}» is no range of leaves; it is kept as written.`,
    hint: 'Write the smaller number first, in figures.',
  }));
}

function leavesOf({ from, to }: FolioRange): FolioRef[] {
  const leaves: FolioRef[] = [from];
  for (let number = from.number; number < to.number; number += 1) {
    const leaf = number === from.number ? from : { number };
    leaves.push(leaf);
    if (from.side === 'recto') leaves.push({ ...leaf, side: 'verso' });
  }
  if (to.number > from.number) leaves.push({ number: to.number }, { ...to, side: 'recto' });
  leaves.push(to);
  return leaves;
}

/**
 * Every leaf the folios name, as labels in the order written, each once: ['151', '152', '153', '154']. A verso is
 * among them only where it is said: "5-7 ob." gives 5, 6, 7, 7ob; where the first side is said to be a recto, the
 * whole range counts by sides ("12r-13v": 12, 12ob, 13, 13ob). Pieces not read are left out. More than `MAX_LEAVES`
 * leaves is an error, not a list.
 */
export function folioLabels(folios: Folios): Result<string[]> {
  let count = 0;
  for (const { from, to } of folios.ranges) count += 2 * (to.number - from.number + 1);
  if (count > 2 * MAX_LEAVES) {
    return {
      ok: false,
      problems: [
        {
          code: 'folio-range-too-long',
          severity: 'error',
          message: `«${folios.label.slice(0, 80)}» names more than ${MAX_LEAVES} leaves.`,
          hint: 'Look at the numbers again: one delo seldom has more than some hundred leaves.',
        },
      ],
    };
  }
  const labels = new Set(folios.ranges.flatMap((range) => leavesOf(range).map(folioLabel)));
  return { ok: true, value: [...labels], problems: [] };
}

/** Whether the folios name one leaf alone, front or back: what decides between «л.» and «лл.». */
export function isOneLeaf(folios: Folios): boolean {
  const first = folios.ranges[0];
  if (first === undefined) return false;
  const same = (ref: FolioRef): boolean =>
    ref.number === first.from.number && ref.suffix === first.from.suffix;
  return folios.unread.length === 0 && folios.ranges.every(({ from, to }) => same(from) && same(to));
}
