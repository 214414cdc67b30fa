// What judging an OCFL object needs of the place where it lies: a tree of files, listed and read.
import type { TreeEntry } from '../bagit/tree.ts';
import type { Algorithm } from './algorithms.ts';

/** A tree of files. Symbolic links are never followed. File errors are thrown. */
export interface OcflTree {
  /** Everything in it, in any order; paths are relative, with `/`. */
  list(): AsyncIterable<TreeEntry>;
  /** The bytes of a file that was listed. */
  read(path: string): Promise<Uint8Array>;
  /** The digests of a file that was listed, in lower-case hexadecimal, in the order asked for, from one reading. */
  digests(path: string, algorithms: readonly Algorithm[]): Promise<readonly string[]>;
}

/** What was listed, by path. */
export type Listing = ReadonlyMap<string, TreeEntry>;

/** What lies directly in a folder ('' is the object root): names, in order. */
export function childrenOf(listing: Listing, folder: string): readonly TreeEntry[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  return [...listing.values()].filter(
    ({ path }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/') && path !== folder,
  );
}
