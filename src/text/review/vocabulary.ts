// Which words of a passage something in the other text answers, by the lexicon, by figures, and by their sound.
import { wordKeys } from '../align/lexicon/keys.ts';
import type { Lexicon } from '../align/lexicon/port.ts';
import { remembered } from '../analyse/remembered.ts';
import { soundsAlike } from './likeness.ts';
import { isUnspacedLanguage } from './words/phrases.ts';

/** A word of a text. `keys`: as a lexicon has it. `capital`: it begins with one. */
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
  readonly capital: boolean;
}

const spaced = /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, from left to right. Linear in its length. */
export function wordsIn(text: string, language: string): Word[] {
  const pieces = isUnspacedLanguage(language)
    ? Array.from(
        segmenterOf(language).segment(text.slice(0, longestPassage)),
        ({ segment, index, isWordLike }) =>
          isWordLike === true ? { form: segment, start: index } : undefined,
      ).filter((piece) => piece !== undefined)
    : Array.from(text.matchAll(spaced), (match) => ({ form: match[0], start: match.index })).flatMap(parted);
  return pieces.map(({ form, start }) => ({
    form,
    start,
    end: start + form.length,
    keys: form.length > 40 ? [form] : keysOf(`${language}\n${form}`),
    capital: /^\p{Lu}/u.test(form),
  }));
}

/** «Абу-Даби», "Guinea-Bissau": where each part has a capital, each is a word. */
function parted(piece: { readonly form: string; readonly start: number }): (typeof piece)[] {
  const parts = piece.form.split('-');
  if (parts.length < 2 || !parts.every((part) => /^\p{Lu}\p{L}/u.test(part))) return [piece];
  let { start } = piece;
  return parts.map((form) => {
    const at = start;
    start += form.length + 1;
    return { form, start: at };
  });
}

const longestPassage = 20_000;
const segmenterOf = remembered((language) => new Intl.Segmenter(language, { granularity: 'word' }), 4);
const keysOf = remembered((key: string): readonly string[] => {
  const [language = '', form = ''] = key.split('\n');
  return [...new Set(wordKeys(form, language))];
}, 50_000);

/** How likely one word renders the other, by the surer of both directions; 0 where nothing is known. */
export function chanceOf(lexicon: Lexicon | undefined, source: Word, target: Word): number {
  let best = 0;
  if (lexicon !== undefined)
    for (const from of source.keys)
      for (const to of target.keys)
        best = Math.max(best, lexicon.forward(from, to), lexicon.backward(to, from));
  return best;
}

const soundCut = 0.7;

/** Whether two words have the same sound, as far as that says anything: short words sound alike by chance. */
export function areCognate(a: Word, b: Word): boolean {
  if (a.form === b.form) return true;
  const shortest = Math.min(a.form.length, b.form.length);
  if (shortest < (a.capital && b.capital ? 2 : 5)) return false;
  return soundsAlike(a.form, b.form) >= (shortest < 5 ? 0.8 : soundCut);
}
