// New dumps, again and again, beside a server.
import { keepRunning, type Schedule } from '../beside/keep-running.ts';
import { currentDumps } from './kept.ts';

/** Dumps that were made. */
export interface MadeDumps {
  /** When they were begun, in ISO 8601. */
  readonly ended: string;
  readonly records: number;
}

export interface DumpSchedule extends Schedule {
  /** The address that readers use, for addresses in the files. */
  readonly address?: string | undefined;
  /** Called after each time with what was made; undefined where nothing was put in place. */
  readonly onMade: (made: MadeDumps | undefined) => void;
}

/** Runs `verno dump` whenever the dumps have become too old, or were taken away, as `keepRunning` does. */
export async function keepDumping(schedule: DumpSchedule, signal: AbortSignal): Promise<void> {
  const { dir, address, onMade } = schedule;
  const command = ['dump', '--json', ...(address === undefined ? [] : ['--address', address])];
  const last = async (): Promise<MadeDumps | undefined> => {
    const current = await currentDumps(dir);
    return current && { ended: current.dumps.made, records: current.dumps.records };
  };
  await keepRunning({ command, last, onDone: onMade }, schedule, signal);
}
