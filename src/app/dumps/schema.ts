// What there is to know of dumps, files that hold the whole public archive: dumps.json, in which it lies beside them.
import { z } from 'zod';
import { HashSchema } from '../../model/hash.ts';

/** The files in the order in which they are offered. */
export const dumpKinds = ['records', 'table', 'tei', 'parallel', 'names', 'units'] as const;
export type DumpKind = (typeof dumpKinds)[number];

/** What each file is called. */
export const dumpNames: Readonly<Record<DumpKind, string>> = {
  records: 'records.jsonl.gz',
  table: 'records.csv.gz',
  tei: 'tei.tar.gz',
  parallel: 'parallel.tmx.gz',
  names: 'names.csv.gz',
  units: 'units.csv.gz',
};

/** `entries`: how many lines, rows, documents or units are in it. `size` in bytes. */
const DumpFileSchema = z.strictObject({
  kind: z.enum(dumpKinds),
  name: z.string(),
  size: z.int().nonnegative(),
  sha256: HashSchema,
  entries: z.int().nonnegative(),
});
export type DumpFile = z.infer<typeof DumpFileSchema>;

/** What so many records say of what may be done with them, or with their texts or images. */
const SaidRightsSchema = z.strictObject({
  statement: z.string(),
  address: z.string().nullable(),
  covers: z.enum(['record', 'images', 'texts']),
  records: z.int().positive(),
});

/** `said`: the statements that most records make, most first. `other`: how many further statements there are. `silent`: records that say nothing. */
const RightsSumSchema = z.strictObject({
  said: z.array(SaidRightsSchema),
  other: z.int().nonnegative(),
  silent: z.int().nonnegative(),
});
export type RightsSum = z.infer<typeof RightsSumSchema>;

/**
 * What was written. `made`: when it was begun; what was published later is not in it. `address`: the archive's, where it is known. `records`: how many
 * anybody might read.
 */
export const DumpsSchema = z.strictObject({
  schema: z.literal('verno/dumps/1'),
  archive: z.string(),
  address: z.string().nullable(),
  made: z.iso.datetime(),
  records: z.int().nonnegative(),
  rights: RightsSumSchema,
  files: z.array(DumpFileSchema),
});
export type Dumps = z.infer<typeof DumpsSchema>;
