// The key by which resumption tokens are signed: random, and kept among the caches, so that tokens die with those.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asFault, errorCode } from '../../store/fault.ts';

const keyBytes = 32;

/**
 * The key of an archive's tokens; made where there is none, or where what is there is none. Several processes that serve one archive share it.
 *
 * @throws {StoreFault} where the folder cannot be read or written.
 */
export async function tokenKey(dir: string): Promise<Buffer> {
  const folder = join(dir, 'cache', 'harvest');
  const path = join(folder, 'key');
  try {
    const found = await read(path);
    if (found !== undefined) return found;
    const made = randomBytes(keyBytes);
    await mkdir(folder, { recursive: true });
    try {
      await writeFile(path, made, { flag: 'wx', mode: 0o600 });
      return made;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const theirs = await read(path);
    if (theirs !== undefined) return theirs;
    await writeFile(path, made, { mode: 0o600 });
    return made;
  } catch (error) {
    throw asFault(error, 'reading the key of resumption tokens', path);
  }
}

async function read(path: string): Promise<Buffer | undefined> {
  try {
    const bytes = await readFile(path);
    return bytes.length === keyBytes ? bytes : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
