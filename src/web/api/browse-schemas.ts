// What the API answers of names and units, as schemas.
import { z } from 'zod';
import { RecordLineSchema } from './schemas.ts';

const kind = z.enum(['person', 'body', 'place', 'term']);
const count = z.int().nonnegative();
const local = z.object({ language: z.string().describe('BCP 47'), text: z.string() });
const assertion = { basis: z.string(), certainty: z.string(), by: z.string().nullable() };

export const AuthorityLineSchema = z
  .object({
    id: z.string().nullable().describe('Null where nobody has described the name'),
    reference: z
      .object({ format: z.string(), key: z.string() })
      .nullable()
      .describe('By what a name goes that nobody has described; null where it has an id'),
    kind,
    label: z.string(),
    language: z.string().nullable().describe('BCP 47'),
    source: z
      .string()
      .nullable()
      .describe('The list or edition that describes it, or whose records write it'),
    description: z.string().nullable(),
    records: count.describe('In how many records it stands'),
    links: z.object({
      page: z.string(),
      json: z.string().nullable().describe('The authority whole; null without an id'),
      records: z.string().nullable().describe('The records that name it; null without an id'),
    }),
  })
  .meta({ title: 'AuthorityLine' });

export const AuthorityListSchema = z
  .object({
    kind,
    initial: z.string().nullable(),
    initials: z.array(z.object({ initial: z.string(), count })).describe('Of the whole kind'),
    total: count,
    page: z.int().positive(),
    pages: z.int().positive(),
    next: z.string().nullable().describe('Address of the next page; null on the last'),
    authorities: z.array(AuthorityLineSchema),
  })
  .meta({ title: 'AuthorityList' });

const DescriptionSchema = z.object({
  id: z.string().nullable(),
  source: z.string().nullable(),
  sourceAddress: z.string().nullable(),
  forms: z.array(
    z.object({
      written: z.string(),
      language: z.string().optional(),
      script: z.string().optional().describe('ISO 15924'),
      romanisation: z.string().optional(),
      kind: z.string(),
      ...assertion,
    }),
  ),
  existence: z.string().nullable().describe('EDTF'),
  description: z.array(local),
  notes: z.array(local),
  same: z.array(z.string()).describe('Addresses of the same elsewhere'),
  joined: z
    .object({ id: z.string(), reason: z.string(), by: z.string() })
    .nullable()
    .describe('Who joined it to which, and why'),
});

export const AuthoritySchema = z
  .object({
    id: z.string(),
    kind,
    label: z.string(),
    language: z.string().nullable(),
    version: z.int().positive().nullable(),
    descriptions: z.array(DescriptionSchema).describe('Its own first, then those that were joined to it'),
    written: z
      .array(z.object({ written: z.string(), language: z.string().nullable(), records: count }))
      .describe('As records write it'),
    roles: z.array(z.object({ role: z.string(), records: count })),
    besides: z.array(AuthorityLineSchema).describe('Who stands in the same records, most often first'),
    records: count,
    links: z.object({ page: z.string(), records: z.string() }),
  })
  .meta({ title: 'Authority' });

export const UnitLineSchema = z
  .object({
    key: z.string().describe('The canonical form of the reference code'),
    level: z.string(),
    step: z.string().describe('Its own part of the code as written'),
    code: z.string(),
    title: local.nullable(),
    stub: z.boolean().describe('Known from reference codes alone'),
    records: count,
    links: z.object({ page: z.string(), json: z.string(), records: z.string() }),
  })
  .meta({ title: 'UnitLine' });

export const UnitListSchema = z
  .object({ units: z.array(UnitLineSchema).describe('Repositories') })
  .meta({ title: 'UnitList' });

const part = <T extends z.ZodType>(entry: T) => z.object({ total: count, entries: z.array(entry) });

export const UnitSchema = z
  .object({
    unit: UnitLineSchema,
    titles: z.array(local),
    scope: z.array(local),
    dates: z.string().nullable().describe('EDTF'),
    above: z.array(UnitLineSchema).describe('From the repository down'),
    page: z.int().positive(),
    pages: z.int().positive(),
    next: z.string().nullable(),
    units: part(UnitLineSchema).describe('Beneath it'),
    folios: part(
      z.object({
        label: z.string(),
        record: RecordLineSchema.nullable().describe('Null: no record of this archive covers these folios'),
        absent: z.array(z.string()).describe('Labels of those of which a copy or text has nothing'),
      }),
    ).describe('Of a file, in order'),
    loose: part(RecordLineSchema).describe('Records that stand right here without a folio'),
  })
  .meta({ title: 'Unit' });

/** How names are asked for. Values come as strings. */
export const AuthorityParametersSchema = z.strictObject({
  kind: kind.default('person').describe('Which kind of names'),
  initial: z.string().max(8).optional().describe('Only names of this initial, as `initials` has them'),
  page: z.coerce.number().int().positive().max(1_000_000).default(1).describe('From 1'),
});
export type AuthorityParameters = z.output<typeof AuthorityParametersSchema>;

export const UnitParametersSchema = z.strictObject({
  page: z.coerce
    .number()
    .int()
    .positive()
    .max(1_000_000)
    .default(1)
    .describe('From 1; turns all three lists together'),
});

export const AuthorityIdSchema = z.string().max(16).describe('An authority’s id, in any letter case');
export const UnitKeySchema = z
  .string()
  .max(2000)
  .describe('A unit’s key as lists give it, percent-encoded as one step (`russian%3Aavprf%2Ffonds%3D059a`)');
