// Makes the dumps that readers are offered: beside those of the last time, and then in their place in one step.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../../model/problem.ts';
import { errorCode } from '../../store/fault.ts';
import { makeFolder } from '../../store/make-folder.ts';
import { syncFolder } from '../backup/unfinished.ts';
import { refusalOf } from '../backup/refusals.ts';
import { claimFolder } from '../export/claim.ts';
import type { Archive } from '../services.ts';
import { decidedSince } from './decided.ts';
import { currentDumps, currentName, dumpsFolder, type Current } from './kept.ts';
import { dumpKinds, type Dumps } from './schema.ts';
import { writeDumps, type WriteOptions } from './write-dumps.ts';

export interface DumpsReport {
  readonly dumps: Dumps;
  /** What formats could not carry. */
  readonly problems: readonly Problem[];
}

/** Begun anew so many times where something is withdrawn or closed meanwhile. */
const attempts = 3;

/**
 * Makes all dumps. What was withdrawn or closed while they were made is not in them: then they are made anew. Until they are whole, those of the last
 * time are offered; a process that dies leaves nothing that counts. Problems: `export-running`, `withdrawn-meanwhile`, or a fault of the disk.
 */
export async function makeDumps(
  archive: Archive,
  options: Omit<WriteOptions, 'kinds'>,
): Promise<Result<DumpsReport>> {
  const all = dumpsFolder(archive.dir);
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      // Claimed anew each time: a withdrawal takes the whole folder away from under whoever writes there.
      const claim = await claimFolder(all, async () => undefined);
      if (!claim.ok) return { ok: false, problems: claim.problems.map(running) };
      try {
        const report = await attemptOnce(archive, all, options);
        if (report !== undefined) return { ok: true, value: report, problems: [] };
      } finally {
        await claim.value.release();
      }
    }
    return { ok: false, problems: [meanwhile] };
  } catch (error) {
    options.signal.throwIfAborted();
    const refusal = refusalOf(error, all);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

/** Undefined where it has to be done again. */
async function attemptOnce(
  archive: Archive,
  all: string,
  options: Omit<WriteOptions, 'kinds'>,
): Promise<DumpsReport | undefined> {
  const { seq } = await archive.store.stats(options.signal);
  const folder = randomBytes(8).toString('hex');
  const place = join(all, folder);
  try {
    await sweep(archive.dir);
    await makeFolder(place);
    const report = await writeDumps(archive, place, { ...options, kinds: dumpKinds });
    await syncFolder(place);
    const { found } = await decidedSince(archive, seq, options.signal);
    if (!found) {
      await putInPlace(all, { folder, seq, dumps: report.dumps });
      await sweep(archive.dir);
      return report;
    }
  } catch (error) {
    const isThere = await fs.stat(place).catch(() => undefined);
    await fs.rm(place, { recursive: true, force: true });
    if (errorCode(error) !== 'ENOENT' || isThere !== undefined) throw error;
  }
  await fs.rm(place, { recursive: true, force: true });
  return undefined;
}

async function putInPlace(all: string, current: Current): Promise<void> {
  const unfinished = join(all, `.${currentName}.unfinished`);
  await fs.writeFile(unfinished, `${JSON.stringify(current, null, 2)}\n`, { flush: true });
  await fs.rename(unfinished, join(all, currentName));
  await syncFolder(all);
}

/** Removes all sets of files but the one that is offered. Whoever reads one of them reads on. */
async function sweep(dir: string): Promise<void> {
  const current = await currentDumps(dir);
  for (const name of await fs.readdir(dumpsFolder(dir)))
    if (/^[0-9a-f]{16}$/.test(name) && name !== current?.folder)
      await fs.rm(join(dumpsFolder(dir), name), { recursive: true, force: true });
}

function running(problem: Problem): Problem {
  return problem.code === 'export-running'
    ? { ...problem, message: 'The dumps are being made just now.' }
    : problem;
}

const meanwhile: Problem = {
  code: 'withdrawn-meanwhile',
  severity: 'error',
  message:
    'While the dumps were made, records were withdrawn or closed again and again, so that none could be put in place.',
  hint: 'Run verno dump again.',
};
