// What judging a bag needs of the place where it lies: a tree of files, listed and read.
import type { Algorithm } from './algorithms.ts';

/** Something in the tree. `path` is relative to the bag's base, with `/`; folders that hold something are told by what they hold. */
export interface TreeEntry {
  readonly path: string;
  /** `link`: a symbolic link. `other`: a device, a pipe, a socket. `unnamed`: a file whose name is not UTF-8; `path` is then a likeness of it. */
  readonly kind: 'file' | 'folder' | 'link' | 'other' | 'unnamed';
  /** Bytes; 0 for what is no file. */
  readonly size: number;
}

/** A tree of files. Symbolic links are never followed. File errors are thrown. */
export interface BagTree {
  /** Everything in it, in any order. */
  list(): AsyncIterable<TreeEntry>;
  /** The bytes of a file that was listed. */
  read(path: string): Promise<Uint8Array>;
  /** The digests of a file that was listed, in lower-case hexadecimal, in the order asked for, from one reading. */
  digests(path: string, algorithms: readonly Algorithm[]): Promise<readonly string[]>;
}
