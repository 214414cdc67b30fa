// What a fault put into a correct translation is, and the text that holds it.

/** A sentence and its translation. */
export interface SentencePair {
  readonly source: string;
  readonly target: string;
}

export type FaultKind =
  'number' | 'date' | 'name' | 'omission' | 'addition' | 'negation' | 'tense' | 'doubled' | 'swapped';

/** A change within one translated sentence: `became` in place of what stands from `start` to `end` (UTF-16 code units). */
export interface Change {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly became: string;
}

/** A change of the order or number of sentences. `text`: of the sentence that is put in. */
export interface Rearrangement {
  readonly form: 'whole-sentence-left-out' | 'sentence-put-in' | 'sentence-doubled' | 'sentences-swapped';
  readonly text?: string;
}

export type Edit = Change | Rearrangement;

/** One sentence of the faulty translation, and the pair whose translation it is; null where it was put in or is a second copy. */
export interface FaultyLine {
  readonly text: string;
  readonly pair: number | null;
}

/**
 * One fault. `pair`: the index of the pair that it was put into. `was`, `became`: the words concerned on the side of the translation, as they were and as
 * they are; empty where nothing stood or stands. `source`, `target`: indices of the original's and of the faulty translation's sentences that a
 * finding may name.
 */
export interface Fault {
  readonly kind: FaultKind;
  readonly form: string;
  readonly pair: number;
  readonly was: string;
  readonly became: string;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

export interface FaultyTranslation {
  readonly source: readonly string[];
  readonly target: readonly FaultyLine[];
  readonly faults: readonly Fault[];
}
