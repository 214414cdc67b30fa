// What the lines of one text come to, before ids are given: blocks, marks, dates, and what is nothing but furniture.
import type { MarkKind } from '../../model/mark.ts';
import type { Certainty } from '../../model/assertion.ts';
import type { PrintedDate } from '../../model/date/printed.ts';
import type { DateRole } from '../../model/date/statement.ts';
import type { BlockDraft } from './block-draft.ts';
import type { Range } from './range.ts';
import type { Passage } from './passage.ts';

/** A mark. Where `block` holds its words, the block is their place, and `written` only repeats them. */
export interface MarkDraft {
  readonly kind: MarkKind;
  readonly written: Passage;
  readonly normalised?: string;
  readonly language?: string;
  signatory?: Passage;
  /** By its place in the list of pages; -1 where nothing says. */
  page: number;
  readonly block?: BlockDraft;
  readonly certainty: Certainty;
  readonly line: number;
}

export interface DateDraft {
  readonly date: PrintedDate;
  readonly role: DateRole;
  readonly line: number;
}

export interface TextDraft {
  readonly blocks: readonly BlockDraft[];
  readonly marks: readonly MarkDraft[];
  readonly dates: readonly DateDraft[];
  readonly furniture: readonly Range[];
  /** Lines of half-words kept apart. */
  readonly noiseLines: number;
}
