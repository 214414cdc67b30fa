// The texts of a record laid out for reading: one alone, or two in level rows.
export type { PairLinks, SegmentLink } from '../../../text/align/segment-link.ts';
export { paragraphRows } from '../../../text/align/paragraph-rows.ts';
export { parallelRows, type Row, type RowReason } from '../../../text/align/rows.ts';
export { sideBySide, type WideRow } from '../../../text/align/side-by-side.ts';
export {
  readingOrder,
  type AbsentPage,
  type Piece,
  type ReadingStep,
} from '../../../text/align/reading-order.ts';
