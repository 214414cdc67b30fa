// The place where an archive is restored: a folder that is absent or empty, and becomes an archive in one last step.
import fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { errorCode } from '../../store/fault.ts';
import { makeFolder } from '../../store/make-folder.ts';
import { names } from './layout.ts';
import { refuse, Refused, type Refusal } from './refusals.ts';
import { syncFolder, unfinishedName, unfinishedOf } from './unfinished.ts';

export interface Site {
  /** Where the archive is made; nobody opens it there. */
  readonly folder: string;
  /** Moves what was made to where it belongs, the database last: only then is it an archive. */
  complete(): Promise<void>;
  /** Removes everything that was made, and the folder itself if it was not there before. */
  clear(): Promise<void>;
}

/**
 * Prepares a folder. It is built inside, not beside: the folder may be a disk of its own, or its parent not ours to write.
 *
 * @throws {Refused} `archive-exists`, `folder-not-empty`, `not-a-folder`, `restore-running`.
 */
export async function prepareSite(dir: string): Promise<Site> {
  const target = resolve(dir);
  const made = await makeFolder(target);
  if (!(await fs.stat(target)).isDirectory())
    throw new Refused(
      refuse('not-a-folder', 'This is a file, not a folder.', target, 'Name another folder with --data.'),
    );
  const inside = join(target, 'archive');
  await sweep(target, inside);
  const refusal = await occupied(target);
  if (refusal !== undefined) throw new Refused(refusal);
  const folder = unfinishedName(inside);
  await fs.mkdir(folder, { mode: 0o700 });

  return {
    folder,
    async complete() {
      const entries = (await fs.readdir(folder)).filter((name) => name !== names.database);
      for (const name of entries) await fs.rename(join(folder, name), join(target, name));
      await syncFolder(target);
      await fs.rename(join(folder, names.database), join(target, names.database));
      await fs.rmdir(folder);
      await syncFolder(target);
    },
    async clear() {
      await fs.rm(folder, { recursive: true, force: true });
      if (made) await fs.rmdir(target).catch(() => undefined);
    },
  };
}

/** Removes what a restore left that was killed; refuses where one is still at work. */
async function sweep(target: string, inside: string): Promise<void> {
  const { dead, alive } = await unfinishedOf(inside);
  const [other] = alive;
  if (other !== undefined)
    throw new Refused(
      refuse(
        'restore-running',
        'Something is being restored into this folder just now.',
        other,
        'Wait for it; if nothing is, delete this folder.',
      ),
    );
  if (await isThere(join(target, names.database))) return;
  for (const left of dead) {
    // It was killed in its last step: the blobs had been moved, the database had not.
    const moved = (await isThere(join(left, names.database))) && !(await isThere(join(left, 'blobs')));
    if (moved) await fs.rm(join(target, 'blobs'), { recursive: true, force: true });
    await fs.rm(left, { recursive: true, force: true });
  }
}

async function occupied(target: string): Promise<Refusal | undefined> {
  const there = await fs.readdir(target);
  if (there.includes(names.database))
    return refuse(
      'archive-exists',
      'There is an archive in this folder already.',
      target,
      'Move it elsewhere (`mv archive archive.old`), and restore with `--withdrawals archive.old`, so that what was withdrawn since the backup stays withdrawn.',
    );
  if (there.length === 0) return undefined;
  return refuse(
    'folder-not-empty',
    `The folder is not empty: ${there.slice(0, 3).join(', ')}${there.length > 3 ? ' …' : ''}.`,
    target,
    'Name a folder that is empty, or not there yet, with --data.',
  );
}

async function isThere(path: string): Promise<boolean> {
  try {
    await fs.lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
