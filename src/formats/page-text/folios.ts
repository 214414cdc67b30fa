// Folio marks: the numbers of leaves that stand on lines of their own, told from other numbers by the citation's folios.
import { folioLabels } from '../../model/code/folios.ts';
import { folioLabel, readRef } from '../../model/code/folio-label.ts';
import type { FolioRef, Folios } from '../../model/code/schema.ts';
import type { Line } from './lines.ts';

/** A number that marks the top of a leaf. Offsets are into the line's text; `tail` is what else stands there («-84», "js"). */
export interface FolioMark {
  readonly ref: FolioRef;
  readonly label: { readonly from: number; readonly to: number };
  readonly tail: { readonly from: number; readonly to: number } | undefined;
  /** Whether a word for leaf stands before it («л. 64»). */
  readonly worded: boolean;
}

/** Folio marks by line index, and the exemplar (by its place in the list) whose leaves they count. */
export interface FoliosFound {
  readonly marks: ReadonlyMap<number, FolioMark>;
  readonly exemplar: number | undefined;
}

const leafWord = /^(?:л|лл|лист|fol|folio|f|bl|blatt|list|l|арк|k|karta|лист дела)\.?\s{0,2}(?=\d)/iu;
const pageWord = /^(?:p|pp|page|s|seite|стр|с|str|стор|pg|oldal|pag|pagina|página)\.?\s{0,2}(?=\d)/iu;
const tailShape = /^(?:[-–/]\d{1,3}|[-–/]?\s?[\p{L}]{1,4}\.?|\s?[^\p{L}\p{N}\s.,:]{1,3})$/u;

/** Reads a line as a folio mark by its shape alone. */
export function folioShape(text: string): FolioMark | undefined {
  if (text.length > 24 || !/\d/u.test(text)) return undefined;
  const open = /^[[(/|«"]{1,2}\s?/u.exec(text)?.[0].length ?? 0;
  const leaf = leafWord.exec(text.slice(open))?.[0] ?? '';
  const word = leaf === '' ? (pageWord.exec(text.slice(open))?.[0] ?? '') : leaf;
  const from = open + word.length;
  const found = readRef(text, from);
  if (found === undefined) return undefined;
  const behind = text.slice(found.end);
  const rest = open > 0 ? behind.replace(/\s?[\])/|»"]{1,2}$/u, '') : behind;
  const label = { from, to: found.end };
  const worded = leaf !== '';
  if (/^[\s.]*$/u.test(rest)) return { ref: found.ref, label, tail: undefined, worded };
  if (!tailShape.test(rest.trim())) return undefined;
  const start = found.end + rest.length - rest.trimStart().length;
  const tail = { from: start, to: start + rest.trim().length };
  return { ref: found.ref, label, tail, worded };
}

const place = (ref: FolioRef): number =>
  ref.number * 4 + (ref.suffix === undefined ? 0 : 2) + (ref.side === 'verso' ? 1 : 0);

function holds(folios: Folios, ref: FolioRef): boolean {
  return folios.ranges.some(({ from, to }) => ref.number >= from.number && ref.number <= to.number);
}

/**
 * Finds the folio marks among lines. A number counts where an exemplar's folios hold it and the numbers rise; of several
 * exemplars the one with most such marks. Where no citation gives folios, only numbers with a word for leaf count.
 */
export function findFolios(
  lines: readonly Line[],
  skip: ReadonlySet<number>,
  exemplars: readonly (Folios | null)[],
): FoliosFound {
  const shapes: [number, FolioMark][] = [];
  lines.forEach((line, at) => {
    const shape = skip.has(at) ? undefined : folioShape(line.text);
    if (shape !== undefined) shapes.push([at, shape]);
  });
  let best: { marks: [number, FolioMark][]; exemplar: number | undefined } = {
    marks: [],
    exemplar: undefined,
  };
  exemplars.forEach((folios, exemplar) => {
    if (folios === null) return;
    const marks = rising(shapes.filter(([, { ref }]) => holds(folios, ref)));
    if (marks.length > best.marks.length) best = { marks, exemplar };
  });
  if (best.marks.length === 0) best = { marks: unmeasured(shapes), exemplar: undefined };
  return { marks: new Map(best.marks), exemplar: best.exemplar };
}

/** Without a citation's folios: numbers with a word for leaf, or bare ones that rise step by step. */
function unmeasured(shapes: readonly [number, FolioMark][]): [number, FolioMark][] {
  const worded = rising(shapes.filter(([, mark]) => mark.worded));
  if (worded.length > 0) return worded;
  const bare = rising(shapes);
  const steps = bare.slice(1).map(([, { ref }], at) => ref.number - (bare[at]?.[1].ref.number ?? 0));
  return bare.length > 1 && steps.every((step) => step <= 4) ? bare : [];
}

/** The longest sequence of marks whose leaves rise, each leaf once; of many marks only the first thousand are weighed. */
function rising(marks: readonly [number, FolioMark][]): [number, FolioMark][] {
  const few = marks.slice(0, 1000);
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  few.forEach(([, { ref }], at) => {
    lengths[at] = 1;
    previous[at] = -1;
    for (let k = 0; k < at; k++) {
      const before = few[k]?.[1].ref;
      if (before === undefined || place(before) >= place(ref) || (lengths[k] ?? 0) + 1 <= (lengths[at] ?? 0))
        continue;
      lengths[at] = (lengths[k] ?? 0) + 1;
      previous[at] = k;
    }
    if (last < 0 || (lengths[at] ?? 0) > (lengths[last] ?? 0)) last = at;
  });
  const chosen: [number, FolioMark][] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const mark = few[at];
    if (mark !== undefined) chosen.unshift(mark);
  }
  return chosen;
}

/** The number in a typist's page number («- 4 -», "Page 4", «стр. 4»); undefined for any other line. */
export function typedPageNumber(text: string): number | undefined {
  if (text.length > 16) return undefined;
  const dashed = /^[-–—]{1,2}\s?(\d{1,3})\s?\.?[-–—]{1,2}$/u.exec(text)?.[1];
  const worded = pageWord.test(text) ? /^\D{1,9}(\d{1,3})\.?$/u.exec(text)?.[1] : undefined;
  const eastern = /^第?\s?(\d{1,3})\s?(?:页|頁|쪽|페이지)$/u.exec(text)?.[1];
  const number = dashed ?? worded ?? eastern;
  return number === undefined ? undefined : Number(number);
}

/** All leaves that folios name, as labels; only those between two given leaves where there are very many. */
export function leavesNamed(folios: Folios, first: FolioRef, last: FolioRef): string[] {
  const all = folioLabels(folios);
  if (all.ok && all.value.length <= 300) return all.value;
  const labels: string[] = [];
  for (let number = first.number; number <= last.number && labels.length < 300; number++)
    if (holds(folios, { number })) labels.push(folioLabel({ number }));
  return labels;
}
