// Who had a part in a document, and the persons, bodies and places that it names.
import { z } from 'zod';
import { agentRoles, type AgentRole } from './agent-role.ts';
import { assertionShape } from './assertion.ts';
import { AuthorityReferenceSchema } from './authority-reference.ts';
import { LanguageSchema } from './language.ts';
import { LocalIdSchema, NameKindSchema } from './names.ts';

export const AgentRoleSchema = z.enum(agentRoles);
export type { AgentRole };

/** A person or body in a role. `written` is the name exactly as the source writes it; `name` points into `names`. */
export const AgentSchema = z.strictObject({
  role: AgentRoleSchema,
  written: z.string(),
  language: LanguageSchema.optional(),
  office: z.string().optional(),
  name: LocalIdSchema.optional(),
  note: z.string().optional(),
  ...assertionShape,
});
export type Agent = z.infer<typeof AgentSchema>;

/** The place a document was written at, sent to, or is about. */
export const PlaceSchema = z.strictObject({
  role: z.enum(['written-at', 'sent-to', 'about']),
  written: z.string(),
  language: LanguageSchema.optional(),
  name: LocalIdSchema.optional(),
  ...assertionShape,
});
export type Place = z.infer<typeof PlaceSchema>;

/**
 * A person, body, place or term as this record knows it. Its forms as written are found in the agents, places and mention
 * spans that point to it; `authority` is the archive-wide entry, where the source or somebody has identified it.
 */
export const RecordNameSchema = z.strictObject({
  id: LocalIdSchema,
  kind: NameKindSchema,
  label: z.string(),
  language: LanguageSchema.optional(),
  authority: AuthorityReferenceSchema.optional(),
  note: z.string().optional(),
  ...assertionShape,
});
export type RecordName = z.infer<typeof RecordNameSchema>;
