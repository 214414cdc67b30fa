// The words of a text and of a query, without what words have in common: all that a browser needs of the analysis but stems.
import { foldLetters } from './fold.ts';
import { withHardSigns } from './hard-sign.ts';
import { Scanner } from './scan.ts';
import type { Form, Token } from './token.ts';

/**
 * The words of a text in order. Ranges are in UTF-16 code units of `text`; pairs of Chinese and Japanese characters overlap. `language`: BCP 47, by
 * which і in Russian and an apostrophe in Ukrainian are told; it parts no words, so that a reader's words, whose language is unknown, are parted the
 * same. `pages`: where pages begin in the text. Linear in its length.
 */
export function tokensOf(text: string, language: string, pages: readonly number[] = []): Token[] {
  return new Scanner(text, subtag(language), pages).run();
}

const subtag = (language: string): string => language.slice(0, 16).toLowerCase().split(/[-_]/u)[0] ?? '';

/** One word's form: all its letters as one, "Hon-yong" as "honyong"; empty where it has no letters and digits. */
export function wholeForm(word: string): Form {
  return foldLetters(withHardSigns(word, 'und'));
}

/**
 * The forms that a typed word is in a text, in order: usually one; those of its parts where it is a compound; pairs of characters where it is
 * Chinese or Japanese. One such character alone is to be looked for as a beginning, since it stands first in a pair or last in its run.
 */
export function queryForms(word: string): Form[] {
  return tokensOf(word, 'und').map((token) => token.form);
}
