// How the archive stands, for whoever watches over it: a monitor, a container's engine, a balancer of load.
import type { Context, Hono } from 'hono';
import type { Logger } from 'pino';
import { usualHealth, type HealthOptions } from '../app/health/bounds.ts';
import { healthOf, type Health } from '../app/health/health.ts';
import type { Archive } from '../app/services.ts';
import { securityHeaders } from './security.ts';

/** An answer is given again for so long, in milliseconds: whoever asks without end learns no more, and costs nothing. */
const freshFor = 2000;

export interface HealthSite {
  readonly archive: Archive;
  readonly log: Logger;
  readonly health?: HealthOptions | undefined;
}

/**
 * `/health` says how all stands: 200 where all is well, else 503. `/health/live` says that this process answers: 200 as long as it does,
 * whatever is wrong with the disk, for whoever would start it again. To be registered before everything that asks the archive.
 */
export function healthRoutes(app: Hono, { archive, log, health = usualHealth }: HealthSite): void {
  let last: { readonly at: number; readonly asked: Promise<Health> } | undefined;
  let known: Health['status'] = 'ok';

  const stands = async (): Promise<Health> => {
    const now = performance.now();
    if (last === undefined || now - last.at > freshFor) last = { at: now, asked: ask() };
    return last.asked;
  };
  const ask = async (): Promise<Health> => {
    const found = await healthOf(archive, health);
    if (found.status !== known)
      log[found.status === 'ok' ? 'info' : 'error']({ health: found }, `the archive is ${found.status}`);
    known = found.status;
    return found;
  };

  app.get('/health', async (context) => {
    const found = await stands();
    return answer(context, found.status === 'ok' ? 200 : 503, found);
  });
  app.get('/health/live', (context) => answer(context, 200, { status: 'live' }));
}

function answer(context: Context, status: 200 | 503, value: object): Response {
  return context.json(value, status, { ...securityHeaders(), 'Cache-Control': 'no-store' });
}
