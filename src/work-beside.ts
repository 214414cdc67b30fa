// A server that has its archive checked, and its dumps made anew, by this same program on a schedule.
import type { Logger } from 'pino';
import { keepChecking } from './app/check/schedule.ts';
import { keepDumping } from './app/dumps/schedule.ts';
import type { Running, ServeOptions } from './app/services.ts';

/** A server does not begin its life with such work: who starts it again and again would else do nothing else, in milliseconds. */
const settle = 60_000;

/** The same server, beside which is done what the options ask for until it is stopped. What comes of it is logged. */
export function workBeside(
  running: Running,
  dir: string,
  { checkEvery, dumpsEvery, address }: Pick<ServeOptions, 'checkEvery' | 'dumpsEvery' | 'address'>,
  log: Logger,
): Running {
  const stop = new AbortController();
  const program = [process.execPath, ...process.execArgv, process.argv[1] ?? ''] as const;
  const scheduleOf = (every: number) => ({ dir, every, settle: Math.min(settle, every), program });
  const work: Promise<void>[] = [];
  if (checkEvery !== undefined)
    work.push(
      keepChecking(
        {
          ...scheduleOf(checkEvery),
          onChecked(found) {
            if (found === undefined) log.error('a check of the archive has failed, and left no report');
            else if (found.found > 0) log.error({ check: found }, 'a check has found damage');
            else log.info({ check: found }, 'a check has found nothing wrong');
          },
        },
        stop.signal,
      ),
    );
  if (dumpsEvery !== undefined)
    work.push(
      keepDumping(
        {
          ...scheduleOf(dumpsEvery),
          address,
          onMade(made) {
            if (made === undefined) log.error('new dumps could not be made: verno dump says why');
            else log.info({ dumps: made }, 'new dumps have been made');
          },
        },
        stop.signal,
      ),
    );
  return {
    ...running,
    async stop() {
      stop.abort();
      await Promise.all([running.stop(), ...work]);
    },
  };
}
