// The hard sign of typewriters that had none: «об"единение», «с'езд» for «объединение», «съезд».
import { kind, kindOf } from './characters.ts';

const after = new Set('бвдзжлнрстхчБВДЗЖЛНРСТХЧ');
const before = new Set('еёюяЕЁЮЯ');
const ukrainian = /[іїєґў]/iu;
/** Languages that write an apostrophe where Russian has a hard sign. */
const withApostrophe = new Set(['uk', 'be', 'rue']);

/**
 * Whether the straight or curly quote or apostrophe at `at` (UTF-16 code units) stands for a hard sign: right between a consonant and е, ё, ю or я,
 * so that such a quote neither opens nor closes anything.
 */
export function isHardSign(text: string, at: number): boolean {
  const found = kindOf(text.charCodeAt(at));
  if (found !== kind.quote && found !== kind.apostrophe) return false;
  return after.has(text.charAt(at - 1)) && before.has(text.charAt(at + 1));
}

/**
 * A Cyrillic word with its quotes and apostrophes resolved: the hard sign where one is meant, nothing elsewhere. In Ukrainian and Belarusian, by the language
 * (its first subtag) or by the word's own letters, an apostrophe is no hard sign.
 */
export function withHardSigns(word: string, language: string): string {
  const spelt = !withApostrophe.has(language) && !ukrainian.test(word);
  let out = '';
  for (let at = 0; at < word.length; at++) {
    const found = kindOf(word.charCodeAt(at));
    if (found !== kind.quote && found !== kind.apostrophe) out += word.charAt(at);
    else if (spelt && isHardSign(word, at)) out += 'ъ';
  }
  return out;
}
