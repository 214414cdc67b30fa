// A folder that an export writes to for a longer time belongs to one export at once, and to nobody else.
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Problem, Result } from '../../model/problem.ts';
import { errorCode } from '../../store/fault.ts';
import { makeFolder } from '../../store/make-folder.ts';

const lockName = '.verno-export.lock';

/** While a folder is held its lock is touched so often, in milliseconds; one that nobody has touched for so long is nobody's. */
const touched = { every: 60_000, abandonedAfter: 3_600_000 } as const;

/** What file systems without hard links say, as memory sticks and some shares of a network have them. */
const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** In that time a lock that is there has its words, in milliseconds. */
const written = 10_000;

const HolderSchema = z.object({ pid: z.int().positive(), host: z.string() });

/** A folder that is ours until it is released. */
export interface Claim {
  /** The absolute path. */
  readonly folder: string;
  /** Whether nothing was in it. */
  readonly fresh: boolean;
  release(): Promise<void>;
}

/**
 * Claims a folder, which is made where it is absent. `objection` is asked about what lies in a folder that is not empty, and says why it cannot
 * be gone on with. Problems: `not-a-folder`, `dangling-link`, `export-running`, and what is objected. File errors are thrown.
 */
export async function claimFolder(
  dir: string,
  objection: (folder: string, names: readonly string[]) => Promise<Problem | undefined>,
): Promise<Result<Claim>> {
  const folder = resolve(dir);
  await makeFolder(folder);
  const found = await fs.stat(folder).catch((error: unknown) => {
    // It could not be made since something of that name is there, and it is not there when it is looked for.
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  if (found === undefined) return refused(leadsNowhere(folder));
  if (!found.isDirectory()) return refused(notAFolder(folder));
  // Asked before anything is written: somebody else's folder stays as it was.
  const before = await namesIn(folder);
  const against = before.length === 0 ? undefined : await objection(folder, before);
  if (against !== undefined) return refused(against);
  const lock = join(folder, lockName);
  if (!(await take(lock))) return refused(running(folder));
  const names = await namesIn(folder);
  const beat = setInterval(() => {
    const now = new Date();
    void fs.utimes(lock, now, now).catch(() => undefined);
  }, touched.every).unref();
  const release = async (): Promise<void> => {
    clearInterval(beat);
    await fs.rm(lock, { force: true });
  };
  return { ok: true, value: { folder, fresh: names.length === 0, release }, problems: [] };
}

/** Objects to whatever lies there: for exports that begin anew each time. */
export async function objectToAnything(folder: string, names: readonly string[]): Promise<Problem> {
  return {
    code: 'folder-not-empty',
    severity: 'error',
    message: `The folder is not empty: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}.`,
    where: { file: folder },
    hint: 'Name a folder that is empty, or not there yet, with --out.',
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return (await fs.readdir(folder)).filter((name) => !name.startsWith(lockName)).toSorted();
}

/** Whether the lock is ours now. One that a process left that has died is taken over. */
async function take(lock: string): Promise<boolean> {
  const mine = `${lock}-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await fs.writeFile(mine, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
    return await linkAs(mine, lock);
  } finally {
    await fs.rm(mine, { force: true });
  }
}

/** A link where there are any, since a lock must never be seen without what it says. */
async function linkAs(mine: string, lock: string): Promise<boolean> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      await standAs(mine, lock);
      return true;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      if (!(await isAbandoned(lock))) return false;
      // Whoever moves it away has it; another that tries the same finds nothing to move.
      await fs.rename(lock, `${mine}-taken`).catch(() => undefined);
      await fs.rm(`${mine}-taken`, { force: true });
    }
  }
  return false;
}

async function standAs(mine: string, lock: string): Promise<void> {
  try {
    await fs.link(mine, lock);
  } catch (error) {
    if (!noLinks.has(errorCode(error) ?? '')) throw error;
    await fs.copyFile(mine, lock, constants.COPYFILE_EXCL);
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  const text = await fs.readFile(lock, 'utf8').catch(() => '');
  const at = (await fs.stat(lock).catch(() => undefined))?.mtimeMs ?? 0;
  if (Date.now() - at > touched.abandonedAfter) return true;
  // It may be on its way, where there are no links.
  if (text === '' && Date.now() - at < written) return false;
  let holder: unknown;
  try {
    holder = JSON.parse(text);
  } catch {
    return true;
  }
  const read = HolderSchema.safeParse(holder);
  if (!read.success) return true;
  // Of another machine's processes nothing can be known; a container is another machine each time.
  if (read.data.host !== hostname()) return false;
  // Our own number was another's, if the lock is older than we are: in a container all are number 1.
  return read.data.pid === process.pid ? at < performance.timeOrigin - 1000 : !lives(read.data.pid);
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

const refused = (problem: Problem): Result<never> => ({ ok: false, problems: [problem] });

function notAFolder(folder: string): Problem {
  return {
    code: 'not-a-folder',
    severity: 'error',
    message: `“${folder}” is a file, not a folder.`,
    where: { file: folder },
    hint: 'Name another folder with --out.',
  };
}

function leadsNowhere(folder: string): Problem {
  return {
    code: 'dangling-link',
    severity: 'error',
    message: `“${folder}” is a link to something that is not there.`,
    where: { file: folder },
    hint: 'Make the folder that it leads to, mount its disk, or name another folder with --out.',
  };
}

function running(folder: string): Problem {
  return {
    code: 'export-running',
    severity: 'error',
    message: 'Something is being exported into this folder just now.',
    where: { file: folder },
    hint: `Wait for it. If nothing is, delete the file ${lockName} in it.`,
  };
}
