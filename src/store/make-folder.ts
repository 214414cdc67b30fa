// Makes folders one by one, since a recursive mkdir reports "not there" where a disk is full or read-only.
import fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './fault.ts';

/**
 * Makes a folder and those above it; gives whether this one had to be made. Fails as the file system fails; a file of that name
 * counts as a folder, and is found out when it is used as one.
 */
export async function makeFolder(path: string, mkdir: typeof fs.mkdir = fs.mkdir): Promise<boolean> {
  const made = await attempt(path, mkdir);
  if (made !== undefined) return made;
  if (dirname(path) !== path) await makeFolder(dirname(path), mkdir);
  const again = await attempt(path, mkdir);
  // Still not there: the call that fails says why (a link to nowhere, say).
  if (again === undefined) await mkdir(path);
  return again ?? true;
}

/** Whether it was made, or was there; undefined where the folder above it is not there. */
async function attempt(path: string, mkdir: typeof fs.mkdir): Promise<boolean | undefined> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
