// What an alignment is made from, and what it is.
import type { BlockKind } from '../../model/block.ts';
import type { Lexicon } from './lexicon/port.ts';

/**
 * One segment as alignment sees it. `paragraph`: the number of the block that it stands in; it never falls. `kind` and `label`: of that
 * block, where they are known. `afterGap`: right before it something is known to be missing (a leaf that nobody transcribed).
 */
export interface AlignUnit {
  readonly text: string;
  readonly paragraph: number;
  readonly kind?: BlockKind;
  readonly label?: string;
  readonly afterGap?: boolean;
}

/** One text: its segments in reading order. `language`: BCP 47, 'und' where nobody knows. `gapAtEnd`: something is missing after the last. */
export interface AlignSide {
  readonly language: string;
  readonly units: readonly AlignUnit[];
  readonly gapAtEnd?: boolean;
}

/**
 * Segments that stand for each other, by their indices from 0, in rising order. One side is empty where nothing answers. `score` from 0 to 1: how sure it is.
 * `crossing`: it stands out of order, and so crosses other beads.
 */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly score: number;
  readonly crossing?: boolean;
}

/** Vectors of unit length for the segments of both sides, from a model that an operator runs. */
export interface Embedded {
  readonly source: readonly Float32Array[];
  readonly target: readonly Float32Array[];
}

export interface AlignOptions {
  /** Word correspondences between the two languages, from the archive; better with every document. */
  readonly lexicon?: Lexicon;
  readonly embedded?: Embedded;
  /** Called now and then with the share of the work that is done, 0 to 1. */
  readonly progress?: (share: number) => void;
}

/**
 * Every segment of either side stands in exactly one bead. Beads are in the order of the source; one-sided beads stand where they fall.
 * `related` from 0 to 1: how surely the texts have anything to do with each other; where they have not, all beads are one-sided.
 */
export interface Alignment {
  readonly beads: readonly Bead[];
  readonly related: number;
}
