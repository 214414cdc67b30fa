// What stands after a possible end of a sentence.
import { commas, dashes, isDigit, isLower, isSpace, isUpper, isWord } from './characters.ts';
import { wordAt } from './words.ts';

export interface Following {
  /** What the next word begins with; `letter` has no case, `nothing` is the end, or only signs for a long way. */
  readonly kind: 'upper' | 'lower' | 'digit' | 'letter' | 'nothing';
  /** The next word, up to an apostrophe or hyphen: "L" of "L'ambassadeur". */
  readonly word: string;
  /** Where the next word begins. */
  readonly at: number;
  /** True where a period follows the next word. */
  readonly dotted: boolean;
  readonly spaced: boolean;
  readonly blankLine: boolean;
  readonly comma: boolean;
  readonly bracket: boolean;
  readonly dash: boolean;
  /** True before "b) …", "б) …", "b. When": the mark of a list, in small letters. */
  readonly listMark: boolean;
}

const smallListMark = /^\p{Ll}\.\s[\p{Lu}\p{Lt}]/u;

/** How many signs are passed over to find the next word. */
const mostSigns = 24;

/** Looks from `end`, where a sentence's last mark has been passed, to the next word. */
export function lookAfter(text: string, end: number): Following {
  let at = end;
  let newlines = 0;
  const skipSpace = (): void => {
    for (; at < text.length && isSpace(text.charAt(at)); at += 1) if (text.charAt(at) === '\n') newlines += 1;
  };
  skipSpace();
  const spaced = at > end;
  const blankLine = newlines > 1;
  const first = text.charAt(at);
  let bracket = false;
  let dash = false;
  for (let signs = 0; signs < mostSigns && at < text.length && !isWord(text.charAt(at)); signs += 1) {
    const sign = text.charAt(at);
    bracket ||= sign === '[' || sign === '(';
    dash ||= dashes.includes(sign);
    at += 1;
    skipSpace();
  }
  const whole = wordAt(text, at);
  const word = whole.split(/['’-]/, 1)[0] ?? '';
  const after = text.charAt(at + whole.length);
  return {
    kind: kindOf(text.charAt(at)),
    word,
    at,
    dotted: after === '.',
    spaced,
    blankLine,
    comma: first !== '' && commas.includes(first),
    bracket,
    dash,
    listMark: (after === ')' && whole.length <= 2) || smallListMark.test(text.slice(at, at + 4)),
  };
}

function kindOf(char: string): Following['kind'] {
  if (isUpper(char)) return 'upper';
  if (isLower(char)) return 'lower';
  if (isDigit(char)) return 'digit';
  return isWord(char) ? 'letter' : 'nothing';
}
