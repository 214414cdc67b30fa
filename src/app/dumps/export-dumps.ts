// The same files as readers are offered, in a folder of somebody's own.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../model/problem.ts';
import { syncFolder } from '../backup/unfinished.ts';
import { refusalOf } from '../backup/refusals.ts';
import { claimFolder, objectToAnything } from '../export/claim.ts';
import type { Archive } from '../services.ts';
import type { DumpsReport } from './make-dumps.ts';
import { writeDumps, type WriteOptions } from './write-dumps.ts';

/** Files that are not whole yet lie in this folder. */
const unfinished = '.unfinished';
export const listName = 'dumps.json';

/**
 * Writes the files that are wanted into a folder that is absent or empty, and last `dumps.json`, which says what they are. Where a process dies, what it
 * left is taken over by the next. Problems: those of `claimFolder`, or a fault of the disk.
 */
export async function exportDumps(
  archive: Archive,
  out: string,
  options: WriteOptions,
): Promise<Result<DumpsReport>> {
  try {
    const claim = await claimFolder(out, async (folder, names) =>
      names.every((name) => name === unfinished) ? undefined : objectToAnything(folder, names),
    );
    if (!claim.ok) return claim;
    const { folder } = claim.value;
    const place = join(folder, unfinished);
    try {
      await fs.rm(place, { recursive: true, force: true });
      await fs.mkdir(place);
      const report = await writeDumps(archive, place, options);
      const list = join(place, listName);
      await fs.writeFile(list, `${JSON.stringify(report.dumps, null, 2)}\n`, { flush: true });
      for (const { name } of report.dumps.files) await fs.rename(join(place, name), join(folder, name));
      await fs.rename(list, join(folder, listName));
      await syncFolder(folder);
      return { ok: true, value: report, problems: [] };
    } finally {
      await fs.rm(place, { recursive: true, force: true });
      await claim.value.release();
    }
  } catch (error) {
    options.signal.throwIfAborted();
    const refusal = refusalOf(error, out);
    if (refusal === undefined) throw error;
    return refusal;
  }
}
