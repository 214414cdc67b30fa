// The stemmers of all languages but English and Russian.
import {
  danish,
  dutch,
  french,
  german,
  hungarian,
  italian,
  norwegian,
  portuguese,
  romanian,
  spanish,
  swedish,
  ukrainian,
} from './stemmers-each.ts';
import type { Stemmer, Stemmers } from './stemming.ts';

export const otherStemmers: Stemmers = {
  latin: new Map<string, Stemmer>([
    ['de', german],
    ['fr', french],
    ['es', spanish],
    ['it', italian],
    ['pt', portuguese],
    ['ro', romanian],
    ['hu', hungarian],
    ['nl', dutch],
    ['sv', swedish],
    ['da', danish],
    ['no', norwegian],
  ]),
  cyrillic: new Map([['uk', ukrainian]]),
};
