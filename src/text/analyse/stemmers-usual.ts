// The stemmers that every archive wants: English and Russian, to which words of other languages' texts fall.
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import type { Stemmers } from './stemming.ts';

export const usualStemmers: Stemmers = {
  latin: new Map([['en', english]]),
  cyrillic: new Map([['ru', russian]]),
};
