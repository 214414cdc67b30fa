// What search knows of words: a text's tokens, a word's form, its other spellings, its stems.
export { joinedForms } from './joined.ts';
export { stemKeys, stemLanguages } from './stems.ts';
export { queryForms, tokensOf, wholeForm as fold } from './tokens.ts';
