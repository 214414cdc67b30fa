// What the API answers with, as schemas: the description of it and its tests are made from these.
import { z } from 'zod';
import type { Answer } from './answer.ts';

const RecordLinksSchema = z
  .object({
    page: z.string().describe('The newest version as a page'),
    version: z.string().describe('This version as a page; stays for ever'),
    json: z.string().describe('This version whole'),
    tei: z.string().describe('This version as TEI P5'),
  })
  .describe('Full addresses, where the archive knows its own');

export const RecordLineSchema = z
  .object({
    id: z.string().describe('The record’s id: eight characters, the last a check character'),
    version: z.int().positive().describe('Number of the newest version'),
    type: z.string(),
    title: z.string(),
    titleLanguage: z.string().describe('BCP 47'),
    date: z.string().nullable().describe('EDTF; null where undated'),
    languages: z.array(z.string()).describe('Of its texts, BCP 47'),
    from: z.array(z.string()).describe('Senders as written'),
    to: z.array(z.string()).describe('Addressees as written'),
    edition: z
      .object({
        citation: z.string().nullable().describe('How the source cites it'),
        number: z.string().nullable().describe('Its number in the edition, as printed'),
      })
      .nullable()
      .describe('Of a record in a printed edition'),
    links: RecordLinksSchema,
  })
  .meta({ title: 'RecordLine' });
export type RecordLine = Answer<typeof RecordLineSchema>;

export const RecordListSchema = z
  .object({
    total: z.int().nonnegative(),
    page: z.int().positive(),
    pages: z.int().positive(),
    perPage: z.int().positive(),
    next: z.string().nullable().describe('Address of the next page; null on the last'),
    records: z.array(RecordLineSchema),
  })
  .meta({ title: 'RecordList' });

export const VersionLineSchema = z
  .object({
    number: z.int().positive(),
    hash: z.string().describe('SHA-256 of the manifest in canonical form (RFC 8785)'),
    published: z.string().describe('An instant, UTC'),
    by: z.string(),
    origin: z.enum(['import', 'edit']),
    note: z.string(),
    links: RecordLinksSchema,
  })
  .meta({ title: 'VersionLine' });

export const VersionListSchema = z
  .object({ id: z.string(), versions: z.array(VersionLineSchema).describe('Newest first') })
  .meta({ title: 'VersionList' });

export const FacetsSchema = z
  .record(z.string(), z.array(z.object({ value: z.string(), count: z.int().nonnegative() })))
  .meta({ title: 'Facets' });

export const ArchiveSchema = z
  .object({
    title: z.string(),
    description: z.string(),
    language: z.string(),
    counts: z.object({
      records: z.int(),
      versions: z.int(),
      texts: z.int(),
      segments: z.int(),
      pages: z.int(),
    }),
    links: z.object({
      records: z.string(),
      facets: z.string(),
      authorities: z.string(),
      units: z.string(),
      search: z.string(),
      openapi: z.string(),
      feed: z.string(),
      sitemap: z.string(),
    }),
  })
  .meta({ title: 'Archive' });

export const FailureSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string(), hint: z.string().nullable() }) })
  .meta({ title: 'Failure' });

/** How lists are asked for. Values come as strings. */
export const ListParametersSchema = z.strictObject({
  type: z.string().max(64).optional().describe('A type of document, such as `telegram`'),
  language: z
    .string()
    .max(64)
    .optional()
    .describe('Language of a text or of the document, BCP 47 without region'),
  collection: z.string().max(500).optional().describe('The name of a collection'),
  date: z
    .string()
    .max(10)
    .regex(/^(?:-?\d{4}(?:-\d\d){0,2}|\d{3}X|\d\dXX|undated)$/)
    .optional()
    .describe('A year, month or day (`1950`, `1950-05`, `1950-05-12`), a decade (`195X`), or `undated`'),
  name: z
    .string()
    .max(16)
    .optional()
    .describe('An authority’s id: records that name it, or whatever was joined to it'),
  volume: z.string().max(16).optional().describe('The id of a volume’s record: what stands in that edition'),
  repository: z.string().max(500).optional().describe('A repository where the original lies (`avprf`)'),
  unit: z
    .string()
    .max(2000)
    .optional()
    .describe('The key of a unit in which or beneath which the original lies (`russian:avprf/fonds=059a`)'),
  page: z.coerce.number().int().positive().max(1_000_000).default(1).describe('From 1'),
  perPage: z.coerce.number().int().positive().max(1000).default(100).describe('At most 1000'),
});
export type ListParameters = z.output<typeof ListParametersSchema>;

export const IdSchema = z.string().max(16).describe('A record’s id, in any letter case');
export const NumberSchema = z
  .string()
  .regex(/^\d{1,9}$/)
  .describe('Number of a version, from 1');
