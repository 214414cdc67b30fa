// What may lie in the root of an OCFL object and of its versions (sections 3.1 to 3.4 and 3.9 of the specification).
import { isRegistered } from './extensions.ts';
import { numberOf, type Inventory } from './inventory.ts';
import type { Say } from './report.ts';
import { childrenOf, type Listing, type OcflTree } from './tree.ts';

const sidecarPattern = /^inventory\.json(?:\.[a-z0-9-]+)?$/;
const declarationPattern = /^0=ocfl_object_(\d+\.\d+)$/;

/** Names of the extensions' register. */
/** Judges the folders; gives the version of the specification that is declared. */
export async function judgeStructure(
  tree: OcflTree,
  listing: Listing,
  inventory: Inventory | undefined,
  say: Say,
): Promise<string | undefined> {
  let spec: string | undefined;
  const folders: string[] = [];
  for (const { path, kind } of childrenOf(listing, '')) {
    const declared = declarationPattern.exec(path)?.[1];
    if (kind === 'folder' && /^v\d+$/.test(path)) folders.push(path);
    else if (kind === 'folder' && path === 'extensions') judgeExtensions(listing, say);
    else if (kind === 'file' && declared !== undefined) {
      if (spec !== undefined) say('E003', 'The object is declared twice.', path);
      spec = declared;
      if (Buffer.from(await tree.read(path)).toString('utf8') !== `ocfl_object_${declared}\n`)
        say('E007', `The declaration should say “ocfl_object_${declared}”.`, path);
    } else if (!(kind === 'folder' ? path === 'logs' : sidecarPattern.test(path)))
      say('E001', 'This does not belong into the root of an OCFL object.', path);
  }
  if (spec === undefined) say('E003', 'Nothing says that this is an OCFL object: the declaration is missing.', '0=ocfl_object_1.1'); // prettier-ignore
  judgeNames([...new Set([...folders, ...(inventory?.versions.keys() ?? [])])], say);
  for (const name of inventory?.versions.keys() ?? [])
    if (!folders.includes(name)) say('E010', 'The inventory lists this version, but it is not there.', name);
  for (const name of folders) {
    if (inventory?.versions.has(name) === false) say('E046', 'The inventory does not list this version.', name); // prettier-ignore
    judgeVersion(listing, name, inventory?.contentDirectory ?? 'content', say);
  }
  return spec;
}

function judgeNames(names: readonly string[], say: Say): void {
  const numbers = [...new Set(names.map(numberOf))].toSorted((a, b) => a - b);
  if (numbers.length > 0 && numbers[0] !== 1)
    say('E009', 'The versions do not begin with 1.', names[0] ?? '');
  else if (numbers.length > 0 && numbers.at(-1) !== numbers.length)
    say('E010', 'A version is missing: their numbers have gaps.', 'inventory.json');
  const padded = names.filter((name) => name.startsWith('v0'));
  if (padded.length === 0) return;
  say('W001', 'The versions’ numbers are filled with zeros.', padded[0] ?? '');
  if (padded.length < names.length) say('E011', 'Some versions’ numbers begin with a zero, and some do not.', 'inventory.json'); // prettier-ignore
  if (padded.length < names.length || new Set(names.map(({ length }) => length)).size > 1)
    say('E013', 'The versions are not numbered in one manner.', 'inventory.json');
}

function judgeVersion(listing: Listing, name: string, contentDirectory: string, say: Say): void {
  for (const { path, kind } of childrenOf(listing, name)) {
    const own = path.slice(name.length + 1);
    if (kind === 'file' && !sidecarPattern.test(own)) say('E015', 'A file lies beside the content instead of in it.', path); // prettier-ignore
    if (kind === 'folder' && own !== contentDirectory) say('W002', 'This does not belong into the folder of a version.', path); // prettier-ignore
  }
}

function judgeExtensions(listing: Listing, say: Say): void {
  for (const { path, kind } of childrenOf(listing, 'extensions'))
    if (kind !== 'folder') say('E067', 'Only folders may lie in “extensions”.', path);
    else if (!isRegistered(path.slice('extensions/'.length))) say('W013', 'This extension is not registered.', path); // prettier-ignore
}
