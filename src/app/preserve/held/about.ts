// archive.json of a preservation copy: what the archive says of itself, and what belongs to its log.
import { z } from 'zod';
import { HashSchema } from '../../../model/hash.ts';
import { HELD_SCHEMA } from '../holding.ts';

const count = z.int().nonnegative();

export const AboutSchema = z.strictObject({
  schema: z.literal(HELD_SCHEMA),
  title: z.string(),
  description: z.string(),
  language: z.string(),
  /** Names the archive, as `archiveName` does; null where nothing has happened in it. */
  name: HashSchema.nullable(),
  /** Whether everything is held, or only some records. */
  whole: z.boolean(),
  /** Of what is held. `versions`: of records. */
  records: count,
  versions: count,
  authorities: count,
  units: count,
  /** The files of the log, in order. */
  log: z.array(
    z.strictObject({ file: z.string().regex(/^log\/\d{10}\.jsonl$/), sha256: HashSchema, lines: count }),
  ),
});
export type About = z.infer<typeof AboutSchema>;

/** A line of withdrawn.jsonl: what the log does not say of something that was withdrawn. */
export const WithdrawnSchema = z.strictObject({
  kind: z.enum(['record', 'authority', 'unit']),
  id: z.string(),
  /** The names by which its sources are remembered. */
  sources: z.array(HashSchema),
});
export type WithdrawnLine = z.infer<typeof WithdrawnSchema>;
