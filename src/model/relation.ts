// How a record stands to another document.
import { z } from 'zod';
import { assertionShape } from './assertion.ts';
import { RecordIdSchema } from './record-id.ts';

/**
 * `target` is a record of this archive by id, a document of some import by its source key (resolved on reading, since it may
 * come later), or only a description.
 */
export const RelationSchema = z.strictObject({
  kind: z.enum([
    'answers',
    'encloses',
    'enclosed-in',
    'same-meeting',
    'duplicate',
    'supersedes',
    'translates',
    'mentions',
    'related',
  ]),
  target: z.union([
    z.strictObject({ record: RecordIdSchema }),
    z.strictObject({ format: z.string(), key: z.string() }),
    z.strictObject({ described: z.string() }),
  ]),
  note: z.string().optional(),
  ...assertionShape,
});
export type Relation = z.infer<typeof RelationSchema>;
