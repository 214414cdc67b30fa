// Whether files are what the manifests say: every file is read once, for all its checksums.
import { isWeak, type Algorithm } from './algorithms.ts';
import type { ComposedOtherwise } from './completeness.ts';
import type { Findings } from './findings.ts';
import type { ManifestFile } from './manifest.ts';
import type { BagTree } from './tree.ts';

/** A file that is what the manifests say. */
export interface GoodFile {
  readonly path: string;
  readonly size: number;
  readonly digests: ReadonlyMap<Algorithm, string>;
}

export interface JudgeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Called for each file whose checksums are as listed, once. */
  readonly onGood?: ((file: GoodFile) => void) | undefined;
  /** Computed of every file that some manifest lists, whether its manifests are of this kind or not. */
  readonly also?: Algorithm | undefined;
}

export interface Progress {
  readonly files: number;
  readonly ofFiles: number;
  readonly bytes: number;
}

interface Expected {
  readonly algorithm: Algorithm;
  readonly digest: string;
  readonly manifest: ManifestFile;
  readonly line: number;
}

/** Computes the checksums of all that is listed and there, and names those that differ. */
export async function judgeFixity(
  tree: BagTree,
  files: ReadonlyMap<string, number>,
  manifests: readonly ManifestFile[],
  otherwise: ComposedOtherwise,
  findings: Findings,
  { signal, onProgress, onGood, also }: JudgeOptions,
): Promise<void> {
  const listed = new Set(
    manifests.flatMap(({ algorithm, entries }) => (algorithm === undefined ? [] : [...entries.keys()])),
  );
  let done = 0;
  let bytes = 0;
  for (const path of listed) {
    signal?.throwIfAborted();
    const at = files.has(path) ? path : otherwise.get(path);
    const size = at === undefined ? undefined : files.get(at);
    if (at === undefined || size === undefined) continue;
    const expected = expectedOf(path, manifests);
    const wanted = new Set(expected.map(({ algorithm }) => algorithm));
    if (also !== undefined) wanted.add(also);
    const algorithms = [...wanted];
    const values = await tree.digests(at, algorithms);
    const digests = new Map(algorithms.map((algorithm, place) => [algorithm, values[place] ?? '']));
    const wrong = expected.filter(({ algorithm, digest }) => digests.get(algorithm) !== digest);
    for (const { algorithm, manifest, line } of wrong)
      findings.add('error', manifest.of === 'payload' ? 'bag-payload-altered' : 'bag-tag-file-altered', `The file is not what it was: its ${algorithm} is not the one that is listed.`, { file: manifest.name, line, path }, 'Copy it again from where it came; do not write the manifest anew over a file that may be damaged.'); // prettier-ignore
    if (wrong.length === 0) onGood?.({ path: at, size, digests });
    done++;
    bytes += size;
    onProgress?.({ files: done, ofFiles: listed.size, bytes });
  }
  const payload = manifests.filter(({ of, algorithm }) => of === 'payload' && algorithm !== undefined);
  if (payload.length > 0 && payload.every(({ algorithm }) => algorithm !== undefined && isWeak(algorithm)))
    findings.add('note', 'bag-checksums-weak', 'The checksums of this bag tell damage, but not forgery.', { file: payload[0]?.name ?? '' }, 'Add a manifest of SHA-512.'); // prettier-ignore
}

function expectedOf(path: string, manifests: readonly ManifestFile[]): Expected[] {
  return manifests.flatMap((manifest): Expected[] => {
    const entry = manifest.entries.get(path);
    if (entry === undefined || manifest.algorithm === undefined) return [];
    return [{ algorithm: manifest.algorithm, digest: entry.digest, manifest, line: entry.line }];
  });
}
