// Grammatical cases of names in Cyrillic letters: «Вышинскому», «Пак Хен Еном».
import type { Form } from '../../../text/analyse/token.ts';
import { nominatives } from '../../../text/names/read/inflection.ts';

const endings =
  'а у ю я е ы и ом ем ой ей ою ею ым им ого его ому ему ия ию ии ием ией ую юю ов ев ам ями ами ах'.split(
    ' ',
  );

/** Letters that a nominative may lose before the ending of another case. */
const mostLost = 2;

/**
 * Case forms that a word may have, itself not among them. Each is one that grammar leads back to the word: none is made that could not be read
 * so. The word is a form: small letters, folded.
 */
export function caseForms(word: Form): Form[] {
  if (word.length < 2 || !/^\p{sc=Cyrl}+$/u.test(word)) return [];
  const found = new Set<Form>();
  for (let lost = 0; lost <= mostLost && word.length - lost > 1; lost++) {
    const stem = word.slice(0, word.length - lost);
    for (const ending of endings) {
      const form = stem + ending;
      if (form !== word && nominatives(form).includes(word)) found.add(form);
    }
  }
  return [...found];
}
