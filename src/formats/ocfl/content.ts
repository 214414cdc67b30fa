// The files of an OCFL object, each read once and held against every digest that any inventory or fixity block gives of it.
import type { Digests } from './digests.ts';
import { isAlgorithm, type Algorithm } from './algorithms.ts';
import type { Inventory } from './inventory.ts';
import { isSafePath } from './paths.ts';
import type { Say } from './report.ts';
import type { Listing, OcflTree } from './tree.ts';

interface Expected {
  readonly algorithm: Algorithm;
  readonly digest: string;
  /** What is found where it differs, or is not there. */
  readonly code: 'E092' | 'E093';
}

/** A file of content that is what all inventories say of it. */
export interface GoodContent {
  /** From the object's root. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly digests: ReadonlyMap<Algorithm, string>;
}

export interface ContentOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onGood?: ((file: GoodContent) => void) | undefined;
  /** Computed of every file, whether an inventory has digests of this kind or not. */
  readonly also?: Algorithm | undefined;
}

/** Judges all content; `older` are the inventories of the versions. */
export async function judgeContent(
  tree: OcflTree,
  listing: Listing,
  root: Inventory,
  older: readonly Inventory[],
  say: Say,
  { signal, onGood, also }: ContentOptions,
): Promise<void> {
  const expected = new Map<string, Map<string, Expected>>();
  const expect = (digests: Digests, algorithm: Algorithm, code: Expected['code']): void => {
    for (const [digest, paths] of digests)
      for (const path of paths) {
        const ofPath = expected.get(path) ?? new Map<string, Expected>();
        ofPath.set(`${algorithm} ${digest.toLowerCase()} ${code}`, { algorithm, digest: digest.toLowerCase(), code }); // prettier-ignore
        expected.set(path, ofPath);
      }
  };
  // The newest version's inventory is the object's, as a rule.
  for (const inventory of new Set([root, ...older])) {
    expect(inventory.manifest, inventory.algorithm, 'E092');
    for (const [name, digests] of inventory.fixity) if (isAlgorithm(name)) expect(digests, name, 'E093');
  }
  const inManifest = new Set([...root.manifest.values()].flat());
  for (const [path, { kind }] of listing) {
    const folder = /^v\d+\/([^/]+)\//.exec(path)?.[1];
    if (kind === 'file' && folder === root.contentDirectory && !inManifest.has(path))
      say('E023', 'The manifest does not list this file.', path);
  }
  for (const path of inManifest)
    if (isSafePath(path) && !/^v\d+\/./.test(path)) say('E042', `The manifest lists “${path}”, which is in no version.`, 'inventory.json'); // prettier-ignore
    else if (isSafePath(path) && path.split('/')[1] !== root.contentDirectory) say('E015', `The manifest lists “${path}”, which is not in the content folder.`, 'inventory.json'); // prettier-ignore
  for (const [path, digests] of expected) {
    signal?.throwIfAborted();
    const wanted = [...digests.values()];
    const codes = new Set<Expected['code']>();
    const entry = listing.get(path);
    if (!isSafePath(path) || entry?.kind !== 'file') {
      for (const { code } of wanted) codes.add(code);
      for (const code of codes) say(code, 'An inventory lists this file, but it is not there.', path);
      continue;
    }
    const algorithms = [...new Set([...wanted.map(({ algorithm }) => algorithm), ...(also ? [also] : [])])];
    const actual = await tree.digests(path, algorithms);
    for (const { algorithm, digest, code } of wanted)
      if (actual[algorithms.indexOf(algorithm)] !== digest) codes.add(code);
    for (const code of codes) say(code, 'The file is not what it was: its digest is not the one that is listed.', path); // prettier-ignore
    if (codes.size === 0)
      onGood?.({ path, size: entry.size, digests: new Map(algorithms.map((name, at) => [name, actual[at] ?? ''])) }); // prettier-ignore
  }
}
