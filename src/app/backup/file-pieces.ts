// The bytes of a file, piece by piece.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import type { Hash } from '../../model/hash.ts';

const pieceBytes = 1024 * 1024;

/** The bytes of a file that is open, from its beginning; a piece is valid until the next is asked for. */
export async function* piecesOf(file: fs.FileHandle, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, (await file.stat()).size + 1));
  for (let at = 0; ;) {
    signal?.throwIfAborted();
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The bytes of the file at a path. */
export async function* pieces(path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const file = await fs.open(path, 'r');
  try {
    yield* piecesOf(file, signal);
  } finally {
    await file.close();
  }
}

/** How long a file is, and the SHA-256 of its bytes. */
export async function hashFile(
  path: string,
  signal?: AbortSignal,
): Promise<{ readonly bytes: number; readonly sha256: Hash }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces(path, signal)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
