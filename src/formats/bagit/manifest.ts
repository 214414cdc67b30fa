// Manifests: which file has which checksum, a line for each (RFC 8493, sections 2.1.3 and 2.2.1).
import { digitsOf, type Algorithm } from './algorithms.ts';
import { bagPath, decodePath, encodePath } from './bag-path.ts';
import { linesOf } from './encoding.ts';
import type { Findings } from './findings.ts';

export interface ManifestEntry {
  /** In lower case. */
  readonly digest: string;
  readonly line: number;
}

/** A manifest that was read: by path, within the bag. */
export interface ManifestFile {
  readonly name: string;
  readonly of: 'payload' | 'tags';
  /** Undefined where it is none that can be computed here. */
  readonly algorithm: Algorithm | undefined;
  readonly entries: ReadonlyMap<string, ManifestEntry>;
}

/** The manifest that a file in the base folder is by its name. */
export function manifestName(
  name: string,
): { readonly of: 'payload' | 'tags'; readonly algorithm: string } | undefined {
  const match = /^(tag)?manifest-([A-Za-z0-9_-]{1,40})\.txt$/.exec(name);
  return match?.[2] === undefined
    ? undefined
    : { of: match[1] === undefined ? 'payload' : 'tags', algorithm: match[2] };
}

const separated = /^([^ \t]+)[ \t]+(.*)$/s;

/** Reads a manifest. Lines that cannot be taken are left out, with a finding. */
export function readManifest(
  manifest: Omit<ManifestFile, 'entries'>,
  text: string,
  from1: boolean,
  findings: Findings,
): ManifestFile {
  const entries = new Map<string, ManifestEntry>();
  const digits = manifest.algorithm === undefined ? undefined : digitsOf(manifest.algorithm);
  for (const { line, number } of linesOf(text)) {
    const where = { file: manifest.name, line: number };
    if (line.trim() === '') continue;
    const parts = separated.exec(line);
    let written = parts?.[2] ?? '';
    const digest = (parts?.[1] ?? '').toLowerCase();
    if (written === '' || !/^[0-9a-f]+$/.test(digest) || (digits !== undefined && digest.length !== digits)) {
      findings.add('error', 'bag-manifest-line', `This is no line of a manifest${digits === undefined ? '' : `: ${digits} hexadecimal digits, white space and a path are wanted`}.`, where, 'Write the manifest anew from files that are known to be whole.'); // prettier-ignore
      continue;
    }
    if (written.startsWith('*')) {
      written = written.slice(1);
      findings.add('warning', 'bag-manifest-asterisk', 'An asterisk stands before the path, as md5sum and its like write it.', { ...where, path: written }, 'Take the asterisks away: by the standard they belong to the name.'); // prettier-ignore
    }
    const meant = bagPath(decodePath(written, from1));
    if (meant.kind !== 'within') {
      findings.add('error', meant.kind === 'empty' ? 'bag-manifest-line' : 'bag-path-outside', meant.kind === 'empty' ? 'The path names no file.' : 'The path leads out of the bag, here or on another system.', { ...where, path: written }, outsideHint); // prettier-ignore
      continue;
    }
    if (meant.hadDot)
      findings.add('warning', 'bag-path-dot', 'The path holds “./” or a double slash.', { ...where, path: written }, 'Write it from the bag’s base folder: data/…'); // prettier-ignore
    if (meant.path.startsWith('data/') !== (manifest.of === 'payload')) {
      misplaced(manifest, { ...where, path: written }, findings, from1);
      if (manifest.of === 'payload') continue;
    }
    const before = entries.get(meant.path);
    if (before !== undefined) {
      const same = before.digest === digest;
      findings.add(same && !from1 ? 'warning' : 'error', same ? 'bag-listed-twice' : 'bag-listed-differently', `The file is listed in line ${before.line} already${same ? '' : ', with another checksum'}.`, { ...where, path: meant.path }, same ? 'Keep one of the lines.' : 'Find out which of the two checksums is that of the file as it was sent, and keep that line.'); // prettier-ignore
      continue;
    }
    entries.set(meant.path, { digest, line: number });
  }
  return { ...manifest, entries };
}

const outsideHint =
  'Do not trust this bag before you know who made it. A manifest may name what lies in the bag alone, by a path from its base folder.';

function misplaced(
  manifest: Pick<ManifestFile, 'of'>,
  where: { readonly file: string; readonly line: number; readonly path: string },
  findings: Findings,
  from1: boolean,
): void {
  if (manifest.of === 'payload')
    findings.add('error', 'bag-not-payload', 'A payload manifest lists a file that is not under data/.', where, 'List it in a tag manifest instead.'); // prettier-ignore
  else
    findings.add(from1 ? 'error' : 'warning', 'bag-payload-as-tag', 'A tag manifest lists a file of the payload.', where, 'List it in the payload manifests alone.'); // prettier-ignore
}

/** A line of a manifest as 1.0 wants it. */
export function manifestLine(digest: string, path: string): string {
  return `${digest}  ${encodePath(path)}\n`;
}
