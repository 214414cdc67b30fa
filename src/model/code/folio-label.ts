// One leaf: «151 об.» read, printed as a label, and put in its place among others.
import type { Result } from '../problem.ts';
import { toLatinLetters } from './letters.ts';
import type { FolioRef } from './schema.ts';

const SIDE = /\s{0,2}\(?(оборота|обороте|оборот|об|oborot|ob|verso|recto|vo|ro|v|r)(?![\p{L}\p{N}])\.?\)?/iuy;
const SUFFIX = /\p{L}(?=(?:об|ob|[vr])(?!\p{L})|(?![\p{L}\p{N}]))/iuy;
const FIGURE = /\d{1,9}(?!\d)/y;

/** A leaf found in a longer text, and where it ends there. */
export interface FoundRef {
  readonly ref: FolioRef;
  readonly end: number;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The side that a word stands for, and the offset behind it; undefined where none is written at this offset. */
export function readSide(text: string, at: number): { side: 'recto' | 'verso'; end: number } | undefined {
  const found = matchAt(SIDE, text, at);
  if (found === null) return undefined;
  const recto = /^r/iu.test(found[1] ?? '');
  return { side: recto ? 'recto' : 'verso', end: at + found[0].length };
}

/** The leaf written at this offset: figures, a letter that belongs to the number («15а»), a side. */
export function readRef(text: string, at: number): FoundRef | undefined {
  const figure = matchAt(FIGURE, text, at);
  if (figure === null) return undefined;
  const number = Number(figure[0]);
  let end = at + figure[0].length;
  const early = readSide(text, end);
  if (early !== undefined) return { ref: { number, side: early.side }, end: early.end };
  const suffix = matchAt(SUFFIX, text, end)?.[0];
  if (suffix === undefined) {
    return /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)) ? undefined : { ref: { number }, end };
  }
  end += suffix.length;
  const late = readSide(text, end);
  return late === undefined
    ? { ref: { number, suffix }, end }
    : { ref: { number, suffix, side: late.side }, end: late.end };
}

/** The letter of a leaf's number in Latin, save where that would be two letters or read as verso or recto («в», «р»). */
export function suffixInLatin(suffix: string): string {
  const latin = toLatinLetters(suffix.toLowerCase());
  return latin.length === 1 && latin !== 'v' && latin !== 'r' ? latin : suffix.toLowerCase();
}

/**
 * The label of one leaf or page, the same however it was written: «151об», "151 verso" and "151v" are `151ob`, «15а»
 * is `15a`; a recto is the bare number, as in Russian usage.
 */
export function folioLabel(ref: FolioRef): string {
  return `${ref.number}${suffixInLatin(ref.suffix ?? '')}${ref.side === 'verso' ? 'ob' : ''}`;
}

/** Reads the label of one leaf («151», «л. 151об», "fol. 12v", "151 verso"). Anything else is a problem. */
export function parseFolioLabel(label: string): Result<FolioRef> {
  const text = label.slice(0, 100).trim();
  const word = /^\p{L}{1,6}\.?\s{0,2}(?=\d)/u.exec(text)?.[0] ?? '';
  const found = label.length > 100 ? undefined : readRef(text, word.length);
  if (found !== undefined && /^[.,;]?$/u.test(text.slice(found.end))) {
    return { ok: true, value: found.ref, problems: [] };
  }
  return {
    ok: false,
    problems: [
      {
        code: 'folio-label-unread',
        severity: 'error',
        message: `«${text.slice(0, 40)}» is not the number of one leaf.`,
        hint: 'Write a number, with a letter and a side where there is one: 151, 15а, 151об, 12v.',
      },
    ],
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The order of leaves: by number, then suffix, then side: 9, 10, 15, 15ob, 15a, 151, 151ob, 152. Labels that name no
 * leaf come after all that do, in the order of their characters.
 */
export function compareFolioLabels(a: string, b: string): number {
  const [first, second] = [parseFolioLabel(a), parseFolioLabel(b)];
  if (!first.ok || !second.ok) return first.ok ? -1 : second.ok ? 1 : compareText(a, b);
  const [x, y] = [first.value, second.value];
  const bySuffix = compareText(
    folioLabel({ number: 0, suffix: x.suffix ?? '' }),
    folioLabel({ number: 0, suffix: y.suffix ?? '' }),
  );
  return x.number - y.number || bySuffix || Number(x.side === 'verso') - Number(y.side === 'verso');
}
