// The form of a word: its letters without what spellings of one word differ in.
import { sameIdeographs } from './ideographs.ts';
import { beforeReform } from './old-russian.ts';
import type { Form } from './token.ts';

/** Forms are cut here, in UTF-16 code units. No word of a language is longer; what is, is found by its beginning. */
export const longestForm = 64;
/** So much of a word is looked at, since marks may be many to a letter. */
const longestWord = 4 * longestForm;

/** Small letters that no decomposition takes apart. */
const sameLetter: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ĸ', 'k'],
  ['ŋ', 'ng'],
  ['ŧ', 't'],
  ['ƀ', 'b'],
  ['ɨ', 'i'],
  ['ʉ', 'u'],
  ['ς', 'σ'],
  ['ё', 'е'],
  ['ѐ', 'е'],
  ['ѝ', 'и'],
  ['ѓ', 'г'],
  ['ќ', 'к'],
]);
const letterByLetter = /[ßæœøđðþłħıĸŋŧƀɨʉςёѐѝѓќ]/gu;

/** What may stand in a word without being heard: marks, apostrophes, hyphens, quotes, primes, spaces of letters typed apart. */
const unheard =
  /[^\p{L}\p{N}\p{M}]+|[\u02B9-\u02C1\u02C8\u02CA-\u02CC\u02EE\u0640]+|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu;
const alphabetic = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u;
const cyrillic = /\p{Script=Cyrillic}/u;
/** Marks that are laid upon letters, and not part of the writing itself as vowel signs of India are. */
const marks =
  /[\p{Script=Inherited}\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]+/gu;
const simple = /^[a-z0-9а-яіїєґў]*$/u;

/**
 * One spelling for all that mean one word: compatibility forms, small letters, no marks (й, ї and ў are letters of their own), letters of
 * one sound that only print tells apart, Chinese characters in one of their shapes, Russian in today's spelling. Whatever is no letter,
 * digit or mark is left out. Folding a form changes nothing.
 */
export function foldLetters(written: string): Form {
  const small = written.length > longestWord ? written.slice(0, longestWord).toWellFormed() : written;
  const lower = small.toLowerCase();
  if (simple.test(lower)) return cut(modern(lower));
  let form = once(lower);
  for (let round = 0; round < 3; round++) {
    const again = once(form);
    if (again === form) break;
    form = again;
  }
  return form;
}

function once(written: string): Form {
  const heard = written
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(unheard, '')
    .replace(/^\p{M}+/u, '');
  return cut(modern(sameIdeographs(withoutMarks(heard)).replaceAll(letterByLetter, single)));
}

const single = (letter: string): string => sameLetter.get(letter) ?? letter;

/** Cyrillic letters are composed first, so that й and ї keep what makes them letters; all others are taken apart. */
function withoutMarks(text: string): string {
  if (!alphabetic.test(text)) return text;
  if (cyrillic.test(text)) return text.normalize('NFKC').replaceAll(marks, '');
  return text.normalize('NFKD').replaceAll(marks, '').normalize('NFKC');
}

function modern(form: string): string {
  return cyrillic.test(form) ? beforeReform(form) : form;
}

function cut(form: string): Form {
  if (form.length <= longestForm) return form;
  const last = form.charCodeAt(longestForm - 1);
  return form.slice(0, last >= 0xd800 && last <= 0xdbff ? longestForm - 1 : longestForm);
}
