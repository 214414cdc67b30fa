// Months in Roman numerals, also as a Cyrillic typewriter makes them: «У» for V, «П» for II, «Ш» for III, 1 for I.
import type { At } from './lexicon.ts';
import type { Token } from './tokens.ts';

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const lookalikes = new Map(
  Object.entries({ Х: 'X', І: 'I', У: 'V', П: 'II', Ш: 'III', '1': 'I', I: 'I', V: 'V', X: 'X', l: 'I' }),
);

/** What is read of a Roman numeral: its number, and whether letters were taken for others. */
export interface Roman {
  readonly number: number;
  readonly guessed: boolean;
}

/** A Roman numeral of 1 to 12 in capitals, over as many adjoining tokens as it takes («У1» is a word and a number). */
export function romanAt(tokens: readonly Token[], at: number): At<Roman> | undefined {
  if (tokens[at]?.kind !== 'word' && tokens[at]?.text !== '1') return undefined;
  let written = '';
  let end = at;
  for (let token = tokens[end]; token !== undefined && (end === at || token.tight); token = tokens[end]) {
    if (token.kind !== 'word' && !/^1+$/.test(token.text)) break;
    written += token.written;
    end += 1;
    if (written.length > 5) return undefined;
  }
  // A number made of ones alone is a number; a numeral has a letter.
  if (/^1*$/.test(written)) return undefined;
  const letters = written.split('').map((char) => lookalikes.get(char));
  if (letters.includes(undefined)) return undefined;
  const number = numerals.indexOf(letters.join('')) + 1;
  return number === 0 ? undefined : { value: { number, guessed: /[^IVXХІ]/.test(written) }, end };
}
