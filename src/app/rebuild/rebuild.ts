// The rebuild: drops everything that is derived, and derives it anew from versions and blobs.
import type { Hash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import { lexiconsIn } from '../align/lexicon-file.ts';
import type { Archive } from '../services.ts';
import { dropCaches } from './caches.ts';

export interface RebuildProgress {
  readonly records: number;
}

export interface RebuildOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RebuildProgress) => void;
}

/** `entries`: authorities and units. `unusedFiles`: blobs that no record used, and that are deleted now. `problems`: what nothing could be derived from. `lexicons`: that the archive had taught, and that are gone until they are learnt again (`verno align --learn`). */
export interface RebuildReport {
  readonly records: number;
  readonly entries: number;
  readonly unusedFiles: number;
  readonly lexicons: readonly string[];
  readonly problems: readonly Problem[];
}

/** Records, or entries, derived in one transaction: short enough that an import beside it hardly waits. */
const step = 64;
/** Unused blobs younger than this, in milliseconds, are spared: they may belong to an import that is about to publish. */
const ageOfUnused = 3_600_000;

/**
 * Rebuilds the index, the tables of uses and the caches, and deletes blobs that no record uses. Reading and publishing go on meanwhile;
 * until it is done, lists lack what is not yet derived. Interrupted, it is simply repeated.
 */
export async function rebuildArchive(
  archive: Pick<Archive, 'dir' | 'store' | 'blobs'>,
  options: RebuildOptions,
): Promise<RebuildReport> {
  const { signal } = options;
  const { upkeep } = archive.store;
  await upkeep.settle(signal);
  const lexicons = await lexiconsIn(archive.dir);
  await dropCaches(archive.dir);
  await upkeep.clearDerived(signal);
  const problems: Problem[] = [];
  let records = 0;
  for (let after: number | undefined = 0; after !== undefined;) {
    const derivation = await upkeep.derive(after, step, signal);
    problems.push(...(derivation?.problems ?? []));
    records += derivation?.records ?? 0;
    options.onProgress?.({ records });
    after = derivation?.after;
  }
  const ofRecords = problems.length;
  let entries = 0;
  for (let after: number | undefined = 0; after !== undefined;) {
    const derivation = await upkeep.deriveEntries(after, step, signal);
    problems.push(...(derivation?.problems ?? []));
    entries += derivation?.records ?? 0;
    after = derivation?.after;
  }
  // A record that could not be read may use blobs that nobody knows of now.
  const unusedFiles = ofRecords === 0 ? await discardUnused(archive, signal) : 0;
  return { records, entries, unusedFiles, lexicons, problems };
}

async function discardUnused(
  archive: Pick<Archive, 'store' | 'blobs'>,
  signal: AbortSignal,
): Promise<number> {
  const { upkeep } = archive.store;
  const before = new Date(Date.now() - ageOfUnused);
  let hashes: Hash[] = [];
  let discarded = 0;
  const discard = async (): Promise<void> => {
    const used = await upkeep.blobsInUse(hashes, signal);
    const unused = hashes.filter((hash) => !used.has(hash));
    if (unused.length > 0) discarded += await upkeep.discardBlobs(unused, before, signal);
    hashes = [];
  };
  for await (const file of archive.blobs.list(signal)) {
    if ('hash' in file && file.modified < before) hashes.push(file.hash);
    if (hashes.length >= 500) await discard();
  }
  await discard();
  return discarded;
}
