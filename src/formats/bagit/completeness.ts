// Whether a bag is complete: what is listed lies there, and what lies there is listed (RFC 8493, section 3).
import { likeness } from './bag-path.ts';
import { fetchFile } from './fetch.ts';
import type { Findings } from './findings.ts';
import type { Listing } from './listing.ts';
import { manifestName, type ManifestFile } from './manifest.ts';
import type { TagFiles } from './tag-files.ts';

/** Paths that are listed, by those under which the files lie where they are composed otherwise. */
export type ComposedOtherwise = ReadonlyMap<string, string>;

/** Judges completeness. Gives which listed paths stand for files whose names are the same letters in another composition (Unicode). */
export function judgeCompleteness(
  listing: Listing,
  { manifests, fetch }: TagFiles,
  from1: boolean,
  findings: Findings,
): ComposedOtherwise {
  const otherwise = composedOtherwise(listing, manifests);
  judgeListed(listing, manifests, fetch, otherwise, findings);
  const payload = manifests.filter(({ of }) => of === 'payload');
  judgePresent(listing, payload, otherwise, from1, findings);
  judgeTagManifests(manifests, from1, findings);
  for (const [path, line] of fetch)
    if (payload.length > 0 && !(from1 ? payload.every(isListing(path)) : payload.some(isListing(path))))
      findings.add('error', 'bag-fetch-unlisted', 'This file is to be fetched, and the payload manifests do not list it.', { file: fetchFile, line, path }, 'Do not fetch it: nothing says what it should be.'); // prettier-ignore
  return otherwise;
}

const isListing =
  (path: string) =>
  ({ entries }: ManifestFile): boolean =>
    entries.has(path);

/** Some systems compose names otherwise when they store them: such a file is found, if no other is listed that could be meant. */
function composedOtherwise({ files }: Listing, manifests: readonly ManifestFile[]): Map<string, string> {
  const listed = new Set(manifests.flatMap(({ entries }) => [...entries.keys()]));
  const free = new Map<string, string>();
  for (const path of files.keys())
    if (!listed.has(path) && !isAscii(path)) free.set(path.normalize('NFC'), path);
  const found = new Map<string, string>();
  if (free.size === 0) return found;
  for (const path of listed) {
    if (files.has(path)) continue;
    const at = free.get(path.normalize('NFC'));
    if (at === undefined) continue;
    found.set(path, at);
    free.delete(path.normalize('NFC'));
  }
  return found;
}

function isAscii(path: string): boolean {
  return /^[ -~]*$/.test(path);
}

/** Files that operating systems make by themselves, and lose or change by themselves. */
const ofSystems = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]+)$/i;

function judgeListed(
  { files }: Listing,
  manifests: readonly ManifestFile[],
  fetch: ReadonlyMap<string, number>,
  otherwise: ComposedOtherwise,
  findings: Findings,
): void {
  const said = new Set<string>();
  for (const manifest of manifests) {
    const byLikeness = new Map<string, string>();
    for (const [path, { line }] of manifest.entries) {
      const where = { file: manifest.name, line, path };
      const alike = byLikeness.get(likeness(path));
      if (alike === undefined) byLikeness.set(likeness(path), path);
      else if (!said.has(`alike ${path}`))
        findings.add('warning', 'bag-names-alike', `On some systems this name is the same as “${alike}”.`, where, 'Give one of them another name: a copy may lose one of the two.'); // prettier-ignore
      said.add(`alike ${path}`);
      if (ofSystems.test(path) && !said.has(`system ${path}`))
        findings.add('warning', 'bag-system-file', 'This is a file that operating systems make and change by themselves.', where, 'Take it out of the bag and its manifests.'); // prettier-ignore
      said.add(`system ${path}`);
      const at = otherwise.get(path);
      if (at !== undefined && !said.has(path))
        findings.add('warning', 'bag-name-composed', 'The name of the file is composed otherwise (Unicode) than it is listed.', where, 'Write names in the form NFC, in the manifest and on the disk.'); // prettier-ignore
      if (at === undefined && !files.has(path) && !said.has(path))
        missing(manifest, where, fetch.get(path), findings);
      said.add(path);
    }
  }
}

function missing(
  { of }: ManifestFile,
  where: { readonly file: string; readonly line: number; readonly path: string },
  toFetch: number | undefined,
  findings: Findings,
): void {
  if (toFetch !== undefined)
    findings.add('error', 'bag-to-be-fetched', 'This file is still to be fetched.', { ...where, file: fetchFile, line: toFetch }, 'Verno fetches nothing: fetch it from the address in fetch.txt, if you trust that, and check again.'); // prettier-ignore
  else
    findings.add('error', of === 'payload' ? 'bag-payload-missing' : 'bag-tag-file-missing', 'This file is listed, and is not there.', where, 'Copy the bag again from where it came.'); // prettier-ignore
}

function judgePresent(
  { files }: Listing,
  payload: readonly ManifestFile[],
  otherwise: ComposedOtherwise,
  from1: boolean,
  findings: Findings,
): void {
  const reached = new Set(otherwise.values());
  for (const path of files.keys()) {
    if (!path.startsWith('data/') || reached.has(path)) continue;
    const without = payload.filter(({ entries }) => !entries.has(path));
    if (without.length === 0 || (!from1 && without.length < payload.length)) continue;
    const unlisted = without.length === payload.length;
    findings.add('error', unlisted ? 'bag-payload-unlisted' : 'bag-payload-partly-listed', unlisted ? 'No manifest lists this file.' : `This file is not listed in ${without.map(({ name }) => name).join(', ')}; since 1.0 every payload manifest must list every file.`, { path }, unlisted ? 'Take it away, or find out who put it there and list it.' : 'Add it there, with its checksum.'); // prettier-ignore
  }
}

function judgeTagManifests(manifests: readonly ManifestFile[], from1: boolean, findings: Findings): void {
  const payload = manifests.filter(({ of }) => of === 'payload');
  for (const { name, of, entries } of manifests) {
    if (of === 'payload') continue;
    for (const one of payload)
      if (!entries.has(one.name))
        findings.add(from1 ? 'error' : 'warning', 'bag-manifest-unlisted', `This tag manifest does not list ${one.name}.`, { file: name }, 'Add it, with its checksum.'); // prettier-ignore
    for (const [path, { line }] of entries)
      if (manifestName(path)?.of === 'tags')
        findings.add('error', 'bag-tag-manifest-listed', 'A tag manifest lists a tag manifest.', { file: name, line, path }, 'Take the line away.'); // prettier-ignore
  }
}
