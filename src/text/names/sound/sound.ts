// How alike two words sound, whatever scripts they are written in: by correspondences learned from pairs of names.
import { soundWord, unmarkedLatin, type SoundWord } from './letters.ts';
import type { Cut } from './model.ts';
import { modelOf, type NativeScript } from './models.ts';
import { pairScore } from './score.ts';
import { spelledAlike } from './spelled.ts';

/** Logarithmic odds are divided by this, so that likeness still tells good from very good. */
const spread = 4;

/**
 * How alike two single words sound: 0 to 1; at 0.5 a true pair of names and two names met by chance are about equally likely. Words in
 * Latin, Cyrillic, Hangul, kana (read as Hepburn writes it) or Chinese characters; words of one script are compared as written, marks
 * aside. 0 for any other script, for words of mixed scripts, and for two words in two of Cyrillic, Hangul and Chinese, which are
 * learned against Latin only. Time grows with the product of the lengths, of which at most 28 letters count.
 */
export function soundLikeness(a: string, b: string): number {
  const first = soundWord(a);
  const second = soundWord(b);
  return first === undefined || second === undefined ? 0 : wordLikeness(first, second);
}

/** The likeness of two words made ready. */
export function wordLikeness(a: SoundWord, b: SoundWord): number {
  if (a.script === b.script) return spelledAlike(plain(a), plain(b));
  if (a.script === 'latin' && b.script !== 'latin') return likeness(a, b, b.script);
  if (b.script === 'latin' && a.script !== 'latin') return likeness(b, a, a.script);
  return 0;
}

function likeness(a: SoundWord, b: SoundWord, native: NativeScript): number {
  const model = modelOf(native);
  const score = pairScore(model, model.latinWord(a.letters), model.nativeWord(b.letters));
  return likenessOf(model.cut, score, a.letters.length);
}

/** As it is compared within its own script: Latin without its marks. */
function plain({ script, letters }: SoundWord): string {
  return script === 'latin' ? Array.from(letters, unmarkedLatin).join('') : letters;
}

/** Likeness by a model's score. `length`: of the Latin word, in letters. */
export function likenessOf(cut: Cut, score: number, length: number): number {
  return 1 / (1 + Math.exp((cutAt(cut, length) - score) / spread));
}

/** The score at which a true pair and one met by chance are equally likely. */
export function cutAt(cut: Cut, length: number): number {
  return cut.base + cut.perLetter * length;
}
