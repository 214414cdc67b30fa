// A folder on the disk as the tree of a bag: nothing outside is read, and no symbolic link followed.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { opensslName, type Algorithm } from '../../../formats/bagit/algorithms.ts';
import type { BagTree, TreeEntry } from '../../../formats/bagit/tree.ts';
import { piecesOf } from '../../backup/file-pieces.ts';

/** The tree under a folder. File errors are thrown. */
export function folderTree(base: string, signal?: AbortSignal): BagTree {
  const open = (path: string): Promise<fs.FileHandle> =>
    fs.open(join(base, path), constants.O_RDONLY | constants.O_NOFOLLOW);
  return {
    list: () => entriesOf(Buffer.from(base), ''),
    async read(path) {
      const file = await open(path);
      try {
        return await file.readFile();
      } finally {
        await file.close();
      }
    },
    async digests(path, algorithms) {
      const file = await open(path);
      try {
        return await digestsOf(piecesOf(file, signal), algorithms);
      } finally {
        await file.close();
      }
    },
  };
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
