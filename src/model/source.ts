// Where a record was imported from, and the source's own bytes.
import { z } from 'zod';
import { HashSchema } from './hash.ts';

/** A file of the source, kept byte for byte as a blob. */
export const SourceFileSchema = z.strictObject({
  name: z.string(),
  hash: HashSchema,
  size: z.int().nonnegative(),
  mediaType: z.string(),
  encoding: z.string().optional(),
});
export type SourceFile = z.infer<typeof SourceFileSchema>;

/** `format` and `key` together are the identity of an import: the same pair is the same record. `address`: the permalink of origin. */
export const SourceSchema = z.strictObject({
  format: z.string(),
  key: z.string(),
  address: z.string().optional(),
  publisher: z.string().optional(),
  citation: z.string().optional(),
  files: z.array(SourceFileSchema),
});
export type Source = z.infer<typeof SourceSchema>;
