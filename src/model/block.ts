// Blocks: the parts of a text, each one string that is never normalised, with segments and spans over it.
import { z } from 'zod';
import { LanguageSchema } from './language.ts';
import { LocalIdSchema } from './names.ts';
import { SpanSchema, type Span } from './span.ts';

/** A sentence, or a line of heading or signature: a range of its block's string in UTF-16 code units. */
export const SegmentSchema = z.strictObject({
  id: LocalIdSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Segment = z.infer<typeof SegmentSchema>;

/**
 * `opener`: dateline, addressee, salutation. `closer`: signature and date at the end. `stamp`: a mark that stands in the
 * text. `marginal`: what stands beside the text. `quotation`: a passage set off as somebody else's words. `note`: holds blocks, and is
 * pointed to by a `note` span. `attachment`: a document that is printed with this one, heading and all; holds blocks.
 */
export const BlockKindSchema = z.enum([
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
]);
export type BlockKind = z.infer<typeof BlockKindSchema>;

/** Whose a note is and what it tells: `source` says where the document comes from. */
export const NoteKindSchema = z.enum(['author', 'editor', 'translator', 'source']);
export type NoteKind = z.infer<typeof NoteKindSchema>;

export interface Cell {
  header?: boolean | undefined;
  columns?: number | undefined;
  rows?: number | undefined;
  blocks: Block[];
}

/**
 * One block. `text` is empty for a table and may be empty for a note. `level`: of a heading, or the depth of a list item,
 * from 1. `label`: the list item's or note's number as printed ("2."). A list is a run of list items that stand together;
 * `startsList` begins another one right after. `noise`: characters that belong to no text (a neighbouring sheet read by
 * OCR), kept byte for byte and never segmented. `rows`: of a table. `blocks`: what a note or attachment holds, or a list item beneath itself.
 * `note`: of a note, where that is known. `origin`: the id that the block bears in its source, by which others refer to it there.
 */
export interface Block {
  id: string;
  kind: BlockKind;
  text: string;
  language?: string | undefined;
  level?: number | undefined;
  label?: string | undefined;
  startsList?: boolean | undefined;
  noise?: boolean | undefined;
  segments: Segment[];
  spans: Span[];
  rows?: Cell[][] | undefined;
  blocks?: Block[] | undefined;
  note?: NoteKind | undefined;
  origin?: string | undefined;
}

export const CellSchema: z.ZodType<Cell> = z.strictObject({
  header: z.boolean().optional(),
  columns: z.int().positive().optional(),
  rows: z.int().positive().optional(),
  get blocks() {
    return z.array(BlockSchema);
  },
});

export const BlockSchema: z.ZodType<Block> = z.strictObject({
  id: LocalIdSchema,
  kind: BlockKindSchema,
  text: z.string(),
  language: LanguageSchema.optional(),
  level: z.int().positive().max(32).optional(),
  label: z.string().optional(),
  startsList: z.boolean().optional(),
  noise: z.boolean().optional(),
  segments: z.array(SegmentSchema),
  spans: z.array(SpanSchema),
  get rows() {
    return z.array(z.array(CellSchema)).optional();
  },
  get blocks() {
    return z.array(BlockSchema).optional();
  },
  note: NoteKindSchema.optional(),
  origin: z.string().optional(),
});

/** Every block of a text in reading order, those inside tables, notes and list items included. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    for (const row of block.rows ?? []) for (const cell of row) yield* walkBlocks(cell.blocks);
    if (block.blocks !== undefined) yield* walkBlocks(block.blocks);
  }
}
