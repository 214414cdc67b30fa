// Where a date can begin and end in running text.
import { eraWords } from './eras.ts';
import type { PhraseKind } from './languages/language.ts';
import { firstWords, isMark, phraseAt } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The phrases with which a date begins. "The" and "on" are not among them: the date is found behind them. */
// prettier-ignore
const openers: readonly PhraseKind[] = [
  'circa', 'maybe', 'not-after', 'before', 'not-before', 'after', 'since', 'vague', 'night', 'night-to', 'between', 'from',
  'spring', 'summer', 'autumn', 'winter', 'first', 'second', 'third', 'fourth', 'noon', 'midnight',
];
const openingWords = firstWords(openers).union(eraWords);
const romanLetters = /^[ivxхіупш]{1,5}$/;

/** Few words of a running text can begin a date; the others need no look. */
function mayOpen({ kind, text }: Token): boolean {
  if (kind === 'word') return openingWords.has(text) || romanLetters.test(text);
  return kind !== 'mark' || text === "'";
}

/** Not in the middle of a number, code or word: "58.12.1950", "A12 May". */
export function beginsHere(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || !mayOpen(token)) return false;
  if (before === undefined || !token.tight || token.kind === 'east') return true;
  if (before.kind === 'mark')
    return !(isMark(before, './-–:,') && tokens[at - 2]?.kind === 'number' && before.tight);
  return before.kind === 'east';
}

export function endsHere(tokens: readonly Token[], end: number): boolean {
  const [last, next, afterNext] = [tokens[end - 1], tokens[end], tokens[end + 1]];
  if (next?.tight !== true || last?.kind === 'east' || next.kind === 'east') return true;
  if (next.kind === 'mark')
    return !(isMark(next, './-:') && afterNext?.tight === true && afterNext.kind === 'number');
  return last?.kind === 'mark';
}

/** In running text "s.d." and «б.д.» are too short to be trusted, unless they stand in brackets or alone. */
export function longUndatedAt(tokens: readonly Token[], at: number): number | undefined {
  const end = phraseAt(tokens, at, 'undated');
  if (end === undefined) return undefined;
  const alone = at === 0 && onlyStops(tokens, end);
  const letters = tokens
    .slice(at, end)
    .reduce((sum, token) => sum + (token.kind === 'mark' ? 0 : token.text.length), 0);
  const east = tokens[at]?.kind === 'east';
  return alone || east || letters > 5 || tokens[at]?.bracketed === true ? end : undefined;
}

/** Whether nothing but full stops and the like is left. */
export function onlyStops(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).every((token) => isMark(token, '.,;:'));
}

const pairs = ['[]', '<>', '«»', '„“', '“”', '""'];

/** The range widened by one at either side where a bracket or quotation mark within it has its partner there: "[12] May [1950]". */
export function withPairs(text: string, start: number, end: number): [start: number, end: number] {
  const inside = text.slice(start, end);
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  const opens = pairs.some(
    (pair) => pair.charAt(0) === before && isFirst(inside, pair.charAt(1), pair.charAt(0)),
  );
  const closes = pairs.some(
    (pair) => pair.charAt(1) === after && inside.lastIndexOf(pair.charAt(0)) > inside.lastIndexOf(after),
  );
  return [start - (opens ? 1 : 0), end + (closes ? 1 : 0)];
}

/** Whether `mark` comes before any `other`. */
function isFirst(text: string, mark: string, other: string): boolean {
  const at = text.indexOf(mark);
  const rival = text.indexOf(other);
  return at !== -1 && (rival === -1 || at <= rival);
}
