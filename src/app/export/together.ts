// Files that appear in a folder of somebody's own together, when all are whole, and hold nothing that was withdrawn or closed while they were written.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../../model/problem.ts';
import { refusalOf } from '../backup/refusals.ts';
import { syncFolder } from '../backup/unfinished.ts';
import { decidedSince } from '../dumps/decided.ts';
import type { Archive } from '../services.ts';
import { claimFolder, objectToAnything } from './claim.ts';

/** Files that are not whole yet lie in this folder. */
const unfinished = '.unfinished';
/** Begun anew so many times where something is withdrawn or closed meanwhile. */
const attempts = 3;

export interface TogetherOptions<Report> {
  /** A folder that is absent or empty. */
  readonly out: string;
  /** Whether a file may have come from an export of this kind: what a killed one left is made anew. */
  readonly isOurs: (name: string) => boolean;
  /** Writes the files into a folder that is empty; gives their names in the order in which they are to appear. */
  readonly write: (place: string) => Promise<{ readonly names: readonly string[]; readonly report: Report }>;
  readonly signal: AbortSignal;
}

/** Problems: those of `claimFolder`, `withdrawn-meanwhile`, or a fault of the disk; then nothing stays. */
export async function writeTogether<Report>(
  archive: Archive,
  options: TogetherOptions<Report>,
): Promise<Result<Report>> {
  const { out, isOurs, signal } = options;
  try {
    const claim = await claimFolder(out, async (folder, names) =>
      names.includes(unfinished) && names.every((name) => name === unfinished || isOurs(name))
        ? undefined
        : objectToAnything(folder, names),
    );
    if (!claim.ok) return claim;
    const { folder } = claim.value;
    let whole: Report | undefined;
    try {
      for (let attempt = 0; whole === undefined && attempt < attempts; attempt++) {
        await clear(folder, isOurs);
        whole = await attemptOnce(archive, folder, options);
      }
      return whole === undefined
        ? { ok: false, problems: [meanwhile] }
        : { ok: true, value: whole, problems: [] };
    } finally {
      if (whole === undefined) await clear(folder, isOurs);
      await claim.value.release();
    }
  } catch (error) {
    signal.throwIfAborted();
    const refusal = refusalOf(error, out);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

/** Undefined where something was withdrawn or closed before its end. */
async function attemptOnce<Report>(
  archive: Archive,
  folder: string,
  { write, signal }: TogetherOptions<Report>,
): Promise<Report | undefined> {
  const place = join(folder, unfinished);
  await fs.mkdir(place);
  const { seq } = await archive.store.stats(signal);
  const { names, report } = await write(place);
  for (const name of names) await fs.rename(join(place, name), join(folder, name));
  // Asked when all is in place: what is withdrawn from now on was exported before.
  if ((await decidedSince(archive, seq, signal)).found) return undefined;
  await fs.rm(place, { recursive: true });
  await syncFolder(folder);
  return report;
}

/** What shows whose the files are goes last. */
async function clear(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  for (const name of await fs.readdir(folder)) if (isOurs(name)) await fs.rm(join(folder, name));
  await fs.rm(join(folder, unfinished), { recursive: true, force: true });
}

const meanwhile: Problem = {
  code: 'withdrawn-meanwhile',
  severity: 'error',
  message:
    'While the files were written, records were withdrawn or closed again and again, so that none could be put in place.',
  hint: 'Export again.',
};
