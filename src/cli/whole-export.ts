// What an export of the whole archive is that is more than a file for each record.
import type { Archive } from '../app/services.ts';
import type { CommonOptions, Context, ExitCode } from './command.ts';
import type { Terminal } from './terminal.ts';

export interface WholeExportFlags extends CommonOptions {
  readonly out: string;
  /** What a copy in files leaves out, by commas. */
  readonly leaveOut?: string | undefined;
  /** Whether what the last run wrote is read, where else its size is believed. */
  readonly verify?: boolean | undefined;
}

/** Writes what was asked for (every record where `ids` is absent), and says what was written. */
export type WholeExport = (
  archive: Archive,
  ids: readonly string[] | undefined,
  flags: WholeExportFlags,
  out: Terminal,
  context: Context,
) => Promise<ExitCode>;
