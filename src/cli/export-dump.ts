// verno export --all --as dump, jsonl, csv or corpus: the files of the data page, in a folder of somebody's own.
import { exportDumps } from '../app/dumps/export-dumps.ts';
import { dumpKinds, type DumpKind } from '../app/dumps/schema.ts';
import { fail } from './command.ts';
import { counted } from './counted.ts';
import { sayDumps } from './dump-words.ts';
import type { WholeExport } from './whole-export.ts';

const kindsOf = {
  dump: dumpKinds,
  jsonl: ['records'],
  csv: ['table'],
  corpus: ['parallel'],
} as const satisfies Readonly<Record<string, readonly DumpKind[]>>;

/** The export by that name. */
export function exportDump(as: keyof typeof kindsOf): WholeExport {
  return async (archive, ids, flags, out, { signal }) => {
    if (ids !== undefined)
      return fail(out, [
        {
          code: 'usage',
          severity: 'error',
          message: `“${as}” is written of all records that anybody may read.`,
          hint: 'Give --all; for single records take --as json or --as tmx.',
        },
      ]);
    const onProgress = (records: number): void => out.progress(counted(records, 'record'));
    const options = { kinds: kindsOf[as], address: flags.address, signal, onProgress };
    const done = await exportDumps(archive, flags.out, options);
    return done.ok ? sayDumps(done.value, out) : fail(out, done.problems);
  };
}
