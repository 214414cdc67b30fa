// The stemmers of other languages than English and Russian, each by itself: a browser loads those alone that its archive needs. Not Bulgarian: the
// package's stemmer for it writes into the string that it is given, which throws.
import { stemmer as portugueseOf } from '@orama/stemmers/portuguese';
import { stemmer as spanishOf } from '@orama/stemmers/spanish';
import type { Stemmer } from './stemming.ts';

export { stemmer as danish } from '@orama/stemmers/danish';
export { stemmer as dutch } from '@orama/stemmers/dutch';
export { stemmer as french } from '@orama/stemmers/french';
export { stemmer as german } from '@orama/stemmers/german';
export { stemmer as hungarian } from '@orama/stemmers/hungarian';
export { stemmer as italian } from '@orama/stemmers/italian';
export { stemmer as norwegian } from '@orama/stemmers/norwegian';
export { stemmer as romanian } from '@orama/stemmers/romanian';
export { stemmer as swedish } from '@orama/stemmers/swedish';
export { stemmer as ukrainian } from '@orama/stemmers/ukrainian';

/** Forms have no marks, which endings of Spanish and Portuguese need to be known by. */
export const spanish: Stemmer = (form) => spanishOf(form.replace(/ion$/u, 'ión'));
export const portuguese: Stemmer = (form) =>
  portugueseOf(form.replace(/cao$/u, 'ção').replace(/coes$/u, 'ções'));
