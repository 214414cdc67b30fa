// Authorities: persons, bodies, places and terms, each as one source knows it; versioned entries as records are.
import { z } from 'zod';
import { assertionShape } from './assertion.ts';
import { EdtfStringSchema } from './date/statement.ts';
import { LanguageSchema, LocalTextSchema } from './language.ts';
import { NameKindSchema } from './names.ts';
import { RecordIdSchema } from './record-id.ts';

/** One form of a name: its script (ISO 15924), language and romanisation, and whether it is attested somewhere or made by rule. */
export const NameFormSchema = z.strictObject({
  written: z.string().min(1),
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

/** Where an authority comes from. `format` and `key` are its identity, as those of a record's source. */
export const AuthoritySourceSchema = z.strictObject({
  format: z.string(),
  key: z.string(),
  address: z.string().optional(),
  /** The list or edition that describes it, as a reader should see it. */
  title: z.string().optional(),
});
export type AuthoritySource = z.infer<typeof AuthoritySourceSchema>;

/** That this authority is the same as another (or, in `distinct`, is not), which a person said. Where it is, all that leads here leads there. */
export const JoinSchema = z.strictObject({ id: RecordIdSchema, reason: z.string(), by: z.string() });
export type Join = z.infer<typeof JoinSchema>;

export const AUTHORITY_SCHEMA = 'verno/authority/1';
/**
 * An authority as its source describes it. `forms` holds at least one preferred form, the first of which is its label. `existence`: EDTF, of
 * a life or of a body's time. `same`: addresses of the same thing elsewhere. What follows a person said here, no source: `joined`: the
 * authority that it was joined to; `distinct`: authorities that it is not, though they may look alike.
 */
export const AuthoritySchema = z.strictObject({
  schema: z.literal(AUTHORITY_SCHEMA),
  kind: NameKindSchema,
  source: AuthoritySourceSchema,
  forms: z.array(NameFormSchema).min(1),
  existence: EdtfStringSchema.nullable(),
  description: z.array(LocalTextSchema),
  same: z.array(z.strictObject({ address: z.string(), ...assertionShape })),
  notes: z.array(LocalTextSchema),
  joined: JoinSchema.nullable(),
  distinct: z.array(JoinSchema).optional(),
});
export type Authority = z.infer<typeof AuthoritySchema>;

/** The form by which an authority goes. */
export function authorityLabel({ forms }: Authority): NameForm {
  const form = forms.find(({ kind }) => kind === 'preferred') ?? forms[0];
  if (form === undefined) throw new TypeError('an authority without a form');
  return form;
}
