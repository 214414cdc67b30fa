// What may be done with a record, its images or its texts.
import { z } from 'zod';
import { LanguageSchema } from './language.ts';

export const RightsSchema = z.strictObject({
  statement: z.string(),
  language: LanguageSchema.optional(),
  /** The address of a licence or rights statement (creativecommons.org, rightsstatements.org). */
  address: z.string().optional(),
  holder: z.string().optional(),
  covers: z.enum(['record', 'images', 'texts']).optional(),
});
export type Rights = z.infer<typeof RightsSchema>;
