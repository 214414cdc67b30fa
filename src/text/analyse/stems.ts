// Stems: what the inflected forms of a word have in common, language by language.
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { kind, kindOf } from './characters.ts';
import { koreanStems } from './korean.ts';
import { remembered } from './remembered.ts';
import type { Form } from './token.ts';

type Stemmer = (form: Form) => string;

/** Forms have no marks, which endings of Spanish and Portuguese need to be known by. */
const latin: ReadonlyMap<string, Stemmer> = new Map<string, Stemmer>([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', (form) => spanish(form.replace(/ion$/u, 'ión'))],
  ['it', italian],
  ['pt', (form) => portuguese(form.replace(/cao$/u, 'ção').replace(/coes$/u, 'ções'))],
  ['ro', romanian],
  ['hu', hungarian],
  ['nl', dutch],
  ['sv', swedish],
  ['da', danish],
  ['no', norwegian],
]);
/** Not Bulgarian: the package's stemmer for it writes into the string that it is given, which throws. */
const cyrillic: ReadonlyMap<string, Stemmer> = new Map([
  ['ru', russian],
  ['uk', ukrainian],
]);
const neighbours: ReadonlyMap<string, string> = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['mo', 'ro'],
  ['be', 'ru'],
]);

/** Languages whose words have stem keys, by their first subtag. Keys of one language never equal another's. */
export const stemLanguages: readonly string[] = [...latin.keys(), ...cyrillic.keys(), 'ko'];

/** Shorter forms are their own stem, and longer ones are no words. */
const [shortest, longest] = [3, 40];

/**
 * Keys that the inflected forms of one word share, such as "ru:объединен": one for most languages, one for every word that a Korean form may
 * contain. The script of the form decides before the language does: a Latin word in a Russian text is stemmed as English, a Russian
 * one in an English text as Russian. Empty for Chinese and Japanese, for figures, and for languages without a stemmer.
 */
export function stemKeys(form: Form, language: string): readonly string[] {
  return stemsIn(language)(form);
}

/** The most languages that are kept, and words of each. */
const [mostLanguages, mostWords] = [32, 150_000];
const stemsIn = remembered((language: string) => {
  const subtag = language.slice(0, 16).toLowerCase().split(/[-_]/u)[0] ?? '';
  const own = neighbours.get(subtag) ?? subtag;
  return remembered((form: Form) => computed(form, own), mostWords);
}, mostLanguages);

function computed(form: Form, own: string): readonly string[] {
  switch (kindOf(form.charCodeAt(0))) {
    case kind.latin:
      return keyOf(form, latin, latin.has(own) || !fallsToEnglish(own) ? own : 'en');
    case kind.cyrillic:
      return keyOf(form, cyrillic, cyrillic.has(own) || !fallsToRussian(own) ? own : 'ru');
    case kind.hangul:
      return form.length > longest ? [] : koreanStems(form).map((stem) => `ko:${stem}`);
    default:
      return [];
  }
}

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
/** Latin words in a text that is written in other letters are mostly English; those of a Latin language without a stemmer are not. */
const fallsToEnglish = (language: string): boolean => others.has(language) || cyrillic.has(language);
const fallsToRussian = (language: string): boolean => others.has(language) || latin.has(language);

function keyOf(form: Form, stemmers: ReadonlyMap<string, Stemmer>, language: string): readonly string[] {
  const stemmer = stemmers.get(language);
  if (stemmer === undefined || form.length < shortest || form.length > longest) return [];
  return [`${language}:${stemmer(form)}`];
}
