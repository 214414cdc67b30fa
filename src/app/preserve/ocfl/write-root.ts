// Writes an OCFL 1.1 storage root of what is held, or brings one that is there up to date.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../../../model/problem.ts';
import { errorCode } from '../../../store/fault.ts';
import { refusalOf } from '../../backup/refusals.ts';
import { syncFolder } from '../../backup/unfinished.ts';
import type { HeldObject } from '../holding.ts';
import { claimRoot, workIn, type RootOf } from './claim-root.ts';
import { keepObject, placeIn, removeObject } from './keep-object.ts';

export interface WriteRootOptions extends RootOf {
  /** The ids of what is withdrawn, asked for when all else is written. */
  readonly withdrawn: () => Promise<ReadonlySet<string>>;
  readonly signal: AbortSignal;
  readonly onProgress?:
    ((progress: { readonly objects: number; readonly bytes: number }) => void) | undefined;
}

export interface RootReport {
  readonly folder: string;
  /** That are held. */
  readonly objects: number;
  /** What was written this time. */
  readonly versions: number;
  readonly files: number;
  readonly bytes: number;
  /** Objects that were made anew, since an earlier version of them is no longer what was kept; and that were removed, since they are withdrawn. */
  readonly remade: number;
  readonly removed: number;
  readonly problems: readonly Problem[];
}

const atOnce = 8;

/**
 * Writes what is new. Each version appears whole, its files safe on the disk before; a run that was killed is gone on with by the next. Nothing that stands is
 * read again but inventories. Problems: those of `claimRoot`, or a fault of the disk; what was written before it stays.
 */
export async function writeRoot(
  objects: AsyncIterable<HeldObject>,
  options: WriteRootOptions,
): Promise<Result<RootReport>> {
  let release: (() => Promise<void>) | undefined;
  try {
    const claimed = await claimRoot(options);
    if (!claimed.ok) return claimed;
    const claim = claimed.value;
    release = async () => claim.release();
    const report = await writeObjects(claim.folder, objects, options);
    const removed = await removeWithdrawn(claim.folder, await options.withdrawn());
    await fs.rm(workIn(claim.folder), { recursive: true, force: true });
    await syncFolder(claim.folder);
    return { ok: true, value: { ...report, removed }, problems: report.problems };
  } catch (error) {
    options.signal.throwIfAborted();
    const refusal = refusalOf(error, options.dir, true);
    if (refusal === undefined) throw error;
    return refusal;
  } finally {
    await release?.();
  }
}

async function writeObjects(
  folder: string,
  objects: AsyncIterable<HeldObject>,
  { name, signal, onProgress }: WriteRootOptions,
): Promise<Omit<RootReport, 'removed'>> {
  const report = { folder, objects: 0, versions: 0, files: 0, bytes: 0, remade: 0 };
  const problems: Problem[] = [];
  const address = `verno:archive/${name ?? ''}`;
  const running = new Set<Promise<void>>();
  const keep = async (object: HeldObject): Promise<void> => {
    const kept = await keepObject(folder, object, address, signal);
    report.objects++;
    report.versions += kept.versions;
    report.files += kept.files;
    report.bytes += kept.bytes;
    report.remade += kept.remade ? 1 : 0;
    problems.push(...kept.problems);
    onProgress?.({ objects: report.objects, bytes: report.bytes });
  };
  const failures: unknown[] = [];
  try {
    for await (const object of objects) {
      signal.throwIfAborted();
      const one = keep(object)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(one));
      running.add(one);
      if (running.size >= atOnce) await Promise.race(running);
      if (failures.length > 0) break;
    }
  } finally {
    // Nothing may go on in a folder that is given back.
    await Promise.all(running);
  }
  if (failures.length > 0) throw failures[0];
  return { ...report, problems };
}

/** Removes the objects of what is withdrawn, and folders that are empty. */
async function removeWithdrawn(root: string, withdrawn: ReadonlySet<string>): Promise<number> {
  let removed = 0;
  const work = workIn(root);
  const gone = new Set<string>();
  for (const id of withdrawn)
    for (const kind of ['record', 'authority', 'unit'] as const) gone.add(placeIn({ kind, id }));
  for (const entry of await fs.readdir(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || !/^[0-9a-f]{2}$/.test(entry.name)) continue;
    const names = await fs.readdir(join(root, entry.name));
    for (const name of names) {
      const place = `${entry.name}/${name}`;
      if (!gone.has(place)) continue;
      await removeObject(root, place, work);
      removed++;
    }
    await fs.rmdir(join(root, entry.name)).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error;
    });
  }
  return removed;
}
