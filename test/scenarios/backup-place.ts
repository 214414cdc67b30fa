// Two folders and a backup between them: what the tests of backup and restore work on.
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupArchive, type BackupReport } from '../../src/app/backup/backup.ts';
import { restoreArchive, type RestoreReport } from '../../src/app/backup/restore.ts';
import type { Archive, Services } from '../../src/app/services.ts';
import { createEngines, openEngines, type Engines } from '../../src/compose.ts';
import { exportFormats, importFormats } from '../../src/formats.ts';
import type { Result } from '../../src/model/problem.ts';
import { archiveInfo, got } from '../temporary-archive.ts';

const { signal } = new AbortController();

function withFormats(opened: Result<Engines>): Result<Archive> {
  if (!opened.ok) return opened;
  const exporters = exportFormats({ archiveTitle: '', addressOf: ({ manifest }) => manifest.id });
  return { ...opened, value: { ...opened.value, importFormats, exportFormats: exporters } };
}

export const services: Pick<Services, 'openArchive'> = {
  openArchive: async (dir) => withFormats(await openEngines(dir)),
};

/** A place with an archive in `archive/`, which is open. */
export async function backupPlace() {
  const path = await mkdtemp(join(tmpdir(), 'verno-backup-'));
  const at = (name: string): string => join(path, name);
  await mkdir(at('backups'));
  const archive = got(withFormats(await createEngines(at('archive'), archiveInfo)));
  const opened: Archive[] = [archive];
  return {
    at,
    archive,
    /** Backs the archive up to a file in `backups/`. */
    backup: async (name: string): Promise<BackupReport> =>
      got(await backupArchive(archive, at(`backups/${name}`), { version: 'test', signal })),
    /** Restores such a file. */
    restore: (
      name: string,
      dir: string,
      withdrawals: readonly string[] = [],
    ): Promise<Result<RestoreReport>> =>
      restoreArchive(services, at(`backups/${name}`), { dir: at(dir), withdrawals, signal }),
    async open(dir: string): Promise<Archive> {
      const found = got(await services.openArchive(at(dir)));
      opened.push(found);
      return found;
    },
    async remove(): Promise<void> {
      for (const one of opened) await one.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** Files under a folder that hold the words, in UTF-8 or UTF-16. */
export async function filesWith(folder: string, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))) found.push(entry.name);
  }
  return found;
}
