// Ids of blocks and segments that were in use once.
import { z } from 'zod';
import { LocalIdSchema } from './names.ts';

/** An id that is not in use any more, with the living id that took its place; null where nothing did. Never given again. */
export const RetiredIdSchema = z.strictObject({ id: LocalIdSchema, successor: LocalIdSchema.nullable() });
