// Which rules a BCP 47 tag gets.
import { english } from './languages/en.ts';
import { anyLanguage } from './languages/root.ts';
import { czech } from './languages/cs.ts';
import { chinese } from './languages/zh.ts';
import { french } from './languages/fr.ts';
import { german } from './languages/de.ts';
import { hungarian } from './languages/hu.ts';
import { italian } from './languages/it.ts';
import { japanese } from './languages/ja.ts';
import { korean } from './languages/ko.ts';
import { polish } from './languages/pl.ts';
import { romanian } from './languages/ro.ts';
import { russian } from './languages/ru.ts';
import { spanish } from './languages/es.ts';
import { ukrainian } from './languages/uk.ts';
import { compile, type CompiledRules } from './rules.ts';

const byLanguage: ReadonlyMap<string, CompiledRules> = new Map([
  ['cs', compile(czech, anyLanguage)],
  ['de', compile(german, anyLanguage)],
  ['en', compile(english, anyLanguage)],
  ['es', compile(spanish, anyLanguage)],
  ['fr', compile(french, anyLanguage)],
  ['hu', compile(hungarian, anyLanguage)],
  ['it', compile(italian, anyLanguage)],
  ['ja', compile(japanese, anyLanguage)],
  ['ko', compile(korean, anyLanguage)],
  ['pl', compile(polish, anyLanguage)],
  ['ro', compile(romanian, anyLanguage)],
  ['ru', compile(russian, anyLanguage)],
  ['uk', compile(ukrainian, anyLanguage)],
  ['zh', compile(chinese, anyLanguage)],
]);

/** Languages whose office prose abbreviates as another's does. */
const neighbours: ReadonlyMap<string, string> = new Map([
  ['be', 'ru'],
  ['bg', 'ru'],
  ['mk', 'ru'],
  ['sr', 'ru'],
  ['rue', 'uk'],
  ['mo', 'ro'],
  ['sk', 'cs'],
  ['csb', 'pl'],
  ['szl', 'pl'],
  ['pt', 'es'],
  ['gl', 'es'],
  ['ca', 'es'],
  ['lzh', 'zh'],
  ['yue', 'zh'],
]);

const fallback = compile(anyLanguage);

/**
 * The rules for a BCP 47 tag, by its first subtag alone ("ru-Latn" → "ru"); for a language without rules those of a
 * near neighbour, or rules that hold for most languages. Any string will do.
 */
export function rulesFor(tag: string): CompiledRules {
  const language = tag.slice(0, 16).toLowerCase().split(/[-_]/)[0] ?? '';
  return byLanguage.get(neighbours.get(language) ?? language) ?? fallback;
}
