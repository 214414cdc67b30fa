// Tokens: the words of a text as search compares them, and where they stand.

/**
 * A word's folded spelling: compatibility forms, case, marks, apostrophes, ё and е, variants of Chinese characters made one. What a
 * reader types is folded by the same rules, so two spellings that mean one word to him have one form.
 */
export type Form = string;

/**
 * One word of a text. `start`, `end`: its range in the text's string, in UTF-16 code units; a word broken at a line's end, or typed
 * with its letters apart, has one range over all of it. `also`: other forms under which a reader may look for the same place (a
 * name's parts written as one, the whole of a compound), none of which is the form of a neighbour. `apart`: several words in order that
 * the same letters may be instead, where a hyphen at a line's end may be part of the word or not («Цзе-дун» broken after the hyphen).
 */
export interface Token {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  readonly also: readonly Form[];
  readonly apart?: readonly Form[];
}
