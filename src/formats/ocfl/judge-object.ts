// Judges an OCFL object by version 1.0 or 1.1 of the specification: its folders, inventories, and every file's digests.
import type { Problem } from '../../model/problem.ts';
import { createFindings } from '../bagit/findings.ts';
import { judgeContent, type ContentOptions } from './content.ts';
import { numberOf, readInventory, type Inventory } from './inventory.ts';
import { judgeAgainst } from './older.ts';
import { sayInto, type Say } from './report.ts';
import { judgeStructure } from './structure.ts';
import type { TreeEntry } from '../bagit/tree.ts';
import type { Listing, OcflTree } from './tree.ts';

export interface ObjectVerdict {
  /** Warnings do not stand in the way. */
  readonly valid: boolean;
  /** As the object's root has it; undefined where it cannot be read. */
  readonly inventory: Inventory | undefined;
  /** Of the specification, as the object is declared. */
  readonly spec: string | undefined;
  readonly problems: readonly Problem[];
}

/** Larger inventories are not read. */
const largest = 64 * 1024 * 1024;

/** Judges an object whole: every file of content is read once. File errors of the tree are thrown. */
export async function judgeObject(tree: OcflTree, options: ContentOptions = {}): Promise<ObjectVerdict> {
  const findings = createFindings();
  const say = sayInto(findings);
  const listing = new Map<string, TreeEntry>();
  for await (const entry of tree.list()) {
    listing.set(entry.path, entry);
    if (entry.kind !== 'file' && entry.kind !== 'folder')
      say('E090', 'This is neither a file nor a folder: it may lead out of the object, and is not read.', entry.path); // prettier-ignore
  }
  const root = await inventoryIn(tree, listing, '', say);
  const spec = await judgeStructure(tree, listing, root?.inventory, say);
  if (root === undefined) return { valid: false, inventory: undefined, spec, problems: findings.all() }; // prettier-ignore
  const { inventory } = root;
  if (spec !== undefined && inventory.spec !== undefined && spec !== inventory.spec)
    say('E038', `The object is declared as OCFL ${spec}, but its inventory is of ${inventory.spec}.`, 'inventory.json'); // prettier-ignore
  const older: Inventory[] = [];
  for (const name of [...inventory.versions.keys()].toSorted((a, b) => numberOf(a) - numberOf(b))) {
    options.signal?.throwIfAborted();
    if (listing.get(name)?.kind !== 'folder') continue;
    if (!listing.has(`${name}/inventory.json`)) {
      say('W010', 'The version has no inventory of its own.', name);
      continue;
    }
    const isNewest = name === inventory.head;
    // What the newest one has wrong is told of the root's, which it has to equal.
    const own = await inventoryIn(tree, listing, name, isNewest ? quiet(say) : say, root);
    if (own === undefined) continue;
    if (isNewest && !Buffer.from(own.bytes).equals(root.bytes))
      say('E064', 'The inventory of the newest version is not that of the object.', `${name}/inventory.json`);
    if ((own.inventory.spec ?? '9') < (older.at(-1)?.spec ?? ''))
      say('E103', 'It is of an earlier specification than the version before.', `${name}/inventory.json`);
    judgeAgainst(inventory, own.inventory, name, listing, say);
    older.push(own.inventory);
  }
  await judgeContent(tree, listing, inventory, older, say, options);
  return { valid: !findings.isInvalid, inventory, spec, problems: findings.all() };
}

const quiet =
  (say: Say): Say =>
  (code, ...rest) =>
    ['E058', 'E060', 'E061'].includes(code) ? say(code, ...rest) : undefined;

interface Found {
  readonly inventory: Inventory;
  readonly bytes: Uint8Array;
}

/** The inventory in a folder, held against its sidecar. One that is `known`, byte for byte, has been judged. */
async function inventoryIn(
  tree: OcflTree,
  listing: Listing,
  folder: string,
  say: Say,
  known?: Found,
): Promise<Found | undefined> {
  const file = folder === '' ? 'inventory.json' : `${folder}/inventory.json`;
  const entry = listing.get(file);
  if (entry?.kind !== 'file') {
    say('E063', 'The object has no inventory.', file);
    return undefined;
  }
  if (entry.size > largest) {
    say('E033', 'The inventory is larger than 64 MiB, and was not read.', file);
    return undefined;
  }
  const bytes = await tree.read(file);
  const isKnown = known !== undefined && Buffer.from(known.bytes).equals(bytes);
  const inventory = isKnown ? known.inventory : readInventory(bytes, file, say);
  if (inventory === undefined) return undefined;
  await judgeSidecar(tree, listing, file, inventory, say);
  return { inventory, bytes };
}

async function judgeSidecar(
  tree: OcflTree,
  listing: Listing,
  file: string,
  { algorithm }: Inventory,
  say: Say,
): Promise<void> {
  const sidecar = `${file}.${algorithm}`;
  const entry = listing.get(sidecar);
  if (entry?.kind !== 'file') return say('E058', 'The inventory’s digest is missing.', sidecar);
  const text = entry.size > 4096 ? '' : Buffer.from(await tree.read(sidecar)).toString('utf8');
  const [digest, name, ...more] = text.trim().split(/[ \t]+/);
  if (digest === undefined || name !== 'inventory.json' || more.length > 0)
    return say('E061', 'It should be one line: the digest, and “inventory.json”.', sidecar);
  const [actual] = await tree.digests(file, [algorithm]);
  if (actual !== digest.toLowerCase()) say('E060', 'The inventory is not what it was: its digest is another.', file); // prettier-ignore
}
