// The inventory of one version held against that of the object: what was said of a version may not have changed since.
import type { Digests } from './digests.ts';
import { numberOf, type Inventory } from './inventory.ts';
import type { Say } from './report.ts';
import type { Listing } from './tree.ts';

/** Judges the inventory of the version `name`. */
export function judgeAgainst(
  root: Inventory,
  own: Inventory,
  name: string,
  listing: Listing,
  say: Say,
): void {
  const file = `${name}/inventory.json`;
  if (own.id !== undefined && root.id !== undefined && own.id !== root.id)
    say('E037', `It names the object “${own.id}”, the object’s own says “${root.id}”.`, file);
  if (own.head !== undefined && own.head !== name) say('E040', `“head” says ${own.head} in the folder of ${name}.`, file); // prettier-ignore
  if (own.contentDirectory !== root.contentDirectory)
    say('E019', `It calls the content folder “${own.contentDirectory}”, the object’s own “${root.contentDirectory}”.`, file); // prettier-ignore
  const newest = numberOf(name);
  const pathsOfRoot = digestByPath(root.manifest);
  for (const [number, version] of own.versions) {
    const now = root.versions.get(number);
    if (now === undefined) {
      if (numberOf(number) <= newest) say('E066', `The object’s inventory no longer has ${number}.`, file);
      continue;
    }
    if (!isSameState(own, version.state, now.state, pathsOfRoot, own.algorithm === root.algorithm))
      say('E066', `${number} holds other files here than in the object’s inventory.`, file);
    if (version.created !== now.created || version.message !== now.message || version.user !== now.user)
      say('W011', `Of ${number} something else is said than in the object’s inventory.`, file);
  }
  const listed = digestByPath(own.manifest);
  for (const [path, { kind }] of listing) {
    const of = /^(v\d+)\/([^/]+)\//.exec(path);
    if (kind !== 'file' || of?.[1] === undefined || numberOf(of[1]) > newest) continue;
    if (of[2] === own.contentDirectory && !listed.has(path)) say('E023', `${path} is not in its manifest.`, file); // prettier-ignore
  }
}

/** Digest by path. */
export function digestByPath(digests: Digests): Map<string, string> {
  const byPath = new Map<string, string>();
  for (const [digest, paths] of digests) for (const path of paths) byPath.set(path, digest);
  return byPath;
}

/** Digests of two kinds are compared by the files that have them. */
function isSameState(
  own: Inventory,
  before: Digests,
  now: Digests,
  pathsOfRoot: ReadonlyMap<string, string>,
  isSameKind: boolean,
): boolean {
  const was = digestByPath(before);
  const is = digestByPath(now);
  if (was.size !== is.size) return false;
  for (const [logical, digest] of was) {
    const content = own.manifest.get(digest);
    const wanted = is.get(logical);
    if (isSameKind && wanted !== digest) return false;
    if (wanted === undefined || content?.some((path) => pathsOfRoot.get(path) !== wanted) === true)
      return false;
  }
  return true;
}
