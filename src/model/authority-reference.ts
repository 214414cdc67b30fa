// How a record names an authority: by its id in this archive, or by where its source keeps it.
import { z } from 'zod';
import { RecordIdSchema } from './record-id.ts';

/** `format` and `key` are the source of the authority; it may come later, or never: resolved on reading. */
export const AuthorityReferenceSchema = z.union([
  z.strictObject({ id: RecordIdSchema }),
  z.strictObject({ format: z.string(), key: z.string() }),
]);
export type AuthorityReference = z.infer<typeof AuthorityReferenceSchema>;
