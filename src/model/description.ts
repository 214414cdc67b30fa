// The description of a record: everything about the document that is not one of its texts.
import { z } from 'zod';
import { AgentSchema, PlaceSchema, RecordNameSchema } from './agent.ts';
import { DateStatementSchema } from './date/statement.ts';
import { ExemplarSchema, PageSchema } from './exemplar.ts';
import { LanguageSchema, LocalTextSchema } from './language.ts';
import { MarkSchema } from './mark.ts';
import { RetiredIdSchema } from './retired-id.ts';
import { RelationSchema } from './relation.ts';
import { RightsSchema } from './rights.ts';
import { SourceSchema } from './source.ts';
import { StatementSchema } from './statement.ts';

/**
 * `editorial-note`: an editor's account in the place of a document. `edition-matter`: a preface, list or index of an edition. `volume`: the
 * edition itself, whose documents are records of their own.
 */
export const RecordTypeSchema = z.enum([
  'telegram',
  'letter',
  'memorandum',
  'memorandum-of-conversation',
  'minutes',
  'report',
  'note',
  'diplomatic-note',
  'despatch',
  'airgram',
  'instruction',
  'message',
  'estimate',
  'paper',
  'order',
  'decree',
  'resolution',
  'agreement',
  'speech',
  'diary',
  'article',
  'list',
  'map',
  'editorial-note',
  'edition-matter',
  'volume',
  'other',
]);
export type RecordType = z.infer<typeof RecordTypeSchema>;

/**
 * The place of a document in an edition. `format` and `key` are the source of the edition's own record. `order` counts everything in it from 1;
 * `number` is the document's as printed; `path` the headings above it, outermost first.
 */
export const EditionPlaceSchema = z.strictObject({
  format: z.string(),
  key: z.string(),
  order: z.int().positive(),
  number: z.string().optional(),
  path: z.array(LocalTextSchema),
});
export type EditionPlace = z.infer<typeof EditionPlaceSchema>;

export const DESCRIPTION_SCHEMA = 'verno/description/1';

/**
 * The description. `languages`: of the document itself. `unplaced`: pieces of the source that no rule found a place for, kept as they
 * stand. `retired`: block and segment ids of texts that the record does not hold any more, so that nothing else is ever given them.
 */
export const DescriptionSchema = z.strictObject({
  schema: z.literal(DESCRIPTION_SCHEMA),
  type: RecordTypeSchema,
  collections: z.array(z.string()),
  source: SourceSchema,
  within: EditionPlaceSchema.optional(),
  titles: z.array(LocalTextSchema),
  summaries: z.array(LocalTextSchema),
  languages: z.array(LanguageSchema),
  dates: z.array(DateStatementSchema),
  agents: z.array(AgentSchema),
  places: z.array(PlaceSchema),
  names: z.array(RecordNameSchema),
  exemplars: z.array(ExemplarSchema),
  pages: z.array(PageSchema),
  marks: z.array(MarkSchema),
  relations: z.array(RelationSchema),
  rights: z.array(RightsSchema),
  statements: z.array(StatementSchema),
  notes: z.array(LocalTextSchema),
  subjects: z.array(LocalTextSchema),
  unplaced: z.array(z.string()),
  retired: z.array(RetiredIdSchema).optional(),
});
export type Description = z.infer<typeof DescriptionSchema>;
