// What there is to know of a withdrawal, in words.
import type { Withdrawal } from '../../model/access.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';

export const erasurePending: Problem = {
  code: 'erasure-pending',
  severity: 'warning',
  message:
    'It is withdrawn, but some of its bytes are still on the disk: another process is reading the archive, or there is too ' +
    'little space to write the database anew.',
  hint: 'Stop the server, see that as much space is free as verno.db takes, then run `verno check`, which erases them.',
};

export const reasonMissing: Problem = {
  code: 'reason-missing',
  severity: 'error',
  message: 'A withdrawal needs a reason.',
  hint: 'Say in a sentence why.',
};

export function noRecord(asked: string): Problem {
  return {
    code: 'no-record',
    severity: 'error',
    message: `There is no record, authority or unit “${asked}”.`,
    hint: 'An id has eight characters, the last of which checks the others.',
  };
}

/** Of an authority that somebody asks for, or wants to join. */
export function withdrawnAuthority(asked: string, { at, reason }: Withdrawal): Problem {
  return {
    code: 'withdrawn',
    severity: 'error',
    message: `“${asked}” was withdrawn on ${at.slice(0, 10)}: ${reason}`,
    hint: 'What was said of it was removed for good, and nothing can be joined with it.',
  };
}

const withdrawToo = (id: RecordId): string =>
  `If it is to go as well: verno withdraw ${id} --reason "…" --by "…".`;

export function entryEdited(id: RecordId, label: string): Problem {
  return {
    code: 'entry-stands',
    severity: 'warning',
    message: `The description of “${label}” stands, though no other record names it: a person has edited or joined it.`,
    where: { path: id },
    hint: withdrawToo(id),
  };
}

export function entryShared(id: RecordId, label: string): Problem {
  return {
    code: 'entry-shared',
    severity: 'note',
    message: `The description of “${label}” stands, since other records name it; forms of the name in it may come from this one.`,
    where: { path: id },
    hint: withdrawToo(id),
  };
}

export function usesUnknown(id: RecordId, label: string): Problem {
  return {
    code: 'entry-stands',
    severity: 'warning',
    message: `The description of “${label}” stands: the index is not whole, so that nobody can tell whether other records name it.`,
    where: { path: id },
    hint: withdrawToo(id),
  };
}

/** Of an authority that persons had joined: what was the same to them stands by itself. */
export function joinedStands(id: RecordId, label: string): Problem {
  return {
    code: 'joined-stands',
    severity: 'warning',
    message: `“${label}” was joined with it, and stands.`,
    where: { path: id },
    hint: withdrawToo(id),
  };
}

export function namedInRecords(label: string, records: number): Problem {
  return {
    code: 'name-in-records',
    severity: 'note',
    message: `${records === 1 ? 'A record names' : `${records} records name`} “${label}”. Their own words stand.`,
    hint: 'Withdraw those records, too, or edit them, if that is demanded.',
  };
}
