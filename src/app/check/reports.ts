// Reports of checks: one JSON file for each, written whole; the newest of those in the archive's own folder says how it stood when it was last read.
import fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../model/problem.ts';
import type { Result } from '../../model/problem.ts';
import { syncFolder, unfinishedName } from '../backup/unfinished.ts';
import type { CheckReport } from './check.ts';

const schema = 'verno-check/1';
const kept = 30;
const nameOf = (ended: Date): string => `check-${ended.toISOString().replaceAll(/[:.]/g, '-')}.json`;
const isReport = (name: string): boolean => /^check-\d{4}-\d\d-\d\dT[\d-]+Z\.json$/.test(name);

/** When the check began and ended, besides what it found. */
export interface CheckTimes {
  readonly begun: Date;
  readonly ended: Date;
}

/** What is asked of the last check. `ended` as ISO 8601 in UTC. */
export interface LastCheck {
  readonly ended: string;
  readonly found: number;
}

const LastSchema = z.object({ schema: z.literal(schema), ended: z.iso.datetime(), found: z.int().min(0) });

/** The folder of an archive that holds its reports. */
export function reportsFolder(dir: string): string {
  return join(dir, 'reports');
}

/**
 * Writes a report as a file of JSON, which stands under its name only once it is whole; one that was there is replaced. A path that
 * cannot be written is a problem.
 */
export async function writeReport(
  path: string,
  report: CheckReport,
  { begun, ended }: CheckTimes,
): Promise<Result<string>> {
  const said = { schema, begun: begun.toISOString(), ended: ended.toISOString(), ...report };
  const unfinished = unfinishedName(path);
  try {
    await fs.writeFile(unfinished, `${JSON.stringify(said, null, 2)}\n`, { flush: true });
    await fs.rename(unfinished, path);
    await syncFolder(dirname(path));
    return { ok: true, value: path, problems: [] };
  } catch (error) {
    await fs.rm(unfinished, { force: true }).catch(() => undefined);
    return { ok: false, problems: [unwritten(path, error)] };
  }
}

/** Writes a report into the archive's own folder, under the moment of its end, and removes all but the last thirty. */
export async function keepReport(
  dir: string,
  report: CheckReport,
  times: CheckTimes,
): Promise<Result<string>> {
  const folder = reportsFolder(dir);
  const path = join(folder, nameOf(times.ended));
  try {
    await fs.mkdir(folder, { recursive: true });
  } catch (error) {
    return { ok: false, problems: [unwritten(folder, error)] };
  }
  const written = await writeReport(path, report, times);
  if (!written.ok) return written;
  for (const name of (await namesIn(folder)).slice(kept)) await fs.rm(join(folder, name), { force: true });
  return written;
}

/** What the newest report in the archive's folder says; undefined where there is none that can be read. */
export async function lastCheck(dir: string): Promise<LastCheck | undefined> {
  const folder = reportsFolder(dir);
  for (const name of await namesIn(folder)) {
    const read = await readReport(join(folder, name));
    if (read !== undefined) return read;
  }
  return undefined;
}

async function readReport(path: string): Promise<LastCheck | undefined> {
  try {
    const { ended, found } = LastSchema.parse(JSON.parse(await fs.readFile(path, 'utf8')));
    return { ended, found };
  } catch {
    // Somebody has removed or altered it: the one before may say more.
    return undefined;
  }
}

/** The reports of a folder, the newest first. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await fs.readdir(folder).catch(() => []);
  return names.filter(isReport).sort().reverse();
}

function unwritten(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return {
    code: 'report-unwritten',
    severity: 'error',
    message: `The report ${basename(path)} could not be written (${code}).`,
    where: { file: path },
    hint: 'Look whether the folder is there, may be written by this user, and has space.',
  };
}
