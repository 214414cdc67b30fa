// Reads the tag files of a bag that say something of the rest: manifests, the fetch file, bag-info.txt.
import { algorithmOf } from './algorithms.ts';
import { isFrom1, type Declaration } from './declaration.ts';
import { decodeTagFile } from './encoding.ts';
import { fetchFile, readFetch } from './fetch.ts';
import type { Findings } from './findings.ts';
import { manifestName, readManifest, type ManifestFile } from './manifest.ts';
import type { BagTree } from './tree.ts';

export interface TagFiles {
  readonly manifests: readonly ManifestFile[];
  readonly fetch: ReadonlyMap<string, number>;
  readonly info: { readonly file: string; readonly text: string } | undefined;
}

/** The lines of about a million files. */
const mostBytes = 256 * 1024 * 1024;

export async function readTagFiles(
  tree: BagTree,
  files: ReadonlyMap<string, number>,
  declared: Declaration,
  findings: Findings,
): Promise<TagFiles> {
  const from1 = isFrom1(declared);
  const textOf = (file: string): Promise<string | undefined> =>
    decoded(tree, file, files, declared, findings);
  const manifests: ManifestFile[] = [];
  for (const name of [...files.keys()].filter((path) => !path.includes('/')).toSorted()) {
    const kind = manifestName(name);
    if (kind === undefined) continue;
    const algorithm = algorithmOf(kind.algorithm);
    const text = await textOf(name);
    manifests.push(readManifest({ name, of: kind.of, algorithm }, text ?? '', from1, findings));
  }
  judgeAlgorithms(manifests, findings);
  const fetch = files.has(fetchFile) ? await textOf(fetchFile) : undefined;
  // Before 0.96 it was called package-info.txt.
  const infoFile = ['bag-info.txt', 'package-info.txt'].find((name) => files.has(name));
  const info = infoFile === undefined ? undefined : await textOf(infoFile);
  return {
    manifests,
    fetch: fetch === undefined ? new Map() : readFetch(fetch, from1, findings),
    info: infoFile === undefined || info === undefined ? undefined : { file: infoFile, text: info },
  };
}

async function decoded(
  tree: BagTree,
  file: string,
  files: ReadonlyMap<string, number>,
  { encoding }: Declaration,
  findings: Findings,
): Promise<string | undefined> {
  if ((files.get(file) ?? 0) > mostBytes) {
    findings.add('error', 'bag-tag-file-large', 'This tag file is larger than can be read.', { file }, 'Divide the content over several bags.'); // prettier-ignore
    return undefined;
  }
  const bytes = await tree.read(file);
  const found = decodeTagFile(bytes, encoding);
  if (found.kind === 'text') {
    if (found.hadMark && /^utf-?8$/i.test(encoding))
      findings.add('warning', 'bag-tag-file-mark', 'This tag file begins with a byte-order mark.', { file, line: 1 }, 'Save it as UTF-8 without one.'); // prettier-ignore
    return found.text;
  }
  findings.add('error', 'bag-tag-file-encoding', found.kind === 'unknown' ? `The encoding “${encoding.slice(0, 40)}” is not known here.` : `This tag file is not in the encoding that bagit.txt declares (${encoding.slice(0, 40)}).`, { file }, found.kind === 'unknown' ? 'Write the tag files anew in UTF-8, and say so in bagit.txt.' : 'Save it in that encoding, or declare the one that it is in.'); // prettier-ignore
  return undefined;
}

function judgeAlgorithms(manifests: readonly ManifestFile[], findings: Findings): void {
  const payload = manifests.filter(({ of }) => of === 'payload');
  if (payload.length === 0)
    findings.add('error', 'bag-manifest-missing', 'The bag has no payload manifest.', { path: 'manifest-sha512.txt' }, 'Copy the bag again: nothing says what it should hold.'); // prettier-ignore
  const isJudged = payload.some(({ algorithm }) => algorithm !== undefined);
  for (const { name, of, algorithm } of manifests)
    if (algorithm === undefined)
      findings.add(of === 'payload' && !isJudged ? 'error' : 'warning', 'bag-algorithm-unknown', 'The checksums of this manifest are of a kind that cannot be computed here.', { file: name }, 'Add a manifest of SHA-512 while somebody can still check this one.'); // prettier-ignore
}
