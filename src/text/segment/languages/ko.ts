// Korean: sentences end in a period and a space; a quotation goes on with a particle or "하고"; dates in numbers are dotted.
import type { LanguageRules } from '../rules.ts';

export const korean: LanguageRules = {
  never: '',
  number: '',
  unit: '',
  ends: '',
  rarely: '',
  starters: '',
  months: '',
  dateWords: '',
  clauseWords: '',
  vowelless: true,
  dottedDates: true,
  continuations: '하고 라고 이라고 고 라는 이라는 라며 이라며 하며 하면서 라면서',
};
