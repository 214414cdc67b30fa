// The bytes that are to become a blob, read piece by piece.
import fs from 'node:fs/promises';
import type { Bytes } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { errorCode } from '../fault.ts';

const pieceBytes = 256 * 1024;

/** Reading the source failed: that is the source's matter, not the archive's. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly problem: Problem;

  constructor(path: string, cause: unknown) {
    const code = errorCode(cause);
    super(`${path} cannot be read`, { cause });
    this.problem = {
      code: 'file-unreadable',
      severity: 'error',
      message: `The file cannot be read (${code}).`,
      where: { file: path },
      hint: 'See that it is there, is a file, and may be read by the user who runs Verno.',
    };
  }
}

/**
 * The bytes in pieces; a piece is valid until the next is asked for.
 *
 * @throws {SourceError} where the file cannot be read.
 */
export async function* chunksOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  if ('data' in bytes) {
    yield bytes.data;
    return;
  }
  const { path } = bytes;
  const file = await attempt(path, () => fs.open(path, 'r'));
  try {
    const buffer = new Uint8Array(pieceBytes);
    for (;;) {
      const { bytesRead } = await attempt(path, () => file.read(buffer, 0, buffer.length, null));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function attempt<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw new SourceError(path, error);
  }
}
