// Checks of everything, again and again, beside a server: each in a process of its own, so that no page waits for it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastCheck, type LastCheck } from './reports.ts';

/** The longest that is slept at once, in milliseconds: a clock that was set, or another server’s check, is heeded by then. */
const longestSleep = 15 * 60 * 1000;
/** After this time a check that was asked to stop is ended, in milliseconds. */
const grace = 3000;

export interface Schedule {
  readonly dir: string;
  /** Milliseconds from the end of one check to the beginning of the next. */
  readonly every: number;
  /** How long a server has been up before its first check, in milliseconds. */
  readonly settle: number;
  /** The command line of `verno`, without its arguments: a program, and what it is given first. */
  readonly program: readonly [string, ...string[]];
  /** Called after each check with what its report says; undefined where it wrote none. */
  readonly onChecked: (found: LastCheck | undefined) => void;
}

/**
 * Runs `verno check --report` whenever the last report has become too old, until the signal comes; the check that runs then is stopped,
 * and the promise resolves once it has ended. One that fails is tried again after the same time, not at once. Never rejects.
 */
export async function keepChecking(schedule: Schedule, signal: AbortSignal): Promise<void> {
  const { dir, every, settle, onChecked } = schedule;
  let tried = Date.now() + settle - every;
  // A report from the future, by a clock that was set back, counts from when it was seen: else no check would be made until then.
  let ahead = { ended: '', seen: 0 };
  const endOf = ({ ended }: LastCheck): number => {
    const end = Date.parse(ended);
    if (end <= Date.now()) return end;
    if (ahead.ended !== ended) ahead = { ended, seen: Date.now() };
    return ahead.seen;
  };
  while (!signal.aborted) {
    const last = await lastCheck(dir);
    const wait = Math.max(tried, last === undefined ? 0 : endOf(last)) + every - Date.now();
    if (wait > 0) {
      await sleep(Math.min(wait, longestSleep), undefined, { signal, ref: false }).catch(() => undefined);
      continue;
    }
    await checkOnce(schedule, signal);
    tried = Date.now();
    if (signal.aborted) return;
    const now = await lastCheck(dir);
    onChecked(now?.ended === last?.ended ? undefined : now);
  }
}

/** One check, at the lowest priority there is. */
async function checkOnce({ dir, program }: Schedule, signal: AbortSignal): Promise<void> {
  const [command, ...before] = program;
  const child = spawn(command, [...before, 'check', '--report', '--json', '--data', dir], {
    stdio: 'ignore',
  });
  const ended = Promise.race([once(child, 'exit'), once(child, 'error')]).catch(() => undefined);
  lower(child.pid);
  const late = new AbortController();
  const stop = (): void => {
    child.kill('SIGTERM');
    void sleep(grace, undefined, { signal: late.signal, ref: false }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  await ended;
  signal.removeEventListener('abort', stop);
  late.abort();
}

function lower(pid: number | undefined): void {
  try {
    if (pid !== undefined) os.setPriority(pid, os.constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or the system knows no priorities: it is checked all the same.
  }
}
