// Text cut into what a reader sees change: words, characters of unspaced scripts, runs of white space, signs.

/** Letters of scripts compared character by character: Chinese, Japanese, and Korean, whose endings change within a word. */
const single = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
/** A longer run is cut: the engine's stack for one match is bounded, and a text without a space may have millions of letters. */
const longest = 4096;
/** A sign stays with its combining marks, skin tones, and what a zero-width joiner ties to it. */
const sign = `[^](?:[\\p{M}\\u{1F3FB}-\\u{1F3FF}]|\\u200d[^\\p{L}\\p{N}\\s]){0,${longest}}`;
const word = `[[\\p{L}\\p{M}\\p{N}]--[${single}]]{1,${longest}}`;
const token = new RegExp(`[${single}]\\p{M}{0,${longest}}|${word}|\\s{1,${longest}}|${sign}`, 'gv');

/** Cuts a text into tokens that concatenate to it exactly; linear, and safe for lone surrogates. */
export function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

const wordLike = /[\p{L}\p{N}]/u;

/** The words of a text, in lower case and NFC, without white space and signs. */
export function wordsOf(text: string): string[] {
  return tokensOf(text.normalize('NFC').toLowerCase()).filter((one) => wordLike.test(one));
}
