// One written word as the forms by which it is found.
import { kind, kindOf } from './characters.ts';
import { foldLetters } from './fold.ts';
import { withHardSigns } from './hard-sign.ts';
import { cyrillicToTheEye, inOneScript, withoutFigures } from './look-alikes.ts';
import { digitsOf } from './numbers.ts';
import { inRussian } from './old-russian.ts';
import type { Form } from './token.ts';

/** A form of part of a word; the range is within the word as written, in UTF-16 code units. */
export interface WordPart {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  readonly also: readonly Form[];
}

/** More of a word than this is not looked at for what may be wrong with it. */
const longestWord = 80;
const none: readonly Form[] = [];

/**
 * The parts of a word as written: usually one. An article that is elided is one of its own («d'accord»), and so is what is written in another
 * script right beside («Kimа»), unless the letters only look so. `language`: the first subtag, in small letters.
 */
export function partsOf(written: string, language: string): readonly WordPart[] {
  const found = scriptsOf(written);
  if (found === digits) return [whole(written, digitsOf(written))];
  if (written.length > longestWord) return [whole(written, foldLetters(written))];
  if ((found & (latin | cyrillic)) === (latin | cyrillic)) {
    const single = inOneScript(written, scriptOfLanguage(language));
    if (single !== undefined)
      return partsOf(single, language).map((part) => ({ ...part, start: 0, end: written.length }));
  }
  if (hasSeveral(found)) return byScript(written, language);
  if ((found & cyrillic) !== 0) return [inCyrillic(written, language)];
  if ((found & latin) !== 0) return inLatin(written, language);
  return [whole(written, foldLetters(written))];
}

const latin = 1;
const cyrillic = 2;
const other = 4;
const digits = 8;
const bits: Readonly<Record<number, number>> = {
  [kind.latin]: latin,
  [kind.cyrillic]: cyrillic,
  [kind.letter]: other,
  [kind.surrogate]: other,
  [kind.digit]: digits,
};

const scriptAt = (text: string, at: number): number => bits[kindOf(text.charCodeAt(at))] ?? 0;
const hasSeveral = (found: number): boolean => {
  const letters = found & ~digits;
  return (letters & (letters - 1)) !== 0;
};

function scriptsOf(written: string): number {
  let found = 0;
  for (let at = 0; at < written.length; at++) found |= scriptAt(written, at);
  return found;
}

function whole(written: string, form: Form, also: readonly Form[] = none): WordPart {
  return { form, start: 0, end: written.length, also: also.filter((one) => one !== form && one !== '') };
}

/** Each run of letters of one script by itself; figures and marks go with the letters before them. */
function byScript(written: string, language: string): WordPart[] {
  const parts: WordPart[] = [];
  let start = 0;
  let script = 0;
  const close = (end: number): void => {
    for (const part of partsOf(written.slice(start, end), language))
      if (part.form !== '') parts.push({ ...part, start: start + part.start, end: start + part.end });
    start = end;
  };
  for (let at = 0; at < written.length; at++) {
    const here = scriptAt(written, at) & ~digits;
    if (here === 0) continue;
    if (script !== 0 && here !== script) close(at);
    script = here;
  }
  close(written.length);
  return parts;
}

function inCyrillic(written: string, language: string): WordPart {
  const spelt = foldLetters(withHardSigns(written, language));
  const modern = language === 'ru' ? inRussian : same;
  const read = withoutFigures(spelt);
  const also = [...headOf(written)];
  if (read !== undefined) also.push(modern(spelt));
  else if (/^3\p{L}{4,}$/u.test(spelt)) also.push(modern(`з${spelt.slice(1)}`));
  return whole(written, modern(read ?? spelt), also);
}

const same = (form: Form): Form => form;

const apostrophe = /['\u2018\u2019\u201B\u2032`\u00B4\uFF07\uFF40]/u;
/** Words that French and Italian elide before a vowel. "t" is not among them, since it begins syllables of Chinese and Korean. */
const elided = new Set(
  'l d j m n s c qu un jusqu lorsqu puisqu quoiqu all dall dell nell sull coll quell bell sant'.split(' '),
);
const vowel = /^[aeiouhyàâäèéêëìîïòóôöùûüœæ]/iu;

function inLatin(written: string, language: string): WordPart[] {
  const also = [...headOf(written), ...umlauts(written)];
  if (isWrittenInCyrillic(language)) {
    const read = cyrillicToTheEye(written);
    if (read !== undefined) also.push(foldLetters(read));
  }
  if (!apostrophe.test(written)) return [whole(written, foldLetters(written), also)];
  const stem = written.replace(/['\u2018\u2019\u201B\u2032`\u00B4\uFF07\uFF40][sS]$/u, '');
  const at = stem.search(apostrophe);
  const article = at < 0 ? '' : foldLetters(stem.slice(0, at));
  if (!elided.has(article) || !vowel.test(stem.slice(at + 1)))
    return [whole(written, foldLetters(stem), also)];
  const joined = foldLetters(stem);
  return [
    { form: article, start: 0, end: at, also: [joined] },
    { form: foldLetters(stem.slice(at + 1)), start: at + 1, end: written.length, also: none },
  ];
}

/** The number that a word begins with («50г», "20th"). */
function headOf(written: string): readonly Form[] {
  const head = /^(\d{2,})\p{L}{1,3}$/u.exec(written)?.[1];
  return head === undefined ? none : [head];
}

const twoLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** German vowels as they are written where there is no type for them. */
function umlauts(written: string): readonly Form[] {
  const composed = written.normalize('NFC').toLowerCase();
  if (!/[äöü]/u.test(composed)) return none;
  return [foldLetters(composed.replaceAll(/[äöü]/gu, (letter) => twoLetters[letter] ?? letter))];
}

function scriptOfLanguage(language: string): 'cyrillic' | 'latin' | undefined {
  if (language === '' || language === 'und') return undefined;
  return isWrittenInCyrillic(language) ? 'cyrillic' : 'latin';
}

/** By the language's first subtag. */
export function isWrittenInCyrillic(language: string): boolean {
  return cyrillicLanguages.has(language);
}

const cyrillicLanguages = new Set(['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'mn', 'kk', 'ky', 'tg', 'rue']);
