// Takes blobs out of a backup into an archive: small ones several at once, large ones by way of a file.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../../model/draft.ts';
import type { Hash } from '../../model/hash.ts';
import type { Archive } from '../services.ts';
import type { TarReader } from './tar-reader.ts';
import { whole } from './backup-file.ts';

export interface BlobIntake {
  /** Takes the entry that stands next to be read. What is wrong with it may come to light later. */
  take(hash: Hash, size: number, tar: TarReader): Promise<void>;
  /** Waits until all are kept. */
  finish(): Promise<void>;
  /** Waits until nothing is being written any more, whatever came of it. */
  settled(): Promise<void>;
}

/** A larger one does not go through memory. */
const large = 16 * 1024 * 1024;
const mostBytes = 64 * 1024 * 1024;
const mostBlobs = 32;
const pageSize = 500;

/**
 * Takes blobs into an archive. `onWrong` is called with the hash of one whose bytes are others, or which no record names; it throws.
 */
export function createBlobIntake(
  archive: Pick<Archive, 'dir' | 'store' | 'blobs'>,
  onWrong: (hash: Hash, why: 'altered' | 'unnamed') => never,
  signal: AbortSignal,
): BlobIntake {
  const underWay = new Set<Promise<void>>();
  let bytesUnderWay = 0;
  let unlooked: Hash[] = [];

  async function lookUp(): Promise<void> {
    const named = await archive.store.upkeep.blobsInUse(unlooked, signal);
    const unnamed = unlooked.find((hash) => !named.has(hash));
    if (unnamed !== undefined) onWrong(unnamed, 'unnamed');
    unlooked = [];
  }

  async function keep(hash: Hash, bytes: Bytes): Promise<void> {
    const kept = await archive.blobs.put(bytes, signal);
    if (!kept.ok || kept.value.hash !== hash) onWrong(hash, 'altered');
  }

  async function takeLarge(hash: Hash, tar: TarReader): Promise<void> {
    const aside = join(archive.dir, 'large-blob');
    if ((await writeChunks(tar, aside)) !== hash) onWrong(hash, 'altered');
    await keep(hash, { path: aside });
    await fs.rm(aside);
  }

  const isBusy = (size: number): boolean =>
    underWay.size >= mostBlobs || (underWay.size > 0 && bytesUnderWay + size > mostBytes);

  return {
    async take(hash, size, tar) {
      unlooked.push(hash);
      if (unlooked.length === pageSize) await lookUp();
      if (size > large) return takeLarge(hash, tar);
      while (isBusy(size)) await Promise.race(underWay);
      const data = await whole(tar);
      bytesUnderWay += size;
      const keeping: Promise<void> = keep(hash, { data }).finally(() => (bytesUnderWay -= size));
      underWay.add(keeping);
      // What failed stays under way, so that the failure is met where it is waited for.
      void keeping.then(
        () => underWay.delete(keeping),
        () => undefined,
      );
    },
    async finish() {
      await lookUp();
      await Promise.all(underWay);
    },
    settled: async () => void (await Promise.allSettled(underWay)),
  };
}

/** Writes an entry to a new file, safe on the disk; gives its SHA-256. */
export async function writeChunks(tar: TarReader, path: string): Promise<Hash> {
  const hash = createHash('sha256');
  const file = await fs.open(path, 'wx', 0o600);
  try {
    for await (const chunk of tar.chunks()) {
      hash.update(chunk);
      for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}
