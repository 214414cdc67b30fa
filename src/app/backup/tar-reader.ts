// Reads a tar file entry by entry, and nothing that a backup would not hold: plain files that end within the file.
import type { FileHandle } from 'node:fs/promises';
import { blockBytes, decodeHeader, type TarHeader } from './tar-header.ts';
import { padding } from './tar-writer.ts';

/** What stands where an entry is expected. `at`: where, in bytes. */
export type Next =
  | { readonly kind: 'file'; readonly header: TarHeader; readonly at: number }
  /** The end, and nothing after it. */
  | { readonly kind: 'end'; readonly at: number }
  /** The file ends before the entry does. */
  | { readonly kind: 'cut-off'; readonly at: number; readonly name?: string }
  /** Something else than a plain file. */
  | { readonly kind: 'special'; readonly at: number; readonly what: string; readonly name: string }
  /** No header, or something after the end. */
  | { readonly kind: 'garbage'; readonly at: number };

export interface TarReader {
  /** Where reading has come to, in bytes. */
  readonly position: number;
  /** The next entry; what is unread of the one before is passed over. */
  next(): Promise<Next>;
  /** The bytes of the entry, to be read once; a chunk is valid until the next is asked for. */
  chunks(): AsyncGenerator<Uint8Array>;
}

const windowBytes = 1024 * 1024;

/** A reader over a file of `length` bytes, from the header at `position` on. */
export function createTarReader(file: FileHandle, length: number, position = 0): TarReader {
  const buffer = Buffer.allocUnsafe(windowBytes);
  let windowAt = 0;
  let windowLength = 0;
  let headerAt = position;
  let remaining = 0;
  let readAt = position;

  /** At least one byte and at most `wanted` from a place in the file; empty at its end. */
  async function bytes(at: number, wanted: number): Promise<Buffer> {
    if (at < windowAt || at + Math.min(wanted, blockBytes) > windowAt + windowLength) {
      windowAt = at;
      windowLength = 0;
      while (windowLength < windowBytes) {
        const { bytesRead } = await file.read(
          buffer,
          windowLength,
          windowBytes - windowLength,
          at + windowLength,
        );
        if (bytesRead === 0) break;
        windowLength += bytesRead;
      }
    }
    return buffer.subarray(at - windowAt, Math.min(at - windowAt + wanted, windowLength));
  }

  async function end(at: number): Promise<Next> {
    const last = await bytes(at + blockBytes, blockBytes);
    const whole = last.length === blockBytes && last.every((byte) => byte === 0);
    if (!whole) return { kind: 'cut-off', at };
    return { kind: at + 2 * blockBytes === length ? 'end' : 'garbage', at };
  }

  return {
    get position() {
      return readAt;
    },
    async next() {
      const at = headerAt;
      const block = await bytes(at, blockBytes);
      if (block.length < blockBytes) return { kind: 'cut-off', at };
      const found = decodeHeader(block);
      if (found.kind === 'end') return end(at);
      if (found.kind === 'none') return { kind: 'garbage', at };
      if (found.kind === 'special') return { ...found, at };
      const { header } = found;
      readAt = at + blockBytes;
      remaining = header.size;
      headerAt = readAt + header.size + padding(header.size);
      if (headerAt > length) return { kind: 'cut-off', at, name: header.name };
      return { kind: 'file', header, at };
    },
    async *chunks() {
      while (remaining > 0) {
        const chunk = await bytes(readAt, Math.min(remaining, windowBytes));
        // It was long enough when it was opened, and has been cut since.
        if (chunk.length === 0) return;
        readAt += chunk.length;
        remaining -= chunk.length;
        yield chunk;
      }
    },
  };
}
