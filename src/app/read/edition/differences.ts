// Where two translations of the same passage differ, word by word, as ranges of their blocks.
import { compareWords, similarity } from '../../../text/compare/compare.ts';
import type { Piece } from './parallel.ts';

/** Characters of a block that the other translation has not. `kind`: of which the block is, the `first` that others are compared with or an `other`. */
export interface DifferingRange {
  readonly start: number;
  readonly end: number;
  readonly kind: 'first' | 'other';
}

/** Ranges by the id of their block, in order; empty where nothing differs. */
export type Differing = ReadonlyMap<string, readonly DifferingRange[]>;

/** Below this likeness two renderings are not compared by the word: nearly all would be marked, and nothing told. */
const UNLIKE = 0.35;

const stringOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ block, start, end }) => block.text.slice(start, end)).join('\n');

/** Cuts a range of the joined string back into ranges of the pieces' blocks. */
function rangesOf(
  pieces: readonly Piece[],
  kind: DifferingRange['kind'],
  from: number,
  to: number,
): [string, DifferingRange][] {
  const found: [string, DifferingRange][] = [];
  let at = 0;
  for (const { block, start, end } of pieces) {
    const [first, last] = [Math.max(from, at), Math.min(to, at + end - start)];
    if (first < last) found.push([block.id, { start: start + first - at, end: start + last - at, kind }]);
    at += end - start + 1;
  }
  return found;
}

const wordLike = /[\p{L}\p{N}]/u;
const wordAtEnd = /[\p{L}\p{M}\p{N}]$/u;

/** Where the words of a string begin and end: white space and signs about them are no difference; equal where it has no words. */
function wordsWithin(text: string): readonly [number, number] {
  const from = text.search(wordLike);
  if (from < 0) return [0, 0];
  let to = text.length;
  while (to > from && !wordAtEnd.test(text.slice(Math.max(from, to - 2), to))) to--;
  return [from, to];
}

/** A passage in two translations. `same`: not a word differs, signs apart. `unlike`: too much does to be told by the word; no range is given. */
export interface Comparison {
  readonly same: boolean;
  readonly unlike: boolean;
  readonly ranges: readonly (readonly [string, DifferingRange])[];
}

/** What differs between the first translation of a passage and another: words of the one that the other has not, either way. */
export function comparePassage(first: readonly Piece[], other: readonly Piece[]): Comparison {
  const [a, b] = [stringOf(first), stringOf(other)];
  if (a === b) return { same: true, unlike: false, ranges: [] };
  if (similarity(a, b) < UNLIKE) return { same: false, unlike: true, ranges: [] };
  const ranges: [string, DifferingRange][] = [];
  let [i, j] = [0, 0];
  for (const { kind, text } of compareWords(a, b)) {
    const [from, to] = wordsWithin(text);
    if (from < to && kind === 'removed') ranges.push(...rangesOf(first, 'first', i + from, i + to));
    if (from < to && kind === 'added') ranges.push(...rangesOf(other, 'other', j + from, j + to));
    if (kind !== 'added') i += text.length;
    if (kind !== 'removed') j += text.length;
  }
  return { same: ranges.length === 0, unlike: false, ranges };
}
