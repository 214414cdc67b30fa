// Unpacks a backup into an archive that is being made, and refuses whatever `verno backup` would not have written.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Hash } from '../../model/hash.ts';
import type { Result } from '../../model/problem.ts';
import { sha256 } from '../../trust/hash.ts';
import type { Archive } from '../services.ts';
import { altered, cutOff, whole, type BackupFile } from './backup-file.ts';
import { createBlobIntake, writeChunks } from './blob-intake.ts';
import { blobName, blobOf, names } from './layout.ts';
import { refuse, Refused, type Refusal } from './refusals.ts';
import { createTarReader, type Next } from './tar-reader.ts';
import { digestLine } from './tar-writer.ts';

export interface UnpackOptions {
  /** The folder in which the archive is made. */
  readonly folder: string;
  /** Opens the archive, once its database is there. */
  readonly open: (folder: string) => Promise<Result<Archive>>;
  readonly signal: AbortSignal;
  /** Blobs that withdrawals have taken away: they are not even written. */
  readonly without: ReadonlySet<Hash>;
  /** Bytes read until now. */
  readonly onProgress?: (bytes: number) => void;
}

type Entry = Extract<Next, { kind: 'file' }>;

/**
 * Unpacks all of it: each entry in its place and order, with the hash that it must have. Gives the result of opening the archive; where it is
 * open, the caller closes it.
 *
 * @throws {Refused} where something is not as it should be; what lies in the folder is then to be removed.
 */
export async function unpack(
  backup: BackupFile,
  options: UnpackOptions,
): Promise<{ readonly archive: Archive; readonly outdated: boolean; readonly blobs: number }> {
  const entries = createEntries(backup, options);
  const manifest = await entries.next();
  entries.pass(manifest, sha256(await whole(entries.tar)));

  const database = await entries.next();
  const expected = backup.manifest.database;
  if (database.header.name !== names.database) throw new Refused(foreign(backup.path, database));
  const written =
    database.header.size === expected.bytes
      ? await writeChunks(entries.tar, join(options.folder, names.database))
      : undefined;
  if (written !== expected.sha256) throw new Refused(altered(backup.path, names.database));
  entries.pass(database, written);

  const opened = await options.open(options.folder);
  if (!opened.ok) throw new Refused({ ok: false, problems: opened.problems.map((one) => ({ ...one, where: { file: backup.path, path: names.database } })) }); // prettier-ignore
  const archive = opened.value;
  try {
    const blobs = await takeBlobs(backup, entries, archive, options);
    return { archive, outdated: opened.problems.some(({ code }) => code === 'index-outdated'), blobs };
  } catch (error) {
    await archive.close();
    throw error;
  }
}

/** Everything from the blobs to the seal. */
async function takeBlobs(
  backup: BackupFile,
  entries: Entries,
  archive: Archive,
  { signal, without }: UnpackOptions,
): Promise<number> {
  const onWrong = (hash: Hash, why: 'altered' | 'unnamed'): never => {
    throw new Refused(why === 'altered' ? altered(backup.path, blobName(hash)) : unnamed(backup.path, hash));
  };
  const intake = createBlobIntake(archive, onWrong, signal);
  let blobs = 0;
  let last = '';
  let entry = await entries.next();
  try {
    for (let hash = blobOf(entry.header.name); hash !== undefined; hash = blobOf(entry.header.name)) {
      if (hash <= last) throw new Refused(foreign(backup.path, entry));
      last = hash;
      if (!without.has(hash)) {
        await intake.take(hash, entry.header.size, entries.tar);
        blobs++;
      }
      entries.pass(entry, hash);
      entry = await entries.next();
    }
    await intake.finish();
  } finally {
    await intake.settled();
  }

  if (entry.header.name !== names.decisions || entry.at !== backup.seal.decisionsAt)
    throw new Refused(foreign(backup.path, entry));
  entries.pass(entry, sha256(await whole(entries.tar)));
  if (!entries.fit()) throw new Refused(altered(backup.path, names.seal));
  const seal = await entries.next();
  if (seal.header.name !== names.seal) throw new Refused(foreign(backup.path, seal));
  await entries.end();
  return blobs;
}

type Entries = ReturnType<typeof createEntries>;

/** The entries, one after the other, and the digest over them. */
function createEntries(backup: BackupFile, { signal, onProgress }: UnpackOptions) {
  const tar = createTarReader(backup.handle, backup.length);
  const digest = createHash('sha256');
  let count = 0;
  return {
    tar,
    async next(): Promise<Entry> {
      signal.throwIfAborted();
      const next = await tar.next();
      if (next.kind !== 'file') throw new Refused(unexpected(backup.path, next));
      return next;
    },
    /** An entry has been read, and had this hash. */
    pass({ header }: Entry, hash: Hash): void {
      digest.update(digestLine(header.name, header.size, hash));
      count++;
      onProgress?.(tar.position);
    },
    /** Whether those that were read until now are what the seal says. */
    fit: (): boolean => count === backup.seal.entries && digest.copy().digest('hex') === backup.seal.sha256,
    async end(): Promise<void> {
      const next = await tar.next();
      if (next.kind !== 'end') throw new Refused(unexpected(backup.path, next));
    },
  };
}

function unexpected(path: string, next: Next): Refusal {
  switch (next.kind) {
    case 'special':
      return refuse(
        'backup-foreign-entry',
        `This backup holds ${next.what}, which \`verno backup\` never writes.`,
        path,
        foreignHint,
        next.name,
      );
    case 'file':
      return foreign(path, next);
    case 'end':
    case 'cut-off':
      return cutOff(path, next.at);
    case 'garbage':
      return refuse(
        'backup-altered',
        `This backup has been altered or damaged: at byte ${next.at} stands something else than an entry.`,
        path,
        'Copy it again from where it was written, or restore another backup.',
      );
  }
}

const foreignHint = 'Do not trust this file. Restore one that comes from `verno backup` itself.';

function foreign(path: string, { header }: Entry): Refusal {
  return refuse(
    'backup-foreign-entry',
    'This backup holds an entry that does not belong there, or not in this place.',
    path,
    foreignHint,
    header.name,
  );
}

function unnamed(path: string, hash: Hash): Refusal {
  return refuse(
    'backup-foreign-entry',
    'This backup holds a blob that none of its records names.',
    path,
    foreignHint,
    blobName(hash),
  );
}
