// The manifest of a version: what it consists of, by hash. Its own name is the hash of its canonical form.
import { z } from 'zod';
import { HashSchema } from './hash.ts';
import { LocalIdSchema } from './names.ts';
import { RecordIdSchema } from './record-id.ts';

export const MANIFEST_SCHEMA = 'verno/manifest/1';

/** How a version came about: taken in by an import, or made by a person. An import never overwrites what a person made. */
export const OriginSchema = z.enum(['import', 'edit']);

/**
 * `published`: an instant in UTC. `previous`: the hash of the version before, null for the first. `base`: of an edit, the version that its
 * editor set out from, where he says so. Parts are shared between versions.
 */
export const ManifestSchema = z.strictObject({
  schema: z.literal(MANIFEST_SCHEMA),
  id: RecordIdSchema,
  number: z.int().positive(),
  previous: HashSchema.nullable(),
  published: z.iso.datetime(),
  by: z.string(),
  origin: OriginSchema,
  note: z.string(),
  base: HashSchema.optional(),
  parts: z.strictObject({
    description: HashSchema,
    texts: z.array(z.strictObject({ id: LocalIdSchema, hash: HashSchema })),
    zones: HashSchema.nullable(),
    links: HashSchema.nullable(),
  }),
});
export type Manifest = z.infer<typeof ManifestSchema>;
