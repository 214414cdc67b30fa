// A server that has its archive checked by this same program, on a schedule.
import type { Logger } from 'pino';
import { keepChecking } from './app/check/schedule.ts';
import type { Running } from './app/services.ts';

/** A server does not begin its life with a check: who starts it again and again would else do nothing but check, in milliseconds. */
const settle = 60_000;

/** The same server, whose archive is checked every so many milliseconds until it is stopped. What checks find is logged. */
export function checkBeside(running: Running, dir: string, every: number, log: Logger): Running {
  const stop = new AbortController();
  const checking = keepChecking(
    {
      dir,
      every,
      settle: Math.min(settle, every),
      program: [process.execPath, ...process.execArgv, process.argv[1] ?? ''],
      onChecked(found) {
        if (found === undefined) log.error('a check of the archive has failed, and left no report');
        else if (found.found > 0) log.error({ check: found }, 'a check has found damage');
        else log.info({ check: found }, 'a check has found nothing wrong');
      },
    },
    stop.signal,
  );
  return {
    ...running,
    async stop() {
      stop.abort();
      await Promise.all([running.stop(), checking]);
    },
  };
}
