// Marks on a document: secrecy, handling, stamps, registry numbers, copy numbers, certification.
import { z } from 'zod';
import { assertionShape } from './assertion.ts';
import { LanguageSchema } from './language.ts';
import { LocalIdSchema } from './names.ts';

export const MarkKindSchema = z.enum([
  'secrecy',
  'handling',
  'stamp',
  'registry-number',
  'copy-number',
  'certification',
  'date',
  'initials',
  'resolution',
  'unresolved',
]);
export type MarkKind = z.infer<typeof MarkKindSchema>;

/**
 * A mark as it stands, and what it comes to. `written` keeps the wording: «Строго секретно», «Совершенно секретно» and
 * «Секретно» stay three things. `normalised` is a stable key in the mark's own language (`strogo-sekretno`), never a
 * translation into another state's grades. `block` is the block of a text that holds the same wording, where one does.
 */
export const MarkSchema = z.strictObject({
  id: LocalIdSchema,
  kind: MarkKindSchema,
  written: z.string(),
  language: LanguageSchema.optional(),
  normalised: z.string().optional(),
  signatory: z.string().optional(),
  page: LocalIdSchema.optional(),
  block: LocalIdSchema.optional(),
  note: z.string().optional(),
  ...assertionShape,
});
export type Mark = z.infer<typeof MarkSchema>;
