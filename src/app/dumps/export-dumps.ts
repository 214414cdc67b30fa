// The same files as readers are offered, in a folder of somebody's own.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../../model/problem.ts';
import { syncFolder } from '../backup/unfinished.ts';
import { refusalOf } from '../backup/refusals.ts';
import { claimFolder, objectToAnything } from '../export/claim.ts';
import type { Archive } from '../services.ts';
import { decidedSince, lastInLog } from './decided.ts';
import type { DumpsReport } from './make-dumps.ts';
import { writeDumps, type WriteOptions } from './write-dumps.ts';

/** Files that are not whole yet lie in this folder. */
const unfinished = '.unfinished';
export const listName = 'dumps.json';
/** Begun anew so many times where something is withdrawn or closed meanwhile. */
const attempts = 3;

/**
 * Writes the files that are wanted into a folder that is absent or empty, and last `dumps.json`, which says what they are. Where a process dies, what it
 * left is taken over by the next. What was withdrawn or closed while they were written is not in them: then they are written anew. Problems: those of
 * `claimFolder`, `withdrawn-meanwhile`, or a fault of the disk.
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
      const report = await writeSettled(archive, place, options);
      if (report === undefined) return { ok: false, problems: [meanwhile] };
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

/** Undefined where each time something was withdrawn or closed before the end. */
async function writeSettled(
  archive: Archive,
  place: string,
  options: WriteOptions,
): Promise<DumpsReport | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    await fs.rm(place, { recursive: true, force: true });
    await fs.mkdir(place);
    const seq = await lastInLog(archive, options.signal);
    const report = await writeDumps(archive, place, options);
    if (!(await decidedSince(archive, seq, options.signal)).found) return report;
  }
  return undefined;
}

const meanwhile: Problem = {
  code: 'withdrawn-meanwhile',
  severity: 'error',
  message:
    'While the files were written, records were withdrawn or closed again and again, so that none could be put in place.',
  hint: 'Export again.',
};
