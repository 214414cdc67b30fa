// Japanese: full stops end sentences without a space; a quotation goes on with a particle.
import type { LanguageRules } from '../rules.ts';

export const japanese: LanguageRules = {
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
  continuations: 'と って を が は も の に で など や へ から より まで とか だ',
};
