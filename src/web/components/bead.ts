// What a sentence shows of its link: with which others it belongs together, and whether a person stands for that.
import type { Link } from '../../model/link.ts';
import type { SegmentLink } from '../../app/read/edition/parallel.ts';

/**
 * What is said at one sentence. `group`: a number that both sides bear, where the row does not say by itself what stands for what.
 * `own`, `others`: how many sentences its side and the other have in the link; `first`, `last`: whether it opens or closes its side,
 * where that must be marked in the line.
 */
export interface Bead {
  readonly link: SegmentLink;
  readonly group?: number;
  readonly own: number;
  readonly others: number;
  readonly first: boolean;
  readonly last: boolean;
  /** What the row does not say: that nothing answers to the sentence, or that what answers stands elsewhere, at the sentences named. */
  readonly apart?: { readonly inOriginal: boolean; readonly to: readonly string[] };
  /** At the sentence that closes a link of which a side has changed since a person made it: who that was, and when. */
  readonly outdated?: Pick<Link, 'by' | 'at'>;
}
