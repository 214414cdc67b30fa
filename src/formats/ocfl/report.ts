// How a finding about an OCFL object is told: by the specification's own code.
import type { Findings } from '../bagit/findings.ts';

/** Says one thing that is wrong (E…) or should be otherwise (W…): `code` of the specification's table, what, in which file, how to mend it. */
export type Say = (code: string, message: string, file: string, hint?: string) => void;

const fromSource = 'Copy the object again from where it came, or ask whoever wrote it.';

export function sayInto(findings: Findings): Say {
  return (code, message, file, hint = fromSource) =>
    findings.add(code.startsWith('W') ? 'warning' : 'error', `ocfl-${code}`, message, { file }, hint);
}
