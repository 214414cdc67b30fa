// Whether a server may let anybody edit: one that only this machine reaches, and under its own name.
import type { ServeOptions } from '../../app/services.ts';
import type { Problem } from '../../model/problem.ts';

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/** What stands against it; undefined where nothing does. There are no accounts yet, so a stranger must not come near. */
export function whyNotEdit({ editing, host, address }: ServeOptions): Problem | undefined {
  if (editing === undefined) return undefined;
  if (!isLoopback(host))
    return {
      code: 'edit-not-local',
      severity: 'error',
      message: `With --edit the server listens to this machine alone; ${host} is open to others.`,
      hint: 'Leave --host out, and serve readers by another `verno serve` without --edit.',
    };
  if (address !== undefined)
    return {
      code: 'edit-not-local',
      severity: 'error',
      message: `With --edit the server has no other address: readers come to ${address} from elsewhere.`,
      hint: 'Leave --address out, and serve readers by another `verno serve` without --edit.',
    };
  if (editing.by.trim() === '')
    return {
      code: 'who-missing',
      severity: 'error',
      message: 'Nobody is named who edits.',
      hint: 'Name the person: --edit "A. Orlova". Readers are told whose word it is.',
    };
  return undefined;
}
