// What a backup file consists of: which entries, in which order, and what stands in those that are Verno's own.
import { z } from 'zod';
import { HashSchema, type Hash } from '../../model/hash.ts';

export const BACKUP_SCHEMA = 'verno/backup/1';

/**
 * The entries of a backup, in this order: the manifest, the database, the blobs by their hashes, the decisions, the seal. The database
 * and the blobs lie where they lie in an archive's folder.
 */
export const names = {
  manifest: 'manifest.json',
  database: 'verno.db',
  decisions: 'decisions.jsonl',
  seal: 'seal.json',
} as const;

/** The name of a blob's entry. */
export function blobName(hash: Hash): string {
  return `blobs/${hash.slice(0, 2)}/${hash.slice(2)}`;
}

/** The hash of the blob whose entry has this name; undefined where it is no blob's. */
export function blobOf(name: string): Hash | undefined {
  const match = /^blobs\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(name);
  return match?.[1] === undefined || match[2] === undefined ? undefined : match[1] + match[2];
}

const count = z.int().nonnegative();

/** The first entry: what the backup is of, and how it stood. */
export const BackupManifestSchema = z.strictObject({
  schema: z.literal(BACKUP_SCHEMA),
  /** The version of Verno that wrote it. */
  verno: z.string(),
  /** The moment at which the database was copied. */
  date: z.iso.datetime(),
  title: z.string(),
  /** Names the archive, and those restored from its backups; null for one in which nothing has happened yet. See `archiveName`. */
  archive: HashSchema.nullable(),
  /** Of the log's last line. */
  seq: count,
  records: count,
  withdrawn: count,
  versions: count,
  authorities: count,
  units: count,
  /** Blobs that the records name; fewer lie in the backup where some were missing or withdrawn meanwhile. */
  blobs: count,
  database: z.strictObject({ bytes: count, sha256: HashSchema }),
});
export type BackupManifest = z.infer<typeof BackupManifestSchema>;

/** The last entry: by it a whole backup is told from one that was cut off or altered. */
export const SealSchema = z.strictObject({
  schema: z.literal('verno/seal/1'),
  /** How many entries stand before it. */
  entries: count,
  /** SHA-256 over a line `SHA-256 size name` for each of them. */
  sha256: HashSchema,
  /** Where the header of the decisions stands, in bytes from the beginning: they can be read without reading all blobs. */
  decisionsAt: count,
});
export type Seal = z.infer<typeof SealSchema>;

/** A seal fills one block, so that it is found from the end of the file. */
export const sealBytes = 512;

/** The seal as it is written. */
export function writeSeal(seal: Seal): Uint8Array {
  return Buffer.from(`${JSON.stringify(seal).padEnd(sealBytes - 1)}\n`);
}

/** JSON of a schema, or undefined. */
export function parseJson<T>(schema: z.ZodType<T>, from: Uint8Array | string): T | undefined {
  try {
    const value: unknown = JSON.parse(typeof from === 'string' ? from : Buffer.from(from).toString('utf8'));
    return schema.safeParse(value).data;
  } catch {
    return undefined;
  }
}
