// What lies in a bag: its files and their sizes, and what a bag cannot hold.
import { likeness } from './bag-path.ts';
import type { Findings } from './findings.ts';
import type { BagTree } from './tree.ts';

export interface Listing {
  /** By path: bytes. */
  readonly files: ReadonlyMap<string, number>;
  readonly hasPayloadFolder: boolean;
}

/** More than any bag that one machine can judge; a tree of another kind, or one made to exhaust. */
const mostFiles = 20_000_000;

/** Lists a bag. Links and devices are named, and not followed or opened. */
export async function listBag(tree: BagTree, findings: Findings, signal?: AbortSignal): Promise<Listing> {
  const files = new Map<string, number>();
  const byLikeness = new Map<string, string>();
  let hasPayloadFolder = false;
  for await (const { path, kind, size } of tree.list()) {
    signal?.throwIfAborted();
    if (path.startsWith('data/') || (path === 'data' && kind === 'folder')) hasPayloadFolder = true;
    if (kind === 'folder') continue;
    const where = { path };
    if (kind === 'unnamed')
      findings.add('error', 'bag-name-not-utf8', 'A file’s name is not UTF-8, so that no manifest can name it.', where, 'Give it another name, and list it under that.'); // prettier-ignore
    else if (kind !== 'file')
      findings.add('error', kind === 'link' ? 'bag-link' : 'bag-not-a-file', `This is ${kind === 'link' ? 'a symbolic link' : 'a device, a pipe or a socket'}; a bag holds files.`, where, 'Put the file itself in its place. It was not followed or opened.'); // prettier-ignore
    else {
      if (files.size >= mostFiles) {
        findings.add(
          'error',
          'bag-too-large',
          `There are more than ${mostFiles} files.`,
          {},
          'Is this the folder that you meant?',
        );
        break;
      }
      files.set(path, size);
      const alike = byLikeness.get(likeness(path));
      if (alike === undefined) byLikeness.set(likeness(path), path);
      else
        findings.add('warning', 'bag-names-alike', `On some systems this name is the same as “${alike}”.`, where, 'Give one of them another name: a copy may lose one of the two.'); // prettier-ignore
    }
  }
  if (!hasPayloadFolder)
    findings.add('error', 'bag-payload-folder-missing', 'There is no folder data/.', { path: 'data' }, 'Copy the bag again: its content is not here.'); // prettier-ignore
  return { files, hasPayloadFolder };
}
