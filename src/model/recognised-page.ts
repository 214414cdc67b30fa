// What was read on a page image by a machine, or by somebody else's: blocks, lines and words with their places.
import { z } from 'zod';
import { LanguageSchema } from './language.ts';

/** [x, y] in pixels of the page image as stored, before orientation, from the top left. */
export const PointSchema = z.tuple([z.number(), z.number()]);
export type Point = z.infer<typeof PointSchema>;

/** At least three corners. */
const PolygonSchema = z.array(PointSchema).min(3);
export type Polygon = z.infer<typeof PolygonSchema>;

/** `confidence`: from 0, a guess, to 1, sure; absent where nobody says. */
export const RecognisedWordSchema = z.strictObject({
  text: z.string(),
  polygon: PolygonSchema,
  confidence: z.number().min(0).max(1).optional(),
});
export type RecognisedWord = z.infer<typeof RecognisedWordSchema>;

/** Words in reading order; their texts joined by spaces are the line, but in scripts without spaces between words. */
export const RecognisedLineSchema = z.strictObject({
  polygon: PolygonSchema,
  baseline: z.array(PointSchema).min(2).optional(),
  words: z.array(RecognisedWordSchema),
});
export type RecognisedLine = z.infer<typeof RecognisedLineSchema>;

/**
 * A cell of a table. `table` names the table: its cells are the blocks of the page that have the same. Rows and columns count from 0; where one of
 * them is absent, places tell. `rows`, `columns`: over how many it reaches.
 */
const RecognisedCellSchema = z.strictObject({
  table: z.string(),
  row: z.int().nonnegative().optional(),
  column: z.int().nonnegative().optional(),
  rows: z.int().positive().optional(),
  columns: z.int().positive().optional(),
  header: z.boolean().optional(),
});

/**
 * `marginal`: beside the text. `stamp`: a mark by another instrument. `noise`: what belongs to no text of this sheet, such as the edge of a
 * neighbouring one.
 */
export const RecognisedBlockSchema = z.strictObject({
  kind: z.enum(['text', 'heading', 'table', 'marginal', 'stamp', 'noise']),
  polygon: PolygonSchema,
  lines: z.array(RecognisedLineSchema),
  language: LanguageSchema.optional(),
  cell: RecognisedCellSchema.optional(),
});
export type RecognisedBlock = z.infer<typeof RecognisedBlockSchema>;

/** Blocks in reading order. `width` and `height` are those of the page image as stored. `engine`: who read it, and how. */
export const RecognisedPageSchema = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  engine: z
    .strictObject({
      name: z.string(),
      version: z.string(),
      languages: z.array(z.string()),
      settings: z.string(),
    })
    .optional(),
  blocks: z.array(RecognisedBlockSchema),
});
export type RecognisedPage = z.infer<typeof RecognisedPageSchema>;
