// The JSON Schemas of everything that is stored, as the documentation prints them.
import { z } from 'zod';
import { AccessPolicySchema, WithdrawalSchema } from './access.ts';
import { AuthoritySchema } from './authority.ts';
import { DescriptionSchema } from './description.ts';
import { EntryManifestSchema } from './entry.ts';
import { LinksSchema } from './link.ts';
import { ManifestSchema } from './manifest.ts';
import { ProblemSchema } from './problem.ts';
import { TextSchema } from './text.ts';
import { UnitSchema } from './unit.ts';
import { ZonesSchema } from './zone.ts';

const schemas = {
  manifest: ManifestSchema,
  description: DescriptionSchema,
  text: TextSchema,
  zones: ZonesSchema,
  links: LinksSchema,
  entry: EntryManifestSchema,
  authority: AuthoritySchema,
  unit: UnitSchema,
  'access-policy': AccessPolicySchema,
  withdrawal: WithdrawalSchema,
  problem: ProblemSchema,
} as const;

/** JSON Schema (draft 2020-12) by the name of the thing it describes. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { reused: 'ref', io: 'output' }),
    ]),
  );
}
