// Work on an archive that is done again and again beside a server: each time in a process of its own, so that no page waits for it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** The longest that is slept at once, in milliseconds: a clock that was set, or another server’s work, is heeded by then. */
const longestSleep = 15 * 60 * 1000;
/** After this time a process that was asked to stop is ended, in milliseconds. */
const grace = 3000;

export interface Schedule {
  readonly dir: string;
  /** Milliseconds from the end of one run to the beginning of the next. */
  readonly every: number;
  /** How long a server has been up before its first run, in milliseconds. */
  readonly settle: number;
  /** The command line of `verno`, without its arguments: a program, and what it is given first. */
  readonly program: readonly [string, ...string[]];
}

/** One kind of work. */
export interface Task<Result extends { readonly ended: string }> {
  /** The command of `verno`, and its arguments but for the archive. */
  readonly command: readonly string[];
  /** What stands of its last run; undefined where nothing does. `ended`: when, in ISO 8601. */
  readonly last: () => Promise<Result | undefined>;
  /** Called after each run with what stands of it; undefined where it brought nothing new. */
  readonly onDone: (result: Result | undefined) => void;
}

/**
 * Runs a command whenever what stands of its last run has become too old, until the signal comes; what runs then is stopped,
 * and the promise resolves once it has ended. One that fails is tried again after the same time, not at once. Never rejects.
 */
export async function keepRunning<Result extends { readonly ended: string }>(
  { command, last, onDone }: Task<Result>,
  { dir, every, settle, program }: Schedule,
  signal: AbortSignal,
): Promise<void> {
  const [executable, ...before] = program;
  let tried = Date.now() + settle - every;
  // A result from the future, by a clock that was set back, counts from when it was seen: else nothing would run until then.
  let ahead = { ended: '', seen: 0 };
  const endOf = ({ ended }: Result): number => {
    const end = Date.parse(ended);
    if (end <= Date.now()) return end;
    if (ahead.ended !== ended) ahead = { ended, seen: Date.now() };
    return ahead.seen;
  };
  while (!signal.aborted) {
    const was = await last();
    const wait = Math.max(tried, was === undefined ? 0 : endOf(was)) + every - Date.now();
    if (wait > 0) {
      await sleep(Math.min(wait, longestSleep), undefined, { signal, ref: false }).catch(() => undefined);
      continue;
    }
    await runOnce(executable, [...before, ...command, '--data', dir], signal);
    tried = Date.now();
    if (signal.aborted) return;
    const now = await last();
    onDone(now?.ended === was?.ended ? undefined : now);
  }
}

/** At the lowest priority there is. */
async function runOnce(executable: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  const child = spawn(executable, args, { stdio: 'ignore' });
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
    // It has ended already, or the system knows no priorities: it runs all the same.
  }
}
