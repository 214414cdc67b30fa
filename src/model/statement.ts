// Statements: who said what to whom, through whose mouths. Schema only, for now.
import { z } from 'zod';
import { assertionShape } from './assertion.ts';
import { LocalIdSchema } from './names.ts';

const PassageSchema = z.strictObject({ text: LocalIdSchema, segments: z.array(LocalIdSchema) });

/** One hand-over of a statement: from one person to another, by letter or in conversation, quoted or reported. */
const RelaySchema = z.strictObject({
  from: LocalIdSchema,
  to: z.array(LocalIdSchema),
  channel: z.enum(['letter', 'telegram', 'conversation', 'meeting', 'unknown']),
  mode: z.enum(['direct', 'indirect']),
});

export const StatementSchema = z.strictObject({
  id: LocalIdSchema,
  passage: z.array(PassageSchema),
  relays: z.array(RelaySchema).min(1),
  ...assertionShape,
});
export type Statement = z.infer<typeof StatementSchema>;
