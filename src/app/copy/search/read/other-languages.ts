// The languages whose stemmers a copy's search loads by themselves. Apart from the stemmers, so that none of their scripts bears the list.
import { stemmedLanguages } from '../../../../text/analyse/stemming.ts';

/** By their first subtags. English and Russian are in the script of the search. */
export const otherLanguages: readonly string[] = stemmedLanguages.filter(
  (language) => language !== 'en' && language !== 'ru',
);
