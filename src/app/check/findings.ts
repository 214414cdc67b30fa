// What a check finds: each finding names exactly what is wrong, where, and how to mend it.
import type { Problem, Severity } from '../../model/problem.ts';

/** Where findings go, as they are found. */
export type Find = (problem: Problem) => void;

const hints = {
  restore:
    'Restore the folder from a backup; if there is none, import the source again after withdrawing the record.',
  restoreBlob:
    'Put the file back from a backup, or import its source again: a file with the same bytes mends it.',
  rebuild: 'Run `verno rebuild`.',
  newer: 'A newer Verno wrote it: install that one, or a later one.',
  report:
    'The version stays readable. Mend it in the source and import it again; and report this as a fault of Verno.',
} as const;

/** A finding in one record. `place` is an id, or id@version and what in it. */
export function finding(
  code: string,
  place: string,
  message: string,
  hint: keyof typeof hints,
  severity: Severity = 'error',
): Problem {
  return { code, severity, message, where: { path: place }, hint: hints[hint] };
}
