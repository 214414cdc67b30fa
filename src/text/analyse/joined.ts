// Other ways to part the same letters into words: «не хватает» and «нехватает», "Hon yong" and "Honyong".
import { foldLetters, longestForm } from './fold.ts';
import { withHardSigns } from './hard-sign.ts';
import { cyrillicToTheEye } from './look-alikes.ts';
import { Scanner } from './scan.ts';
import type { Form } from './token.ts';

/** More words than this are not written as one. */
const mostWords = 4;
/** «не» and «ни» that stand before a word or at its head; a word this short begins so by itself («небо», «нить»). */
const leastAfterNot = 4;
const not = /^(не|ни)(?=\p{Script=Cyrillic})/u;

/**
 * Other spellings of one or several words that stand together, as typed, each the forms of its words in order. They are spellings that some text
 * may use, not such as all allow: look them up before relying on them.
 */
export function joinedForms(words: readonly string[]): Form[][] {
  if (words.length === 0 || words.length > mostWords) return [];
  const typed = words.flatMap((word) => new Scanner(word, 'und', []).run());
  const forms = typed.map((token) => token.form);
  const own = forms.join(' ');
  const found = new Map<string, Form[]>();
  const add = (spelling: Form[]): void => {
    const key = spelling.join(' ');
    if (key !== own && spelling.every((form) => form !== '')) found.set(key, spelling);
  };
  if (forms.length <= mostWords && forms.every(isOfLetters)) add([foldLetters(forms.join(''))]);
  const [first] = typed;
  if (typed.length === 1 && first !== undefined) {
    // The last character of a run of ideographs helps the index; it is no spelling of the run.
    for (const other of first.also) if (isOfLetters(other)) add([other]);
    const [particle = ''] = not.exec(first.form) ?? [];
    const rest = first.form.slice(particle.length);
    if (particle !== '' && rest.length >= leastAfterNot) add([particle, rest]);
    if (first.form.includes('і')) add([first.form.replaceAll('і', 'и')]);
    const [word = ''] = words;
    add([foldLetters(withHardSigns(word, 'uk'))]);
    add([foldLetters(cyrillicToTheEye(word.slice(0, longestForm)) ?? '')]);
  }
  return [...found.values()];
}

/** Pairs of characters overlap, and numbers side by side are not one number. */
const isOfLetters = (form: Form): boolean =>
  !/^\p{N}+$/u.test(form) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(form);
