// Folded text cut into numbers, words, single East Asian characters and marks.
import { fold } from './fold.ts';
import { hanNumerals, readHanNumber } from './han-number.ts';

/** `east`: one Han, Hangul or kana character. `mark`: one character of anything else. */
export interface Token {
  readonly kind: 'number' | 'word' | 'east' | 'mark';
  /** Folded. */
  readonly text: string;
  /** As it stands in the source. */
  readonly written: string;
  /** The number's value; NaN for other kinds. */
  readonly value: number;
  /** How many digits the number has; 0 for other kinds. */
  readonly digits: number;
  /** In Han numerals. */
  readonly han: boolean;
  /** Whether nothing stands between it and the token before. */
  readonly tight: boolean;
  /** In editorial brackets. */
  readonly bracketed: boolean;
  /** UTF-16 offsets in the source. */
  readonly start: number;
  readonly end: number;
}

const pattern = new RegExp(
  String.raw`(?<number>\d+)|(?<han>[${hanNumerals}]+)|(?<east>[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])|` +
    String.raw`(?<word>[\p{Script=Latin}\p{Script=Cyrillic}]+)|(?<space> )|(?<mark>.)`,
  'gsu',
);

/** Linear in the length of the text. A number of more than nine digits is a mark: it is no part of a date. */
export function tokenize(source: string): Token[] {
  const { text, starts, ends, brackets } = fold(source);
  let bracket = 0;
  const tokens: Token[] = [];
  let tight = false;
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    if (groups['space'] !== undefined) {
      tight = false;
      continue;
    }
    const [first, last] = [match.index, match.index + match[0].length - 1];
    while ((brackets[bracket]?.[1] ?? Infinity) <= first) bracket += 1;
    const [start, end] = [starts[first] ?? 0, ends[last] ?? source.length];
    const common = {
      text: match[0],
      written: source.slice(start, end),
      tight,
      bracketed: first >= (brackets[bracket]?.[0] ?? Infinity),
      start,
      end,
    };
    tokens.push({ ...common, ...kindOf(groups) });
    tight = true;
  }
  return tokens;
}

function kindOf(
  groups: Record<string, string | undefined>,
): Pick<Token, 'kind' | 'value' | 'digits' | 'han'> {
  const { number, han } = groups;
  if (number !== undefined && number.length <= 9) {
    return { kind: 'number', value: Number(number), digits: number.length, han: false };
  }
  if (han !== undefined) {
    const read = readHanNumber(han);
    if (read !== undefined && read.digits <= 9) return { kind: 'number', ...read, han: true };
  }
  const kind = groups['word'] !== undefined ? 'word' : groups['east'] !== undefined ? 'east' : 'mark';
  return { kind, value: Number.NaN, digits: 0, han: false };
}
