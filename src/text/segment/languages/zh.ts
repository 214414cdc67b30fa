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
  vowelless: true,
  dottedDates: true,
  saying: '问 問 答 说 說 道 曰 云 喊 称 稱',
  continuations: '的 等 一文 一语 一事 之 便 就 而 云云 后 後 时 時 为 為',
};
