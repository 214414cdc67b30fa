// What a mapping file says: which column of a table goes where.
import { z } from 'zod';
import { AgentRoleSchema } from '../../../model/agent.ts';
import { DateRoleSchema } from '../../../model/date/statement.ts';
import { RecordTypeSchema } from '../../../model/description.ts';
import { LanguageSchema } from '../../../model/language.ts';
import { NameKindSchema } from '../../../model/names.ts';

/**
 * Where a column goes. Of records: `address` (permalink), `title`, `summary`, `date`, `agent`, `name` (somebody it is about), `place`, `subject`,
 * `collection`, `type`, `language` (of the document), `text`, `rights`, `note`, `code` (reference codes), `repository`, `credits` (reference
 * codes, contributor and translator in one cell), `mark` (secrecy), `publisher`. Of authorities: `label`, `variants`, `kind`, `script`,
 * `romanisation`, `existence`, `description`, `same`. Of units: `level`, `code`, `title`, `description`, `dates`. `ignore`: nowhere.
 */
export const TargetSchema = z.enum([
  'address',
  'title',
  'summary',
  'date',
  'agent',
  'name',
  'place',
  'subject',
  'collection',
  'type',
  'language',
  'text',
  'rights',
  'note',
  'code',
  'repository',
  'credits',
  'mark',
  'publisher',
  'label',
  'variants',
  'kind',
  'script',
  'romanisation',
  'existence',
  'description',
  'same',
  'level',
  'dates',
  'key',
  'ignore',
]);
export type Target = z.infer<typeof TargetSchema>;

/** How several values stand in one cell. `auto`: a JSON list, or parted by `;`, `|` or line breaks. `none`: the cell is one value. */
export const ListSchema = z.enum(['auto', 'json', 'semicolon', 'pipe', 'comma', 'line', 'none']);
export type ListKind = z.infer<typeof ListSchema>;

const ColumnSchema = z.strictObject({
  to: TargetSchema,
  list: ListSchema.optional(),
  /** The language of the column's words, where it is not the table's. */
  language: LanguageSchema.optional(),
  /** Of agents and dates. */
  role: z.union([AgentRoleSchema, DateRoleSchema]).optional(),
  /** Of names: what kind they are, where the column holds one kind alone. */
  kind: NameKindSchema.optional(),
  /** Of texts. */
  text: z.enum(['transcription', 'translation', 'auto']).optional(),
  /** What a note's value is called. */
  label: z.string().optional(),
});
export type Column = z.infer<typeof ColumnSchema>;

/**
 * A mapping. `name` becomes a part of every record's identity; `key` lists the columns that identify a row: the first that is filled.
 * `language`: of titles, summaries and texts where nothing else tells. `columns` by header; a target's name alone is short for `{to: …}`.
 */
export const MappingSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'not lower-case letters, digits and hyphens' }),
  makes: z.enum(['records', 'authorities', 'units']).default('records'),
  publisher: z.string().optional(),
  key: z.array(z.string()).default([]),
  language: LanguageSchema.default('en'),
  type: RecordTypeSchema.optional(),
  collections: z.array(z.string()).default([]),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  encoding: z.string().optional(),
  columns: z.record(z.string(), z.union([ColumnSchema, TargetSchema.transform((to) => ({ to }))])),
});
export type Mapping = z.output<typeof MappingSchema>;
export type MappingInput = z.input<typeof MappingSchema>;
