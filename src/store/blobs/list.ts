// Walks the folder of blobs, and names what does not belong there.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { asFault, errorCode } from '../fault.ts';
import type { BlobFile } from '../port.ts';

/** Where blobs are written before they are moved into place. */
export const temporaryFolder = 'tmp';

/** All blobs of a folder in the order of their hashes, and a problem for each file that is none. */
export async function* listBlobs(folder: string, signal?: AbortSignal): AsyncGenerator<BlobFile> {
  for (const first of await names(folder)) {
    signal?.throwIfAborted();
    if (first === temporaryFolder) continue;
    if (!/^[0-9a-f]{2}$/.test(first)) {
      yield { problem: foreign(join(folder, first)) };
      continue;
    }
    for (const rest of await names(join(folder, first))) {
      signal?.throwIfAborted();
      const path = join(folder, first, rest);
      const stat = await fs.lstat(path).catch(() => undefined);
      // It may have been withdrawn since the folder was read.
      if (stat === undefined) continue;
      if (!/^[0-9a-f]{62}$/.test(rest) || !stat.isFile()) yield { problem: foreign(path) };
      else yield { hash: first + rest, size: stat.size, modified: stat.mtime };
    }
  }
}

async function names(path: string): Promise<string[]> {
  try {
    return (await fs.readdir(path)).sort();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw asFault(error, 'reading a folder', path);
  }
}

function foreign(path: string): Problem {
  return {
    code: 'not-a-blob',
    severity: 'warning',
    message: 'This does not belong among the blobs: its name is not that of one.',
    where: { file: path },
    hint: 'Move it elsewhere, or delete it.',
  };
}
