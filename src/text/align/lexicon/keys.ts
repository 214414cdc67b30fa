// The keys under which words of two languages are compared: folded and stemmed, as search does it.
import { sameIdeographs } from '../../analyse/ideographs.ts';
import { stemKeys, tokensOf } from '../../analyse/analyse.ts';
import { remembered } from '../../analyse/remembered.ts';

/** Runs of scripts that put no spaces between words, as far as one is looked at in a piece. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,400}/gu;
const isUnspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
/** A Japanese word that inflects: its characters, and the kana after them. */
const inflected = /^(\p{Script=Han}+)\p{Script=Hiragana}+$/u;

/**
 * The keys of a text's words, in order; a word may have several (a Korean form, a Japanese verb with and without its ending), and a word of a
 * language without a stemmer, or of one or two letters, is its folded form. Chinese and Japanese are words first, as `Intl.Segmenter` parts
 * them, then pairs of characters. `language`: BCP 47. Linear in the text's length.
 */
export function wordKeys(text: string, language: string): string[] {
  const subtag = language.slice(0, 16).toLowerCase().split(/[-_]/u)[0] ?? '';
  const keys: string[] = [];
  const words = new Set<string>();
  for (const [run] of text.matchAll(unspaced))
    for (const { segment } of segmenterOf(subtag === 'ja' ? 'ja' : 'zh').segment(run)) {
      const word = sameIdeographs(segment.normalize('NFKC'));
      words.add(word);
      keys.push(word);
      const stem = inflected.exec(word)?.[1];
      if (stem !== undefined) keys.push(stem);
    }
  for (const { form } of tokensOf(text, language)) {
    if (isUnspaced.test(form)) {
      if (!words.has(form)) keys.push(form);
      continue;
    }
    const stems = stemKeys(form, subtag);
    if (stems.length === 0) keys.push(form);
    else keys.push(...stems);
  }
  return keys;
}

const segmenterOf = remembered((language) => new Intl.Segmenter(language, { granularity: 'word' }), 2);
