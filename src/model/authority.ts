// Authorities (persons, bodies, places) and units of description, versioned as records are.
import { z } from 'zod';
import { assertionShape } from './assertion.ts';
import { LanguageSchema, LocalTextSchema } from './language.ts';
import { NameKindSchema } from './names.ts';
import { SourceSchema } from './source.ts';

/** One form of a name: its script (ISO 15924), language and romanisation, and whether it is attested somewhere or made by rule. */
export const NameFormSchema = z.strictObject({
  written: z.string(),
  language: LanguageSchema.optional(),
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/)
    .optional(),
  romanisation: z.string().optional(),
  kind: z.enum(['preferred', 'variant', 'former', 'pseudonym']),
  ...assertionShape,
});
export type NameForm = z.infer<typeof NameFormSchema>;

export const AUTHORITY_SCHEMA = 'verno/authority/1';
export const AuthoritySchema = z.strictObject({
  schema: z.literal(AUTHORITY_SCHEMA),
  kind: NameKindSchema,
  source: SourceSchema,
  forms: z.array(NameFormSchema).min(1),
  existence: z.string().nullable(),
  description: z.array(LocalTextSchema),
  same: z.array(z.strictObject({ address: z.string(), ...assertionShape })),
  notes: z.array(LocalTextSchema),
});
export type Authority = z.infer<typeof AuthoritySchema>;

export const UNIT_SCHEMA = 'verno/unit/1';
/** A unit of description (ISAD(G)): `code` is its canonical reference code, `parent` that of the unit it belongs to. */
export const UnitSchema = z.strictObject({
  schema: z.literal(UNIT_SCHEMA),
  level: z.enum(['repository', 'fonds', 'series', 'file', 'collection']),
  code: z.string(),
  parent: z.string().nullable(),
  titles: z.array(LocalTextSchema),
  scope: z.array(LocalTextSchema),
  dates: z.string().nullable(),
  stub: z.boolean(),
});
export type Unit = z.infer<typeof UnitSchema>;
