// Chinese characters as sounds are learned over them: one form for all forms of a character.
import { sameCharacter } from '../../han/variants.ts';

/** The characters of the basic plane in a text, each in the form that stands for all its forms. */
export function hanLetters(text: string): string {
  return Array.from(text, (char) => (/^\p{Script=Han}$/u.test(char) ? sameCharacter(char) : ''))
    .filter((char) => char.length === 1)
    .join('');
}
