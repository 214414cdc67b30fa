// The stemmers that a browser loads only for an archive that has texts in their languages.
export * from '../../../../text/analyse/stemmers-each.ts';
export type { Stemmer, Stemmers } from '../../../../text/analyse/stemming.ts';
