// What a query came to, as passages need it: for each of its words and phrases, every way in which a text may answer it.
import type { SearchField } from '../../index/search.ts';
import type { Form } from '../../text/analyse/token.ts';
import type { MarkKind } from './view.ts';

/** A form that will do at one place. `begins`: every form that begins so will do (a prefix). `weight`: as of the engine's choice; 1 for the word as typed. */
export interface PartForm {
  readonly form: Form;
  readonly weight: number;
  readonly mark: MarkKind;
  readonly begins?: true;
}

/**
 * One way of answering a part. `places` in order, one for a word, several for a phrase or a name of several words; at each, any of its forms.
 * `within`: words between first and last at most, in any order; absent for a phrase, whose words follow each other. `fields`: where it
 * counts. `reason`: what makes this way an answer, in words for the reader (a name's other form and why it may be the same); null where it is the
 * word itself.
 */
export interface Way {
  readonly places: readonly (readonly PartForm[])[];
  readonly within?: number;
  readonly fields: readonly SearchField[];
  readonly reason: string | null;
}

/**
 * One word, phrase or name that a record is to hold. `typed`: the reader's own words. `ways`: any one of which will do, the nearest first.
 * `records`: how many records of the archive answer it (an estimate will do), null where that is not known; a rarer part weighs more.
 */
export interface Part {
  readonly typed: string;
  readonly ways: readonly Way[];
  readonly records: number | null;
}
