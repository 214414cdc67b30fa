// Checks of everything, again and again, beside a server.
import { keepRunning, type Schedule } from '../beside/keep-running.ts';
import { lastCheck, type LastCheck } from './reports.ts';

export interface CheckSchedule extends Schedule {
  /** Called after each check with what its report says; undefined where it wrote none. */
  readonly onChecked: (found: LastCheck | undefined) => void;
}

/** Runs `verno check --report` whenever the last report has become too old, as `keepRunning` does. */
export async function keepChecking(schedule: CheckSchedule, signal: AbortSignal): Promise<void> {
  const { dir, onChecked } = schedule;
  const command = ['check', '--report', '--json'];
  await keepRunning({ command, last: () => lastCheck(dir), onDone: onChecked }, schedule, signal);
}
