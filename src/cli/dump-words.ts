// What was written into dumps, in words.
import type { DumpsReport } from '../app/dumps/make-dumps.ts';
import type { ExitCode } from './command.ts';
import { counted } from './counted.ts';
import { problemLines, type Terminal } from './terminal.ts';

/** So many problems are told one by one. */
const told = 20;

/** Says what each file came to. */
export function sayDumps({ dumps, problems }: DumpsReport, out: Terminal): ExitCode {
  for (const problem of problems.slice(0, told)) out.warn(problemLines(problem));
  if (problems.length > told)
    out.warn(`What --json prints has ${counted(problems.length - told, 'further problem')}.`);
  for (const { name, size, entries, sha256 } of dumps.files)
    out.say(
      `${name.padEnd(18)} ${String(entries).padStart(9)} ${String(size).padStart(13)} bytes  ${sha256}`,
    );
  out.say(`They hold ${counted(dumps.records, 'record')}.`);
  if (dumps.address === null)
    out.say('Addresses in them are paths: --address URL says where readers find the archive.');
  out.result({ ...dumps, problems });
  return problems.some(({ severity }) => severity !== 'note') ? 1 : 0;
}
