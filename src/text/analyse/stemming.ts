// Keys of stems, by stemmers that are given: a server has those of all languages, a browser those alone that an archive needs.
import { kind, kindOf } from './characters.ts';
import { koreanStems } from './korean.ts';
import { remembered } from './remembered.ts';
import type { Form } from './token.ts';

/** What a form is without its endings. */
export type Stemmer = (form: Form) => string;

/** Stemmers by language (its first subtag): those of words in Latin letters, and those of words in Cyrillic. */
export interface Stemmers {
  readonly latin: ReadonlyMap<string, Stemmer>;
  readonly cyrillic: ReadonlyMap<string, Stemmer>;
}

/** Gives the stem keys of a form in a language (BCP 47). */
export type StemKeys = (form: Form, language: string) => readonly string[];

const neighbours: ReadonlyMap<string, string> = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['mo', 'ro'],
  ['be', 'ru'],
]);

/** Shorter forms are their own stem, and longer ones are no words. */
const [shortest, longest] = [3, 40];

/** The most languages that are kept, and words of each. */
const [mostLanguages, mostWords] = [32, 150_000];

/** The function of `stems.ts` with these stemmers; it keeps what it found. Every language but those in a map has the keys that all stemmers give it. */
export function stemKeysBy(stemmers: Stemmers): StemKeys {
  const stemsIn = remembered((language: string) => {
    const subtag = language.slice(0, 16).toLowerCase().split(/[-_]/u)[0] ?? '';
    const own = neighbours.get(subtag) ?? subtag;
    return remembered((form: Form) => computed(form, own, stemmers), mostWords);
  }, mostLanguages);
  return (form, language) => stemsIn(language)(form);
}

function computed(form: Form, own: string, { latin, cyrillic }: Stemmers): readonly string[] {
  switch (kindOf(form.charCodeAt(0))) {
    case kind.latin:
      return keyOf(form, latin, others.has(own) || cyrillicOnes.has(own) ? 'en' : own);
    case kind.cyrillic:
      return keyOf(form, cyrillic, others.has(own) || latinOnes.has(own) ? 'ru' : own);
    case kind.hangul:
      return form.length > longest ? [] : koreanStems(form).map((stem) => `ko:${stem}`);
    default:
      return [];
  }
}

/** Latin words in a text that is written in other letters are mostly English; those of a Latin language without a stemmer are not. */
const others: ReadonlySet<string> = new Set([
  '',
  'und',
  'mul',
  'zxx',
  'zh',
  'ja',
  'ko',
  'ar',
  'fa',
  'he',
  'el',
  'hy',
  'ka',
]);
/** Languages that some stemmer knows, whether or not it is among those given. */
const latinOnes: ReadonlySet<string> = new Set([
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'ro',
  'hu',
  'nl',
  'sv',
  'da',
  'no',
]);
const cyrillicOnes: ReadonlySet<string> = new Set(['ru', 'uk']);
/** The same as one list. */
export const stemmedLanguages: readonly string[] = [...latinOnes, ...cyrillicOnes];

function keyOf(form: Form, stemmers: ReadonlyMap<string, Stemmer>, language: string): readonly string[] {
  const stemmer = stemmers.get(language);
  if (stemmer === undefined || form.length < shortest || form.length > longest) return [];
  return [`${language}:${stemmer(form)}`];
}
