// The stemmers of all other languages. Not Bulgarian: the package's stemmer for it writes into the string that it is given, which throws.
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import type { Stemmer, Stemmers } from './stemming.ts';

/** Forms have no marks, which endings of Spanish and Portuguese need to be known by. */
export const otherStemmers: Stemmers = {
  latin: new Map<string, Stemmer>([
    ['de', german],
    ['fr', french],
    ['es', (form) => spanish(form.replace(/ion$/u, 'ión'))],
    ['it', italian],
    ['pt', (form) => portuguese(form.replace(/cao$/u, 'ção').replace(/coes$/u, 'ções'))],
    ['ro', romanian],
    ['hu', hungarian],
    ['nl', dutch],
    ['sv', swedish],
    ['da', danish],
    ['no', norwegian],
  ]),
  cyrillic: new Map([['uk', ukrainian]]),
};
