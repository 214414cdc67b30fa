// Writes a file that is held to its place in a copy, safe on the disk, with both checksums from one pass over its bytes.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import type { Problem } from '../../model/problem.ts';
import { errorCode } from '../../store/fault.ts';
import { pieces } from '../backup/file-pieces.ts';
import type { HeldFile } from './holding.ts';

export interface WrittenFile {
  readonly sha256: string;
  readonly sha512: string;
  readonly size: number;
}

/** The folder must be there, and no file at `to`. A blob that is missing or altered is a problem, and nothing stays. Else fails as the disk fails. */
export async function writeHeld(
  file: HeldFile,
  to: string,
  signal: AbortSignal,
): Promise<WrittenFile | Problem> {
  const sha256 = createHash('sha256');
  const sha512 = createHash('sha512');
  let size = 0;
  const out = await fs.open(to, 'wx');
  try {
    for await (const piece of 'data' in file ? [file.data] : pieces(file.from, signal)) {
      sha256.update(piece);
      sha512.update(piece);
      for (let at = 0; at < piece.length;) at += (await out.write(piece, at)).bytesWritten;
      size += piece.length;
    }
    // A copy that is called whole must not hold files that a power cut empties.
    await out.sync();
  } catch (error) {
    if ('data' in file || errorCode(error) !== 'ENOENT') throw error;
    await fs.rm(to);
    return blobProblem('missing', file.blob);
  } finally {
    await out.close();
  }
  const written = { sha256: sha256.digest('hex'), sha512: sha512.digest('hex'), size };
  if ('blob' in file && written.sha256 !== file.blob) {
    await fs.rm(to);
    return blobProblem('altered', file.blob);
  }
  return written;
}

function blobProblem(what: 'missing' | 'altered', hash: string): Problem {
  return {
    code: `blob-${what}`,
    severity: 'error',
    message: `The file ${hash} is ${what} in the archive itself, and is not in the copy.`,
    hint: 'Run `verno check`, and bring the file back from a backup; then make the copy again.',
  };
}
