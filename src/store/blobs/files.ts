// Blobs as files: `blobs/ab/cdef…`, written aside, made safe on the disk, then moved into place.
import { createHash, hash as hashOf, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, statSync, unlinkSync } from 'node:fs';
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bytes } from '../../model/draft.ts';
import type { Hash } from '../../model/hash.ts';
import type { Result } from '../../model/problem.ts';
import { asFault, errorCode } from '../fault.ts';
import { makeFolder } from '../make-folder.ts';
import type { BlobStore, StoredBlob } from '../port.ts';
import { listBlobs, temporaryFolder } from './list.ts';
import { chunksOf, SourceError } from './source.ts';

/** The calls that write; the tests put failing ones in their place. */
export type FileCalls = Pick<typeof fs, 'open' | 'mkdir' | 'rename' | 'unlink' | 'utimes'>;

/** What the database engine may do with blobs while it holds its write lock; synchronous, so that nothing comes between. */
export interface BlobKeeper {
  exists(hash: Hash): boolean;
  /** When a blob was last put; undefined where there is none. */
  modified(hash: Hash): Date | undefined;
  /** Deletes a blob, if it is there, and makes that safe on the disk; throws `StoreFault`. */
  remove(hash: Hash): void;
}

export interface FileBlobs {
  readonly store: BlobStore;
  readonly keeper: BlobKeeper;
  /** Removes what writers that died have left aside for more than an hour. */
  sweep(): Promise<void>;
}

const staleAfter = 3_600_000;

/** The blobs in a folder, which is made when the first is put. */
export function createFileBlobs(folder: string, calls: FileCalls = fs): FileBlobs {
  const pathOf = (hash: Hash): string => join(folder, hash.slice(0, 2), hash.slice(2));
  const aside = join(folder, temporaryFolder);

  /** Writes the bytes aside, safe on the disk. */
  async function write(path: string, bytes: Bytes, signal: AbortSignal | undefined): Promise<StoredBlob> {
    const digest = createHash('sha256');
    let size = 0;
    const file = await calls.open(path, 'wx', 0o444);
    try {
      for await (const chunk of chunksOf(bytes)) {
        signal?.throwIfAborted();
        digest.update(chunk);
        for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten;
        size += chunk.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { hash: digest.digest('hex'), size };
  }

  async function syncFolder(path: string): Promise<void> {
    const handle = await calls.open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async function keep(bytes: Bytes, signal: AbortSignal | undefined): Promise<StoredBlob> {
    const known = await measured(bytes, signal);
    if (await touched(pathOf(known.hash), known.size)) return known;
    await makeFolder(aside, calls.mkdir);
    const path = join(aside, `${process.pid}-${randomBytes(8).toString('hex')}`);
    try {
      const blob = await write(path, bytes, signal);
      const to = join(folder, blob.hash.slice(0, 2));
      const made = await makeFolder(to, calls.mkdir);
      await calls.rename(path, pathOf(blob.hash));
      await syncFolder(to);
      if (made) await syncFolder(folder);
      return blob;
    } catch (error) {
      await calls.unlink(path).catch(() => undefined);
      throw error;
    }
  }

  /** Whether a whole blob is there already. Its time is set to now, since clean-ups spare young blobs. */
  async function touched(path: string, size: number): Promise<boolean> {
    try {
      if ((await fs.stat(path)).size !== size) return false;
      const now = new Date();
      await calls.utimes(path, now, now);
      return true;
    } catch {
      return false;
    }
  }

  const store: BlobStore = {
    async put(bytes, signal): Promise<Result<StoredBlob>> {
      signal?.throwIfAborted();
      try {
        return { ok: true, value: await keep(bytes, signal), problems: [] };
      } catch (error) {
        if (error instanceof SourceError) return { ok: false, problems: [error.problem] };
        throw asFault(error, 'keeping a file', folder);
      }
    },
    async localPath(hash) {
      return (await store.has(hash)) ? pathOf(hash) : undefined;
    },
    async has(hash) {
      return (await readable(async () => (await fs.stat(pathOf(hash))).isFile(), pathOf(hash))) ?? false;
    },
    async measure(hash, signal) {
      return readable(() => measured({ path: pathOf(hash) }, signal), pathOf(hash));
    },
    list: (signal) => listBlobs(folder, signal),
  };

  return {
    store,
    keeper: {
      exists: (hash) => existsSync(pathOf(hash)),
      modified: (hash) => statSync(pathOf(hash), { throwIfNoEntry: false })?.mtime,
      remove(hash) {
        try {
          unlinkSync(pathOf(hash));
          const parent = openSync(dirname(pathOf(hash)), 'r');
          fsyncSync(parent);
          closeSync(parent);
        } catch (error) {
          if (errorCode(error) !== 'ENOENT') throw asFault(error, 'deleting a file', pathOf(hash));
        }
      },
    },
    async sweep() {
      const names = await fs.readdir(aside).catch(() => []);
      for (const name of names) {
        const stat = await fs.stat(join(aside, name)).catch(() => undefined);
        if (stat !== undefined && Date.now() - stat.mtimeMs > staleAfter)
          await calls.unlink(join(aside, name)).catch(() => undefined);
      }
    },
  };
}

async function measured(bytes: Bytes, signal: AbortSignal | undefined): Promise<StoredBlob> {
  if ('data' in bytes) return { hash: hashOf('sha256', bytes.data), size: bytes.data.length };
  const digest = createHash('sha256');
  let size = 0;
  for await (const chunk of chunksOf(bytes)) {
    signal?.throwIfAborted();
    digest.update(chunk);
    size += chunk.length;
  }
  return { hash: digest.digest('hex'), size };
}

/** The value, or undefined where there is no such file; other failures are faults. */
async function readable<T>(read: () => Promise<T>, path: string): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const cause: unknown = error instanceof SourceError ? error.cause : error;
    if (errorCode(cause) === 'ENOENT') return undefined;
    throw asFault(cause, 'reading a file', path);
  }
}
