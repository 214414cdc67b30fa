// What the commands that write preservation copies say alike: that such a copy is not for the public, and what is wrong in it.
import type { Problem } from '../model/problem.ts';
import type { ExitCode } from './command.ts';
import { counted } from './counted.ts';
import { problemLines, type Terminal } from './terminal.ts';

interface Report {
  readonly closed: number;
  readonly problems: readonly Problem[];
}

/** Ends such a command. */
export function sayCopy(report: Report, words: string, out: Terminal): ExitCode {
  out.progress('');
  for (const problem of report.problems) out.warn(problemLines(problem));
  out.say(words);
  out.say(
    report.closed === 0
      ? 'This copy holds everything that the archive keeps; none of the records is closed.'
      : `This copy holds everything, ${counted(report.closed, 'closed record')} included: it is not for the public.`,
  );
  out.result(report);
  return report.problems.length === 0 ? 0 : 1;
}

/** How far such a command is. */
export const copyProgress =
  (out: Terminal) =>
  ({ objects, bytes }: { readonly objects: number; readonly bytes: number }): void =>
    out.progress(`${counted(objects, 'object')}, ${Math.round(bytes / 1e6)} MB`);
