// Writes a tar file entry by entry, and keeps the digest of what it wrote.
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Hash } from '../../model/hash.ts';
import { blockBytes, encodeHeader } from './tar-header.ts';

export interface TarWriter {
  /** Where the next entry begins, in bytes. */
  readonly position: number;
  readonly entries: number;
  /**
   * Adds a file; gives the SHA-256 of its bytes. If they are more or fewer than `size`, or not those of `expected`, or reading them
   * fails, nothing of the entry stays; undefined, or what was thrown, comes back.
   */
  add(name: string, size: number, bytes: Chunks, expected?: Hash): Promise<Hash | undefined>;
  /** SHA-256 over a line `SHA-256 size name` for each entry until now. */
  digest(): Hash;
  /** Writes the end of the archive, and makes everything safe on the disk. */
  finish(): Promise<void>;
}

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const bufferBytes = 1024 * 1024;
const zeros = Buffer.alloc(2 * blockBytes);

/** A writer over an empty file that is open for writing. Entries bear the time `modified`. */
export function createTarWriter(file: FileHandle, modified: Date): TarWriter {
  const buffer = Buffer.allocUnsafe(bufferBytes);
  const digest = createHash('sha256');
  let flushed = 0;
  let held = 0;
  let entries = 0;

  async function flush(): Promise<void> {
    for (let at = 0; at < held;) at += (await file.write(buffer, at, held - at, flushed + at)).bytesWritten;
    flushed += held;
    held = 0;
  }

  async function put(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      if (held === bufferBytes) await flush();
      const piece = bytes.subarray(at, at + bufferBytes - held);
      buffer.set(piece, held);
      held += piece.length;
      at += piece.length;
    }
  }

  async function goBack(to: number): Promise<void> {
    if (to >= flushed) {
      held = to - flushed;
      return;
    }
    await file.truncate(to);
    flushed = to;
    held = 0;
  }

  async function content(size: number, bytes: Chunks): Promise<Hash | undefined> {
    const hash = createHash('sha256');
    let length = 0;
    for await (const chunk of bytes) {
      length += chunk.length;
      if (length > size) return undefined;
      hash.update(chunk);
      await put(chunk);
    }
    if (length !== size) return undefined;
    await put(zeros.subarray(0, padding(size)));
    return hash.digest('hex');
  }

  return {
    get position() {
      return flushed + held;
    },
    get entries() {
      return entries;
    },
    async add(name, size, bytes, expected) {
      const start = flushed + held;
      let hash: Hash | undefined;
      try {
        await put(encodeHeader({ name, size }, modified));
        hash = await content(size, bytes);
      } catch (error) {
        await goBack(start).catch(() => undefined);
        throw error;
      }
      if (hash === undefined || (expected !== undefined && hash !== expected)) {
        await goBack(start);
        return undefined;
      }
      digest.update(digestLine(name, size, hash));
      entries++;
      return hash;
    },
    digest: () => digest.copy().digest('hex'),
    async finish() {
      await put(zeros);
      await flush();
      await file.sync();
    },
  };
}

/** The line for an entry in the digest over all of them. */
export function digestLine(name: string, size: number, hash: Hash): string {
  return `${hash} ${size} ${name}\n`;
}

/** How many zeros stand after so many bytes, up to the next block. */
export function padding(size: number): number {
  return (blockBytes - (size % blockBytes)) % blockBytes;
}
