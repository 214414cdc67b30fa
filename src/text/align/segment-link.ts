// A link as readers see it: what a person judged where somebody did, else what was computed.

/**
 * Segments of an original and of its translation that stand for each other, by id, in reading order. One side is empty where nothing answers. Between two
 * texts every segment stands in exactly one link.
 *
 * `by`: computed, or what a person made of it. `stale`: a person judged it, and a side has changed since. `score` from 0 to 1 for what
 * was computed, else null. `crossing`: it stands out of the order of the others. `link`: the id of the judged link in the record.
 */
export interface SegmentLink {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly by: 'computed' | 'confirmed' | 'corrected';
  readonly stale: boolean;
  readonly score: number | null;
  readonly crossing: boolean;
  readonly link?: string;
  readonly note?: string;
  readonly absent?: readonly string[];
}

/**
 * The links between one original and one of its translations, by the ids of the texts. `related` from 0 to 1: how surely the two have to do with each
 * other at all; absent where nobody has computed it.
 */
export interface PairLinks {
  readonly original: string;
  readonly translation: string;
  readonly related?: number;
  readonly links: readonly SegmentLink[];
}
