// A text of a record: a transcription, a translation, or a summary in full.
import { z } from 'zod';
import { AgentSchema } from './agent.ts';
import { BlockSchema } from './block.ts';
import { ExemplarIdentificationSchema } from './exemplar.ts';
import { LanguageSchema } from './language.ts';
import { LocalIdSchema } from './names.ts';
import { RetiredIdSchema } from './retired-id.ts';
import { RightsSchema } from './rights.ts';

export const TextKindSchema = z.enum(['transcription', 'translation', 'summary']);
export type TextKind = z.infer<typeof TextKindSchema>;

/** How a text came about. `revised`: made by a machine and gone over by a person. */
export const TextMethodSchema = z.enum(['human', 'ocr', 'machine', 'revised', 'not-stated']);
export type TextMethod = z.infer<typeof TextMethodSchema>;

export const TEXT_SCHEMA = 'verno/text/1';

/**
 * One text. `of`: the text that a translation translates, where it is in the record. `exemplar`: the copy it was made
 * from; null where that is not stated. `credits`: empty where nobody is named. `retired`: segment and block ids that were
 * in use and are not any more, each with the living id that took its place, or null.
 */
export const TextSchema = z.strictObject({
  schema: z.literal(TEXT_SCHEMA),
  id: LocalIdSchema,
  kind: TextKindSchema,
  language: LanguageSchema,
  of: LocalIdSchema.optional(),
  exemplar: ExemplarIdentificationSchema.nullable(),
  method: TextMethodSchema,
  checked: z.boolean().optional(),
  credits: z.array(AgentSchema),
  rights: z.array(RightsSchema),
  blocks: z.array(BlockSchema),
  retired: z.array(RetiredIdSchema),
});
export type Text = z.infer<typeof TextSchema>;
