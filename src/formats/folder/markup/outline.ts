// The outline of a marked-up text: which block stands where and in which, before its words are read.
import type { BlockKind } from '../../../model/block.ts';
import type { Header } from './header.ts';

/** A block as its lines give it. `source`: its lines, markers and indentation taken off. `raw`: the words of a noise fence. */
export interface RawBlock {
  readonly kind: BlockKind;
  readonly line: number;
  /** What a directive or fence says of it. */
  readonly header: Header | undefined;
  readonly level?: number | undefined;
  readonly label?: string | undefined;
  /** What its references call a note by. */
  readonly noteName?: string | undefined;
  readonly source: string[];
  readonly sourceLines: number[];
  raw?: string[];
  readonly children: RawBlock[];
  rows?: RawRow[];
}

/** A row of a table: one line with bars, or cells by themselves. `header`: a line of hyphens follows it. */
export interface RawRow {
  readonly line: number;
  source?: string;
  header?: boolean;
  readonly cells: RawCell[];
}

export interface RawCell {
  readonly line: number;
  readonly header: Header | undefined;
  readonly children: RawBlock[];
}

/** What stands around the block being read, from the column of its marker on. */
export type Frame = { readonly indent: number } & (
  | { readonly holds: 'block'; readonly block: RawBlock }
  /** A list item: what is indented under it is its own, but for items, which are of the same list, a level deeper. */
  | { readonly holds: 'item'; readonly block: RawBlock; readonly level: number }
  | { readonly holds: 'row'; readonly row: RawRow }
  | { readonly holds: 'cell'; readonly cell: RawCell }
);

/** Deeper nesting is not read as such. A person needs five; the schema allows list levels up to 32. */
export const deepest = 40;
export const deepestList = 32;

const kinds: readonly BlockKind[] = [
  'heading',
  'opener',
  'paragraph',
  'quotation',
  'list-item',
  'closer',
  'stamp',
  'marginal',
  'table',
  'note',
  'attachment',
];

/** The kind of block of that name. */
export function blockKind(name: string): BlockKind | undefined {
  return kinds.find((kind) => kind === name);
}
