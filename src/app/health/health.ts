// How an archive stands, for whoever watches over it: asked often, so it costs little, and read by anybody, so it says nothing private.
import fs from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastCheck, type LastCheck } from '../check/reports.ts';
import type { Archive } from '../services.ts';
import { usualHealth, type HealthOptions } from './bounds.ts';

export const healthChecks = ['database', 'blobs', 'index', 'space', 'integrity'] as const;
export type HealthCheck = (typeof healthChecks)[number];

export interface HealthAnswer {
  readonly ok: boolean;
  /** Words for the operator. */
  readonly says: string;
}

/**
 * `failing`: readers are not served as they should be. `degraded`: they are, but something wants looking at. `checked`: the end of the
 * last check and how many things it found wrong; null where no report of one is there.
 */
export interface Health {
  readonly status: 'ok' | 'degraded' | 'failing';
  readonly checks: Readonly<Record<HealthCheck, HealthAnswer>>;
  readonly checked: LastCheck | null;
}

const failing: ReadonlySet<HealthCheck> = new Set(['database', 'blobs']);

/** Looks at everything that can be seen in a moment. Never fails: what cannot be asked is what is wrong. */
export async function healthOf(archive: Archive, options: HealthOptions = usualHealth): Promise<Health> {
  const checked = await lastCheck(archive.dir);
  const [database, blobs, index, space] = await Promise.all([
    databaseAnswers(archive, options),
    withinTime(blobsAreThere(archive, options), options),
    answered('The index', options, (signal) => archive.index.counts(null, signal)),
    spaceLeft(archive.dir, options),
  ]);
  const checks = { database, blobs, index, space, integrity: integrityOf(checked, options) };
  const wrong = healthChecks.filter((name) => !checks[name].ok);
  const status = wrong.length === 0 ? 'ok' : wrong.some((name) => failing.has(name)) ? 'failing' : 'degraded';
  return { status, checks, checked: checked ?? null };
}

async function databaseAnswers(archive: Archive, options: HealthOptions): Promise<HealthAnswer> {
  if (options.metDamage?.() === true)
    return {
      ok: false,
      says: 'The database is damaged: an answer met it. Run a check, and restore a backup.',
    };
  return answered('The database', options, (signal) => archive.store.records(0, 1, signal));
}

/** What goes wrong is said in no more words than these: an error may name files of the machine. */
async function answered(who: string, options: HealthOptions, ask: Ask): Promise<HealthAnswer> {
  const asked = ask(AbortSignal.timeout(options.patience)).then(
    () => ({ ok: true, says: `${who} answers.` }),
    () => ({ ok: false, says: `${who} does not answer.` }),
  );
  return withinTime(asked, options);
}

type Ask = (signal: AbortSignal) => Promise<unknown>;

async function withinTime(asked: Promise<HealthAnswer>, { patience }: HealthOptions): Promise<HealthAnswer> {
  const stop = new AbortController();
  const late = sleep(patience, { ok: false, says: 'No answer came in time.' }, { signal: stop.signal });
  try {
    return await Promise.race([asked, late]);
  } finally {
    stop.abort();
    late.catch(() => undefined);
  }
}

const probed = 10;

/** Whether a file is there that a record has: the folder may be there and its disk not. An archive whose first records have none is well. */
async function blobsAreThere({ store, blobs }: Archive, { patience }: HealthOptions): Promise<HealthAnswer> {
  const signal = AbortSignal.timeout(patience);
  try {
    for (const { id } of await store.records(0, probed, signal)) {
      const [hash] = (await store.upkeep.raw(id, signal))?.blobsInUse ?? [];
      if (hash === undefined) continue;
      return (await blobs.localPath(hash)) === undefined
        ? { ok: false, says: 'A file that a record has is not among the blobs, or may not be read.' }
        : { ok: true, says: 'The blobs are there.' };
    }
    return { ok: true, says: 'The first records have no files.' };
  } catch {
    return { ok: false, says: 'The blobs cannot be looked for.' };
  }
}

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await fs.statfs(folder);
  return bavail * bsize;
}

const mebibytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MiB`;

async function spaceLeft(
  dir: string,
  { leastFree, freeBytes = freeOn }: HealthOptions,
): Promise<HealthAnswer> {
  try {
    const free = await freeBytes(dir);
    return free < leastFree
      ? { ok: false, says: `The disk has ${mebibytes(free)} left, less than ${mebibytes(leastFree)}.` }
      : { ok: true, says: `The disk has at least ${mebibytes(leastFree)} left.` };
  } catch {
    return { ok: false, says: 'The space that is left cannot be told.' };
  }
}

function integrityOf(
  last: LastCheck | undefined,
  { oldestCheck, since, now = new Date() }: HealthOptions,
): HealthAnswer {
  if (last !== undefined && last.found > 0)
    return {
      ok: false,
      says: `The last check found ${last.found === 1 ? 'one thing' : `${last.found} things`} wrong.`,
    };
  // Of a report from the future, by a clock that was set back since, nobody knows when it was made.
  const ended = last === undefined ? NaN : Date.parse(last.ended);
  const begun = Math.max(ended <= now.getTime() ? ended : -Infinity, since?.getTime() ?? -Infinity);
  const isLate = oldestCheck !== undefined && begun > -Infinity && now.getTime() - begun > oldestCheck;
  if (last === undefined)
    return isLate
      ? { ok: false, says: 'No check has brought a report in the time that it should take.' }
      : { ok: true, says: 'No report of a check is there.' };
  return isLate
    ? { ok: false, says: 'The last check is older than it should be.' }
    : { ok: true, says: 'The last check found nothing wrong.' };
}
