// What matching of names gives to those who ask: the same person's name in another script, order or spelling, and why it may be the same.

/** How a form of a name came about, or where it was found. */
export interface GeneratedForm {
  readonly written: string;
  /** ISO 15924. */
  readonly script: string;
  /** The system of romanisation or transcription by which it is made, as `text/transliterate` names it; null for the name as given. */
  readonly system: string | null;
}

/**
 * Why two names are taken for one, from the surest to the least sure. `same`: but for case, marks, punctuation. `order`: the
 * same words in another order. `inflected`: one is a case form of the other. `initials`: given names shortened. `system`: one is the
 * other by named systems. `reading`: characters and how they are read, or the same characters in two languages. `parts`: one has a title, patronymic or name more. `sound`: they sound alike by
 * correspondences learned from pairs of names. `spelling`: a letter or two differ.
 */
export type NameReasonKind =
  'same' | 'order' | 'inflected' | 'initials' | 'system' | 'reading' | 'parts' | 'sound' | 'spelling';

/** In what two names differ besides: the order of their words, the grammatical case, what one of them leaves out. */
export type NameDifference = 'order' | 'inflected' | 'rest';

/**
 * `systems`: those that a reason speaks of, by their ids. A reason names a system only where the system truly gives this form. `origin`: what both
 * names may be written from, where neither is written from the other; `systems` then in the order of the names, one where it serves for both.
 */
export interface NameReason {
  readonly kind: NameReasonKind;
  readonly systems: readonly string[];
  readonly origin?: string;
  /** Whether the first name, and the second, is what its system gives only where its marks are left out; absent where neither is. */
  readonly unmarked?: readonly [boolean, boolean];
  /** Without which the reason would not be true; absent where there is none. */
  readonly also?: readonly NameDifference[];
  /** Of a `reading`: the language in which characters are read to be the other name; absent where neither name is in characters. */
  readonly language?: 'ja' | 'ko';
}

/** A name that may be the same. `score`: 0 to 1; `reasons`: at least one. `at`: its place among the candidates. */
export interface NameMatch {
  readonly at: number;
  readonly name: string;
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/** Names made ready to be compared with many others. */
export interface NameCandidates {
  readonly size: number;
  /** The best matches first; none below the cut, unless `atLeast` is lower. */
  match(name: string, options?: { readonly limit?: number; readonly atLeast?: number }): readonly NameMatch[];
}
