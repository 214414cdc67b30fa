// Any other language: what diplomatic prose abbreviates alike in most languages of Latin letters.
import type { LanguageRules } from '../rules.ts';

export const anyLanguage: LanguageRules = {
  never: 'Mr Mrs Mme Dr dr Prof prof Gen gen Col col St cf i.e e.g vs ca',
  number: 'No Nos no nos Nr nr Art art Vol vol vols pp ff fol fig tab cap',
  unit: 'a.m p.m km kg m cm min',
  ends: 'etc ibid',
  rarely: 'U.S U.S.A U.S.S.R U.K U.N D.C Co Ltd Inc Jr op inv',
  starters: '',
  months: '',
  dateWords: '',
  clauseWords: '',
  vowelless: true,
};
