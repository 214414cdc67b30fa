// The backup: a snapshot of the database and all blobs that it names, in one file, while the archive is used.
import fs from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Problem, Result } from '../../model/problem.ts';
import type { Archive } from '../services.ts';
import { decisionsOf, archiveName, writeDecisions } from './decisions.ts';
import { hashFile, pieces } from './file-pieces.ts';
import { BACKUP_SCHEMA, names, sealBytes, writeSeal, type BackupManifest } from './layout.ts';
import { packBlobs } from './pack-blobs.ts';
import { Refused, refusalOf, refuse, type Refusal } from './refusals.ts';
import { createTarWriter, type TarWriter } from './tar-writer.ts';
import { syncFolder, unfinishedName, unfinishedOf } from './unfinished.ts';

export interface BackupOptions {
  /** The version of Verno. */
  readonly version: string;
  /** Whether a file of that name may be replaced. */
  readonly force?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: BackupProgress) => void;
}

export interface BackupProgress {
  readonly blobs: number;
  readonly ofBlobs: number;
  /** Written until now. */
  readonly bytes: number;
}

/** What was backed up. `problems`: blobs that the records name and that are missing or altered in the archive itself. */
export interface BackupReport {
  readonly file: string;
  readonly bytes: number;
  readonly date: string;
  readonly seq: number;
  readonly records: number;
  readonly withdrawn: number;
  readonly versions: number;
  readonly authorities: number;
  readonly units: number;
  readonly blobs: number;
  readonly problems: readonly Problem[];
}

/**
 * Backs an archive up to a file. Others may read and write it meanwhile: what is published after the beginning is not in the backup;
 * what is withdrawn until its end is withdrawn in it. The file appears under its name when it is whole and safe on the disk.
 * Problems: `no-folder`, `file-exists`, `not-a-file`, or a fault of the disk.
 */
export async function backupArchive(
  archive: Archive,
  path: string,
  options: BackupOptions,
): Promise<Result<BackupReport>> {
  const file = resolve(path);
  try {
    const obstacle = await obstacleAt(file, options.force === true);
    if (obstacle !== undefined) return obstacle;
    for (const left of (await unfinishedOf(file)).dead) await fs.rm(left, { force: true });
    const report = await make(archive, file, options);
    return { ok: true, value: report, problems: report.problems };
  } catch (error) {
    options.signal.throwIfAborted();
    const refusal = refusalOf(error, file);
    if (refusal === undefined) throw error;
    return refusal;
  } finally {
    // A withdrawal meanwhile may have had to wait with erasing until the snapshot was taken.
    await archive.store.upkeep.settle().catch(() => false);
  }
}

async function obstacleAt(file: string, force: boolean): Promise<Refusal | undefined> {
  const folder = await fs.stat(dirname(file)).catch(() => undefined);
  if (folder?.isDirectory() !== true)
    return refuse(
      'no-folder',
      'The folder for the backup is not there.',
      dirname(file),
      'Make it, or mount its disk.',
    );
  const stat = await fs.lstat(file).catch(() => undefined);
  if (stat === undefined) return undefined;
  if (!stat.isFile())
    return refuse('not-a-file', 'This is something else than a file.', file, 'Name a file for the backup.');
  return force ? undefined : exists(file);
}

function exists(file: string): Refusal {
  return refuse(
    'file-exists',
    'There is a file of this name.',
    file,
    'Name another, or replace it with --force.',
  );
}

async function make(archive: Archive, file: string, options: BackupOptions): Promise<BackupReport> {
  const unfinished = unfinishedName(file);
  const database = `${unfinished}.db`;
  try {
    const report = await write(archive, { file, unfinished, database }, options);
    if (options.force === true) await fs.rename(unfinished, file);
    else await moveToFree(unfinished, file);
    await syncFolder(dirname(file));
    return report;
  } finally {
    for (const left of [unfinished, database, `${database}-journal`]) await fs.rm(left, { force: true });
  }
}

/** Gives the file its name without replacing another that has appeared meanwhile, where the file system knows links. */
async function moveToFree(from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
    await fs.unlink(from);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new Refused(exists(to));
    await fs.rename(from, to);
  }
}

async function write(
  archive: Archive,
  paths: { readonly file: string; readonly unfinished: string; readonly database: string },
  { version, signal, onProgress }: BackupOptions,
): Promise<BackupReport> {
  const { upkeep } = archive.store;
  const date = new Date();
  const handle = await fs.open(paths.unfinished, 'wx', 0o600);
  try {
    const snapshot = await upkeep.snapshot(paths.database, signal);
    try {
      const { parts: _, ...stats } = snapshot.stats;
      const manifest: BackupManifest = {
        schema: BACKUP_SCHEMA,
        verno: version,
        date: date.toISOString(),
        title: (await archive.store.info(signal)).title,
        archive: await archiveName(archive, signal),
        ...stats,
        blobs: snapshot.blobCount,
        database: await hashFile(paths.database, signal),
      };
      const tar = createTarWriter(handle, date);
      await addJson(tar, names.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
      const { bytes, sha256 } = manifest.database;
      const copied = await tar.add(names.database, bytes, pieces(paths.database, signal), sha256);
      if (copied === undefined) throw new Error('the copy of the database has changed');
      const packed = await packBlobs(archive, snapshot, tar, signal, (blobs) =>
        onProgress?.({ blobs, ofBlobs: snapshot.blobCount, bytes: tar.position }),
      );
      // After the blobs: what was withdrawn while they were copied must not come back either.
      const decisionsAt = tar.position;
      await addJson(tar, names.decisions, writeDecisions(await decisionsOf(archive, signal)));
      const seal = {
        schema: 'verno/seal/1',
        entries: tar.entries,
        sha256: tar.digest(),
        decisionsAt,
      } as const;
      await tar.add(names.seal, sealBytes, [writeSeal(seal)]);
      await tar.finish();
      return {
        file: paths.file,
        bytes: tar.position,
        date: manifest.date,
        ...stats,
        ...packed,
      };
    } finally {
      await snapshot.close();
    }
  } finally {
    await handle.close();
  }
}

async function addJson(tar: TarWriter, name: string, json: string): Promise<void> {
  const bytes = Buffer.from(json);
  await tar.add(name, bytes.length, [bytes]);
}
