// Words that are no names although they stand with a capital: what our own vocabulary knows as common words.
import { once } from '../../han/once.ts';
import { wordKeys } from '../../align/lexicon/keys.ts';
import { countries } from '../../align/lexicon/seed/countries.ts';
import { seedLanguages, seedRows } from '../../align/lexicon/seed/rows.ts';
import { remembered } from '../../analyse/remembered.ts';
import type { Word } from '../vocabulary.ts';
import { subtag } from '../words/subtag.ts';

/** The beginnings of the rows that are of countries and peoples, whose words are names. */
const namingRows = once(
  () => new Set(countries.split('\n').map((line) => line.split(';').slice(0, 2).join(';'))),
);

const keysOf = remembered((language: string): ReadonlySet<string> => {
  const known = seedLanguages.find((one) => one === language);
  const keys = new Set<string>();
  if (known === undefined) return keys;
  for (const row of seedRows()) {
    if (namingRows().has(`${row.en.join(' ')};${row.ru.join(' ')}`)) continue;
    for (const word of row[known]) for (const key of wordKeys(word, language)) keys.add(key);
  }
  return keys;
}, seedLanguages.length);

/** Whether a word is known as a common one: "Ministry", "World", «Лига». `language`: BCP 47. */
export function isKnownCommon({ keys }: Word, language: string): boolean {
  const common = keysOf(subtag(language));
  return keys.some((key) => common.has(key));
}
