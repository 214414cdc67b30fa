// How a server is watched over: what it logs, how often it checks everything and makes new dumps, and how much space it wants.
import { usualHealth } from '../app/health/bounds.ts';
import { logLevels, type LogLevel, type ServeOptions } from '../app/services.ts';
import type { Problem, Result } from '../model/problem.ts';

export interface OperatingFlags {
  readonly log?: string;
  readonly checkEvery?: string;
  readonly dumpsEvery?: string;
  readonly leastFree?: string;
}

const milliseconds: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** What these flags say; a problem for one that cannot be understood. The environment’s VERNO_LOG counts where `--log` is absent. */
export function operatingOptions(
  { log, checkEvery, dumpsEvery, leastFree }: OperatingFlags,
  environment: string | undefined,
): Result<Pick<ServeOptions, 'log' | 'checkEvery' | 'dumpsEvery' | 'health'>> {
  const level = log ?? environment ?? 'warn';
  if (!isLevel(level)) return refused(level, 'level of a log', `Give one of: ${logLevels.join(', ')}.`);
  const every = checkEvery === undefined ? undefined : durationOf(checkEvery);
  const dumps = dumpsEvery === undefined ? undefined : durationOf(dumpsEvery);
  for (const [written, length] of [
    [checkEvery, every],
    [dumpsEvery, dumps],
  ] as const)
    if (written !== undefined && length === undefined)
      return refused(written, 'length of time', 'Give a number with s, m, h or d, for example 24h.');
  if (leastFree !== undefined && !/^\d{1,7}$/.test(leastFree))
    return refused(leastFree, 'size', 'Give a number of MiB.');
  const health = {
    ...usualHealth,
    ...(leastFree !== undefined && { leastFree: Number(leastFree) * 1024 * 1024 }),
    // A check takes its time, and may have been missed once.
    ...(every !== undefined && { oldestCheck: 2 * every + 3_600_000 }),
  };
  return { ok: true, value: { log: level, checkEvery: every, dumpsEvery: dumps, health }, problems: [] };
}

function isLevel(level: string): level is LogLevel {
  return logLevels.some((one) => one === level);
}

/** Milliseconds, of a time as it is written: 90m, 24h, 7d; a year at most. */
function durationOf(written: string): number | undefined {
  const [, count = '', unit = ''] = /^(\d{1,5})([smhd])$/.exec(written) ?? [];
  const length = Number(count) * (milliseconds[unit] ?? NaN);
  return length > 0 && length <= 366 * 86_400_000 ? length : undefined;
}

function refused(
  given: string,
  what: string,
  hint: string,
): { readonly ok: false; readonly problems: readonly Problem[] } {
  return {
    ok: false,
    problems: [{ code: 'usage', severity: 'error', message: `“${given}” is no ${what}.`, hint }],
  };
}
