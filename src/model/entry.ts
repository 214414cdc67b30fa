// Entries: authorities and units, each a chain of versions as records are, outside of any record.
import { z } from 'zod';
import { AUTHORITY_SCHEMA, AuthoritySchema, type Authority } from './authority.ts';
import { HashSchema } from './hash.ts';
import { OriginSchema } from './manifest.ts';
import { RecordIdSchema } from './record-id.ts';
import { UnitSchema, type Unit } from './unit.ts';

/** What an entry says: an authority or a unit. */
export const EntryContentSchema = z.discriminatedUnion('schema', [AuthoritySchema, UnitSchema]);
export type EntryContent = z.infer<typeof EntryContentSchema>;

export type EntryKind = 'authority' | 'unit';

export const ENTRY_SCHEMA = 'verno/entry/1';
/** The manifest of one version of an entry. Its own name is the hash of its canonical form; `content` that of what the entry says. */
export const EntryManifestSchema = z.strictObject({
  schema: z.literal(ENTRY_SCHEMA),
  id: RecordIdSchema,
  entry: z.enum(['authority', 'unit']),
  number: z.int().positive(),
  previous: HashSchema.nullable(),
  published: z.iso.datetime(),
  by: z.string(),
  origin: OriginSchema,
  note: z.string(),
  content: HashSchema,
});
export type EntryManifest = z.infer<typeof EntryManifestSchema>;

export function isAuthority(content: EntryContent): content is Authority {
  return content.schema === AUTHORITY_SCHEMA;
}

export function entryKind(content: EntryContent): EntryKind {
  return isAuthority(content) ? 'authority' : 'unit';
}

/** What identifies an entry: the source of an authority; of a unit its level and key. The same pair is the same entry. */
export function entrySource(content: Authority | Unit): { readonly format: string; readonly key: string } {
  if (isAuthority(content)) return { format: content.source.format, key: content.source.key };
  return { format: content.level === 'collection' ? 'collection' : 'unit', key: content.key };
}
