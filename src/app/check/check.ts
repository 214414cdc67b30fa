// The check: every hash, every reference and every derivation of an archive, and what is wrong with them.
import type { Problem } from '../../model/problem.ts';
import { StoreFault } from '../../store/fault.ts';
import { checkBlobFiles } from './blobs.ts';
import { checkEntry } from './entry.ts';
import { checkRecord, type Checked } from './record.ts';
import { createReferenceTally, type ReferenceCounts } from './references.ts';
import { createTally, type Tally } from './tally.ts';

export interface CheckProgress {
  readonly records: number;
  readonly blobs: number;
}

export interface CheckOptions {
  readonly signal: AbortSignal;
  /** Called with each finding, as it is found. */
  readonly onProblem?: (problem: Problem) => void;
  readonly onProgress?: (progress: CheckProgress) => void;
}

/** What was looked at. `problems` holds the first thousand findings, `found` the number of all; notes are not counted. */
export interface CheckReport {
  readonly records: number;
  readonly withdrawn: number;
  readonly versions: number;
  readonly parts: number;
  readonly blobs: number;
  readonly authorities: number;
  readonly units: number;
  readonly references: ReferenceCounts;
  readonly found: number;
  readonly problems: readonly Problem[];
}

const mostKept = 1000;
const pageSize = 500;

/**
 * Checks an archive: the database's own consistency; each blob's bytes; each record's manifests, their chain, parts, schemas and inner
 * references; what the tables of uses and the index say of it; each authority and unit; and the index's counts. Cross-references are counted by where
 * they lead; those that lead nowhere are no fault of the archive's. Others may write meanwhile.
 */
export async function checkArchive(archive: Checked, options: CheckOptions): Promise<CheckReport> {
  const { signal } = options;
  const problems: Problem[] = [];
  let found = 0;
  const find = (problem: Problem): void => {
    if (problem.severity !== 'note') found++;
    if (problems.length < mostKept) problems.push(problem);
    options.onProblem?.(problem);
  };
  const count = { records: 0, withdrawn: 0, versions: 0, parts: 0, blobs: 0, authorities: 0, units: 0 };
  const progress = (): void => options.onProgress?.({ records: count.records, blobs: count.blobs });

  await attempt(find, () => archive.store.upkeep.settle(signal));
  for (const problem of (await attempt(find, () => archive.store.upkeep.integrity(signal))) ?? [])
    find(problem);
  const onBlob = (): void => {
    count.blobs++;
    progress();
  };
  const sizes =
    (await attempt(find, () => checkBlobFiles(archive, find, onBlob, signal))) ?? new Map<string, number>();

  const before = await attempt(find, () => archive.store.stats(signal));
  const tally = createTally();
  const references = createReferenceTally(archive, signal);
  for (let after: number | undefined = 0; after !== undefined;) {
    const from: number = after;
    const lines = (await attempt(find, () => archive.store.records(from, pageSize, signal))) ?? [];
    for (const { id, withdrawn } of lines) {
      const record = await attempt(find, () => checkRecord(archive, id, sizes, signal));
      for (const problem of record?.problems ?? []) find(problem);
      if (withdrawn) count.withdrawn++;
      else count.records++;
      count.versions += record?.versions ?? 0;
      count.parts += record?.parts ?? 0;
      if (record?.projected !== undefined) tally.add(record.projected);
      const head = record?.head;
      if (head !== undefined) await attempt(find, () => references.add(head));
      progress();
    }
    after = lines.at(-1)?.seq;
  }
  await attempt(find, () => references.flush());
  const counted = await checkEntries(archive, find, signal);
  count.authorities = counted.authority;
  count.units = counted.unit;
  await attempt(find, () => nameUnusedParts(archive, find, signal));
  const now = await attempt(find, () => archive.store.stats(signal));
  // The counts are only comparable if nobody published meanwhile.
  if (before !== undefined && before.seq === now?.seq)
    await compareCounts(archive, tally, found, find, signal);
  return { ...count, references: references.counts, found, problems };
}

/** Checks all authorities and units; gives how many there are that are not withdrawn. */
async function checkEntries(
  archive: Checked,
  find: (problem: Problem) => void,
  signal: AbortSignal,
): Promise<{ readonly authority: number; readonly unit: number }> {
  const counts = { authority: 0, unit: 0 };
  for (let after: number | undefined = 0; after !== undefined;) {
    const from: number = after;
    const lines = (await attempt(find, () => archive.store.entries(from, pageSize, signal))) ?? [];
    for (const { id, kind, withdrawn } of lines) {
      if (!withdrawn) counts[kind]++;
      const entry = await attempt(find, () => checkEntry(archive, id, signal));
      for (const problem of entry?.problems ?? []) find(problem);
    }
    after = lines.at(-1)?.seq;
  }
  return counts;
}

/** Wrong counts follow from any wrong entry; they are a finding of their own only where every entry is right. */
async function compareCounts(
  archive: Checked,
  tally: Tally,
  found: number,
  find: (problem: Problem) => void,
  signal: AbortSignal,
): Promise<void> {
  if (found === 0) await attempt(find, () => tally.compare(archive.index, find, signal));
}

async function nameUnusedParts(
  archive: Checked,
  find: (problem: Problem) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const hashes: readonly string[] = await archive.store.upkeep.unusedParts(after, pageSize, signal);
    for (const hash of hashes)
      find({
        code: 'part-unused',
        severity: 'warning',
        message: `No version uses the part ${hash}.`,
        where: { path: hash },
        hint: 'Run `verno rebuild`, then check again; what stays unused does no harm, and should be reported as a fault of Verno.',
      });
    after = hashes.at(-1);
  }
}

/** What the work gives; a fault of the store is a finding, and gives undefined. */
async function attempt<T>(find: (problem: Problem) => void, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    find(error.problem);
    return undefined;
  }
}
