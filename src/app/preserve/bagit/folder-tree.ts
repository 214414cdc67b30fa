// A folder on the disk as the tree of a bag: nothing outside is read, and no symbolic link followed.
import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { opensslName, type Algorithm } from '../../../formats/bagit/algorithms.ts';
import type { BagTree, TreeEntry } from '../../../formats/bagit/tree.ts';
import { piecesOf } from '../../backup/file-pieces.ts';

/** The tree under a folder. File errors are thrown. */
export function folderTree(base: string, signal?: AbortSignal): BagTree {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW;
  let smallOnes = 0;
  return {
    list: () => entriesOf(Buffer.from(base), ''),
    async read(path) {
      const file = await fs.open(join(base, path), flags);
      try {
        return await file.readFile();
      } finally {
        await file.close();
      }
    },
    async digests(path, algorithms) {
      // Most files are small, and then five calls that are waited for take several times as long as the digests. Others get their turn in between.
      if (++smallOnes % 32 === 0) await setImmediate();
      const bytes = smallFile(join(base, path), flags);
      if (bytes !== undefined) return algorithms.map((algorithm) => hash(opensslName(algorithm), bytes));
      const file = await fs.open(join(base, path), flags);
      try {
        return await digestsOf(piecesOf(file, signal), algorithms);
      } finally {
        await file.close();
      }
    },
  };
}

const small = 256 * 1024;

/** The bytes of a file that is small; undefined for one that is not, or grows. */
function smallFile(path: string, flags: number): Uint8Array | undefined {
  const file = openSync(path, flags);
  try {
    const { size } = fstatSync(file);
    if (size > small) return undefined;
    const bytes = Buffer.allocUnsafe(size + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length <= size; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return length > size ? undefined : bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** Several digests of the same bytes, read once. */
async function digestsOf(
  bytes: AsyncIterable<Uint8Array>,
  algorithms: readonly Algorithm[],
): Promise<readonly string[]> {
  const hashes = algorithms.map((algorithm) => createHash(opensslName(algorithm)));
  for await (const piece of bytes) for (const hash of hashes) hash.update(piece);
  return hashes.map((hash) => hash.digest('hex'));
}

const deepest = 200;

/** Names are read as bytes: one that is not UTF-8 is told as such, instead of being taken for another. */
async function* entriesOf(folder: Buffer, prefix: string, depth = 0): AsyncGenerator<TreeEntry> {
  for (const entry of await fs.readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
    const name = entry.name.toString('utf8');
    const path = `${prefix}${name}`;
    const at = Buffer.concat([folder, Buffer.from('/'), entry.name]);
    if (!Buffer.from(name).equals(entry.name)) yield { path, kind: 'unnamed', size: 0 };
    else if (entry.isDirectory() && depth < deepest) {
      yield { path, kind: 'folder', size: 0 };
      yield* entriesOf(at, `${path}/`, depth + 1);
    } else if (entry.isFile()) yield { path, kind: 'file', size: (await fs.lstat(at)).size };
    else yield { path, kind: entry.isSymbolicLink() ? 'link' : 'other', size: 0 };
  }
}
