// Chinese: full stops end sentences without a space; what is abbreviated is written in Latin letters.
import type { LanguageRules } from '../rules.ts';

export const chinese: LanguageRules = {
  never: '',
  number: '',
  unit: '',
  ends: '',
  rarely: '',
  starters: '',
  months: '',
  dateWords: '',
  clauseWords: '',
  dottedDates: true,
  continuations: '的 等 一文 一语 一事',
};
