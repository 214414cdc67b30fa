// A folder on the disk as the tree of an OCFL object: nothing outside is read, and no symbolic link followed.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Algorithm } from '../../../formats/ocfl/algorithms.ts';
import type { OcflTree } from '../../../formats/ocfl/tree.ts';
import { blake2b } from '../../../trust/blake2b.ts';
import { piecesOf } from '../../backup/file-pieces.ts';
import { folderTree } from '../bagit/folder-tree.ts';

/** The tree under a folder. File errors are thrown. */
export function ocflTree(base: string, signal?: AbortSignal): OcflTree {
  const folder = folderTree(base, signal);
  return {
    list: () => folder.list(),
    read: (path) => folder.read(path),
    async digests(path, algorithms) {
      const common = algorithms.filter(isCommon);
      if (common.length === algorithms.length) return folder.digests(path, common);
      const file = await fs.open(join(base, path), constants.O_RDONLY | constants.O_NOFOLLOW);
      try {
        const digests = algorithms.map(digestOf);
        for await (const piece of piecesOf(file, signal)) for (const digest of digests) digest.update(piece);
        return digests.map((digest) => digest.digest());
      } finally {
        await file.close();
      }
    },
  };
}

/** Whether bags know it too. */
const isCommon = (algorithm: Algorithm): algorithm is 'md5' | 'sha1' | 'sha256' | 'sha512' =>
  ['md5', 'sha1', 'sha256', 'sha512'].includes(algorithm);

function digestOf(algorithm: Algorithm): {
  readonly update: (bytes: Uint8Array) => void;
  readonly digest: () => string;
} {
  if (algorithm.startsWith('blake2b-') && algorithm !== 'blake2b-512') {
    const own = blake2b(Number(algorithm.slice('blake2b-'.length)) / 8);
    return { update: (bytes) => own.update(bytes), digest: () => own.digest() };
  }
  const name = algorithm === 'sha512/256' ? 'sha512-256' : algorithm.replace('-', '');
  const hash = createHash(name);
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
}
