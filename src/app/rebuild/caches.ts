// The folder of caches: pictures, readings of page images, and whatever else can be made again.
import { randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hash } from '../../model/hash.ts';
import { asFault, errorCode } from '../../store/fault.ts';
import { sweepWork } from '../images/work-folder.ts';
import type { Archive } from '../services.ts';

/** What is on its way out has a name of its own, so that nobody who writes meanwhile finds it. */
const goneStart = '.gone-';
/** What is made of blobs lies in these, two steps down, under a name that begins with the blob's hash. */
const ofBlobs: readonly string[] = ['ocr', 'pyramids', 'tiles'];
const ofBlob = /^([0-9a-f]{64})-/;
/** Blobs asked for at once. */
const step = 500;

/**
 * Empties an archive's `cache` folder. Others may write there meanwhile: each folder is first renamed, then deleted, and they make theirs anew.
 *
 * @throws {StoreFault} where that cannot be done.
 */
export async function dropCaches(dir: string): Promise<void> {
  const cache = join(dir, 'cache');
  await emptying(cache, async () => {
    for (const name of await namesIn(cache)) await drop(cache, join(cache, name));
  });
}

/**
 * Deletes one folder of the caches, if it is there.
 *
 * @throws {StoreFault} where that cannot be done.
 */
export async function dropCache(dir: string, name: string): Promise<void> {
  const cache = join(dir, 'cache');
  await emptying(cache, async () => drop(cache, join(cache, name)));
}

/**
 * Deletes from the caches what was made of blobs that no record uses any more, or that are not there; and whatever does not say of which blob it
 * was made. Others may write there meanwhile: who writes looks afterwards whether the blob is still there.
 *
 * @throws {StoreFault} where that cannot be done.
 */
export async function dropUnusedCaches(
  archive: Pick<Archive, 'dir' | 'store' | 'blobs'>,
  signal?: AbortSignal,
): Promise<void> {
  const cache = join(archive.dir, 'cache');
  await emptying(cache, async () => {
    const made = new Map<Hash, string[]>();
    for (const name of await namesIn(cache)) {
      const folder = join(cache, name);
      if (!ofBlobs.includes(name)) await drop(cache, folder);
      else for (const path of await pathsBelow(folder)) await sort(path);
    }
    const hashes = [...made.keys()];
    for (let at = 0; at < hashes.length; at += step) {
      const some = hashes.slice(at, at + step);
      const used = await usedOf(archive, some, signal);
      for (const hash of some)
        if (!used.has(hash)) for (const path of made.get(hash) ?? []) await drop(cache, path);
    }

    async function sort({ path, name }: { readonly path: string; readonly name: string }): Promise<void> {
      const hash = ofBlob.exec(name)?.[1];
      if (hash === undefined) await drop(cache, path);
      else made.set(hash, [...(made.get(hash) ?? []), path]);
    }
  });
}

/** Deletes what an emptying that was interrupted had put aside, and what killed processes left of their work. What will not go stays for the next time. */
export async function sweepCaches(dir: string): Promise<void> {
  const cache = join(dir, 'cache');
  const names = await readdir(cache).catch(() => []);
  for (const name of names)
    if (name.startsWith(goneStart)) await remove(join(cache, name)).catch(() => undefined);
  await sweepWork(dir);
}

/** Those among the hashes that records use, and whose files are there and may be. */
async function usedOf(
  { store, blobs }: Pick<Archive, 'store' | 'blobs'>,
  hashes: readonly Hash[],
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<Hash>> {
  const used = await store.upkeep.blobsInUse(hashes, signal);
  const erased = await store.erased(hashes, signal);
  const there = new Set<Hash>();
  for (const hash of used) if (!erased.has(hash) && (await blobs.has(hash, signal))) there.add(hash);
  return there;
}

/** What lies in the folders of a folder. */
async function pathsBelow(folder: string): Promise<{ readonly path: string; readonly name: string }[]> {
  const found: { path: string; name: string }[] = [];
  for (const part of await namesIn(folder))
    for (const name of await namesIn(join(folder, part)))
      found.push({ path: join(folder, part, name), name });
  return found;
}

/** Renames, which is done at once or not at all, then deletes; what has gone by itself is gone. */
async function drop(cache: string, path: string): Promise<void> {
  const aside = join(cache, `${goneStart}${randomBytes(8).toString('hex')}`);
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return;
  }
  await remove(aside);
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

/** The names in a folder; none where it is not there, or is a file. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return [];
    throw error;
  }
}

async function emptying(cache: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw asFault(error, 'emptying the cache', cache);
  }
}
