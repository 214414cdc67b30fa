// Stems: what the inflected forms of a word have in common, language by language.
import { otherStemmers } from './stemmers-others.ts';
import { usualStemmers } from './stemmers-usual.ts';
import { stemKeysBy, type StemKeys, type Stemmers } from './stemming.ts';

const all: Stemmers = {
  latin: new Map([...usualStemmers.latin, ...otherStemmers.latin]),
  cyrillic: new Map([...usualStemmers.cyrillic, ...otherStemmers.cyrillic]),
};

/** Languages whose words have stem keys, by their first subtag. Keys of one language never equal another's. */
export const stemLanguages: readonly string[] = [...all.latin.keys(), ...all.cyrillic.keys(), 'ko'];

/**
 * Keys that the inflected forms of one word share, such as "ru:объединен": one for most languages, one for every word that a Korean form may
 * contain. The script of the form decides before the language does: a Latin word in a Russian text is stemmed as English, a Russian
 * one in an English text as Russian. Empty for Chinese and Japanese, for figures, and for languages without a stemmer.
 */
export const stemKeys: StemKeys = stemKeysBy(all);
