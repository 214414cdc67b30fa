// Words of two languages that are alike: names, borrowed words, figures.
import { roman } from './roman.ts';

/** Word `source` looks like `target`: from 0, like any two words, to 1, the same letters; `figure`: it is a number. */
export interface Likeness {
  readonly source: number;
  readonly target: number;
  readonly likeness: number;
  readonly figure: boolean;
}

/** Pieces of three letters that stand in more words than this tell nothing. */
const mostWithPiece = 1500;
/** The most words that one word is like. */
const mostAlike = 4;
const least = 0.5;

/** Pairs of words that are alike. About linear in the number of words for those of natural languages, and bounded for others. */
export function likenesses(source: readonly string[], target: readonly string[]): Likeness[] {
  const romanTarget = target.map(roman);
  const whole = new Map<string, number[]>();
  const withPiece = new Map<string, number[]>();
  for (const [word, letters] of romanTarget.entries()) {
    listed(whole, letters, word);
    if (letters.length >= 4) for (const piece of new Set(piecesOf(letters))) listed(withPiece, piece, word);
  }
  const found: Likeness[] = [];
  const shared = new Int32Array(target.length);
  for (const [word, key] of source.entries()) {
    const letters = roman(key);
    const figure = /^\p{Nd}+$/u.test(letters);
    if (figure || letters.length >= 3)
      for (const other of whole.get(letters) ?? [])
        found.push({ source: word, target: other, likeness: 1, figure });
    if (figure || letters.length < 4) continue;
    found.push(...alike(word, letters, romanTarget, withPiece, shared));
  }
  return found;
}

function alike(
  source: number,
  letters: string,
  targets: readonly string[],
  withPiece: ReadonlyMap<string, readonly number[]>,
  shared: Int32Array,
): Likeness[] {
  const touched: number[] = [];
  for (const piece of new Set(piecesOf(letters))) {
    const words = withPiece.get(piece) ?? [];
    if (words.length > mostWithPiece) continue;
    for (const word of words) {
      if (shared[word] === 0) touched.push(word);
      shared[word]! += 1;
    }
  }
  const found: Likeness[] = [];
  for (const target of touched) {
    const pieces = shared[target]!;
    shared[target] = 0;
    const other = targets[target]!;
    if (pieces < 2 && letters.length + other.length > 10) continue;
    if (other === letters) continue;
    const likeness = similarity(letters, other);
    if (likeness >= least) found.push({ source, target, likeness, figure: false });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.target - b.target).slice(0, mostAlike);
}

/** One less the edits that make one word of the other, to the length of the longer; letters at the beginning count double. */
function similarity(a: string, b: string): number {
  const [m, n] = [Math.min(a.length, 24), Math.min(b.length, 24)];
  let previous = Array.from({ length: n + 1 }, (_, j) => j);
  for (let i = 1; i <= m; i++) {
    const row = [i];
    for (let j = 1; j <= n; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      row.push(Math.min(previous[j - 1]! + same, previous[j]! + 1, row[j - 1]! + 1));
    }
    previous = row;
  }
  const edits = previous[n]!;
  let prefix = 0;
  while (prefix < 4 && prefix < m && prefix < n && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  const alike = 1 - edits / Math.max(m, n);
  return Math.min(0.99, alike + 0.04 * prefix);
}

function piecesOf(letters: string): string[] {
  const padded = `^${letters.slice(0, 24)}`;
  const pieces: string[] = [];
  for (let at = 0; at + 3 <= padded.length; at++) pieces.push(padded.slice(at, at + 3));
  return pieces;
}

function listed(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
