// Zones: where a segment or block stands on a page image.
import { z } from 'zod';
import { LocalIdSchema } from './names.ts';

/**
 * A polygon in pixels of the page image as stored, at least three corners, [x, y] from the top left. What stands on several lines or pages
 * has a zone for each. `part`: the range of the block's string (UTF-16 code units) that stands there, where that is known.
 */
export const ZoneSchema = z.strictObject({
  id: LocalIdSchema,
  page: LocalIdSchema,
  target: LocalIdSchema,
  part: z
    .strictObject({ block: LocalIdSchema, start: z.int().nonnegative(), end: z.int().nonnegative() })
    .optional(),
  polygon: z.array(z.tuple([z.number(), z.number()])).min(3),
});
export type Zone = z.infer<typeof ZoneSchema>;

export const ZONES_SCHEMA = 'verno/zones/1';
export const ZonesSchema = z.strictObject({ schema: z.literal(ZONES_SCHEMA), zones: z.array(ZoneSchema) });
