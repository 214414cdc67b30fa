// What a character is to the scanner of words, by its code unit. One look into a table, since every character of an archive passes here.

/** Kinds of characters. What is none of these parts words. */
export const kind = {
  none: 0,
  latin: 1,
  cyrillic: 2,
  /** A letter of another script that parts its words. */
  letter: 3,
  digit: 4,
  /** A combining mark. */
  mark: 5,
  /** Says nothing about the word it stands in: soft hyphen, joiners, direction marks, primes and half rings of romanisation. */
  silent: 6,
  apostrophe: 7,
  hyphen: 8,
  quote: 9,
  /** Of a script without spaces between words: Han, kana. */
  ideograph: 10,
  hangul: 11,
  /** Half of a character beyond the basic plane, or a stray one. */
  surrogate: 12,
} as const;
export type Kind = (typeof kind)[keyof typeof kind];

const patterns: readonly (readonly [RegExp, Kind])[] = [
  [/^[\u00AD\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]$/u, kind.silent],
  [/^[\u02B9\u02BA\u02BB\u02BC\u02BD-\u02C1\u02C8\u02CA-\u02CC\u02EE\u05F3\u05F4]$/u, kind.silent],
  [/^['\u2018\u2019\u201B\u2032`\u00B4\uFF07\uFF40]$/u, kind.apostrophe],
  [/^[-\u2010\u2011\u00AC\uFE63\uFF0D]$/u, kind.hyphen],
  [/^["\u201C-\u201F\u2033\uFF02]$/u, kind.quote],
  [
    /^(?:[[\p{L}\p{Nl}]&&[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]|[\u30FC\uFF70\uFF9E\uFF9F])$/v,
    kind.ideograph,
  ],
  [/^[\p{L}&&\p{Script=Hangul}]$/v, kind.hangul],
  [/^\p{Nd}$/u, kind.digit],
  [/^[[\p{L}\p{Nl}]&&\p{Script=Latin}]$/v, kind.latin],
  [/^[\p{L}&&\p{Script=Cyrillic}]$/v, kind.cyrillic],
  [/^\p{L}$/u, kind.letter],
  [/^\p{M}$/u, kind.mark],
];

/** The kind of a character by its text: one code point. */
export function kindOfCharacter(character: string): Kind {
  for (const [pattern, found] of patterns) if (pattern.test(character)) return found;
  return kind.none;
}

/** CJK and Hangul, by far the most characters, are told by range. */
function byRange(code: number): Kind | undefined {
  if (code >= 0x3400 && code <= 0x4dbf) return kind.ideograph;
  if (code >= 0x4e00 && code <= 0x9fff) return kind.ideograph;
  if (code >= 0xac00 && code <= 0xd7a3) return kind.hangul;
  if (code >= 0xd800 && code <= 0xdfff) return kind.surrogate;
  if (code >= 0xe000 && code <= 0xf8ff) return kind.none;
  if (code >= 0xfe00 && code <= 0xfe0f) return kind.silent;
  return undefined;
}

/** What was asked for once; the others are looked at when they are met, since most programs meet few. */
const unknown = 0xff;
const table = new Uint8Array(0x10000).fill(unknown);

/** The kind of a code unit; `kind.none` past the end of a text (NaN). */
export function kindOf(code: number): number {
  const known = table[code];
  if (known === unknown) return (table[code] = byRange(code) ?? kindOfCharacter(String.fromCharCode(code)));
  return known ?? kind.none;
}

/** A letter or digit, which a word may begin with, of a script that parts its words. */
export function beginsWord(code: number): boolean {
  const found = kindOf(code);
  return found >= kind.latin && found <= kind.digit;
}

/** A capital letter, in any script that has them. */
export function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}
