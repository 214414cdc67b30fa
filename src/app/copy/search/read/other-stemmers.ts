// The stemmers that a browser loads only for an archive that has texts in their languages.
export * from '../../../../text/analyse/stemmers-each.ts';
export type { Stemmer, Stemmers } from '../../../../text/analyse/stemming.ts';

/** Languages whose stemmers are loaded by themselves, as their first subtags name them. */
export const otherLanguages: readonly string[] = [
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
  'uk',
];
