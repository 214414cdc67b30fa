// Access to a record: a policy of its own, outside the versions, since closing a record must close its old versions too.
import { z } from 'zod';
import { HashSchema } from './hash.ts';
import { RecordIdSchema } from './record-id.ts';

export const AccessPolicySchema = z.strictObject({
  record: RecordIdSchema,
  level: z.enum(['public', 'groups', 'closed']),
  groups: z.array(z.string()),
  /** The day from which it is public, ISO 8601; null where none is set. */
  until: z.iso.date().nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type AccessPolicy = z.infer<typeof AccessPolicySchema>;

/**
 * The removal of a published record, authority or unit (`record` is its id) by law or for privacy. The address answers 410 with date and
 * reason. Of a document that stood in an edition: `editions` names the edition by the hash of its source, none of whose files is kept any
 * more, and `blobs` are the files of it that were erased, since they held its words. Of a record whose row in a table told of names that no
 * other record has: `entries` are the authorities that were withdrawn with it.
 */
export const WithdrawalSchema = z.strictObject({
  record: RecordIdSchema,
  reason: z.string().min(1),
  by: z.string(),
  at: z.iso.datetime(),
  editions: z.array(HashSchema).optional(),
  blobs: z.array(HashSchema).optional(),
  entries: z.array(RecordIdSchema).optional(),
});
export type Withdrawal = z.infer<typeof WithdrawalSchema>;

/** Who is asking. Every use case takes one; `operator` is whoever runs the command line on the archive's own folder. */
export type Viewer = { readonly kind: 'anonymous' } | { readonly kind: 'operator' };
