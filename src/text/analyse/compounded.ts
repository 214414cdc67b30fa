// How far a compound reaches in a run of tokens.
import type { Form, Token } from './token.ts';

/** How many tokens from `at` on a form stands for: those whose forms it is made of, at least one. */
export function compounded(tokens: readonly Token[], at: number, form: Form): number {
  let letters = tokens[at]?.form ?? '';
  let count = 1;
  while (letters.length < form.length && form.startsWith(letters)) {
    letters += tokens[at + count]?.form ?? form;
    count++;
  }
  return letters === form ? count : 1;
}
