// A row of the parallel text, and why a side of it may be empty.
import type { SegmentLink } from './segment-link.ts';
import type { AbsentPage, Piece } from './units.ts';

/**
 * Why a side of a row is empty: the pages it would stand on are absent, it stands beside the text and belongs to no sentence
 * (`marginal`), what answers to it stands elsewhere (`moved`, to the segments named), or the other text has nothing that answers to it.
 */
export type RowReason =
  | { readonly kind: 'page-absence'; readonly pages: readonly AbsentPage[] }
  | { readonly kind: 'marginal' }
  | { readonly kind: 'moved'; readonly to: readonly string[] }
  | { readonly kind: 'no-counterpart' };

/**
 * What stands level: pieces of the original (`source`) and of the translation (`target`). `by` says how they were brought together:
 * `link` (links between segments: `links` are those that lead from one side to the other), `number` (a printed number, or a figure that both have), `order`, `paragraph` (paragraphs whose sentences do not agree in number),
 * `gap` where one side is empty; then `reason` says why. No row claims that a person has looked at it.
 */
export interface Row {
  readonly source: readonly Piece[];
  readonly target: readonly Piece[];
  readonly by: 'link' | 'order' | 'number' | 'paragraph' | 'gap';
  readonly links?: readonly SegmentLink[];
  readonly reason?: RowReason;
}
