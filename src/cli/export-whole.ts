// Exports of the whole archive that are more than a file for each record: each kind is a use case of its own.
import type { Archive } from '../app/services.ts';
import type { CommonOptions, Context, ExitCode } from './command.ts';
import type { Terminal } from './terminal.ts';

export interface WholeExportFlags extends CommonOptions {
  readonly out: string;
}

/** Writes what was asked for (every record where `ids` is absent), and says what was written. */
export type WholeExport = (
  archive: Archive,
  ids: readonly string[] | undefined,
  flags: WholeExportFlags,
  out: Terminal,
  context: Context,
) => Promise<ExitCode>;

/** By the name that --as gives. */
export const wholeExports: ReadonlyMap<string, () => Promise<WholeExport>> = new Map<
  string,
  () => Promise<WholeExport>
>([
  ['dump', async () => (await import('./export-dump.ts')).exportDump('dump')],
  ['jsonl', async () => (await import('./export-dump.ts')).exportDump('jsonl')],
  ['csv', async () => (await import('./export-dump.ts')).exportDump('csv')],
  ['corpus', async () => (await import('./export-dump.ts')).exportDump('corpus')],
]);
