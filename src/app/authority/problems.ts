// Why something cannot be done with authorities, in words.
import type { Problem } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';

function problem(code: string, message: string, hint: string): Problem {
  return { code, severity: 'error', message, hint };
}

export function noReference(asked: string): Problem {
  return problem(
    'usage',
    `“${asked}” names no authority.`,
    'verno authority find lists ids by name. Or give the format and key of its source: "tei frus1951v07p2#p_AB1", "as-written A publisher|person|A name".',
  );
}

export function noWords(asked: string): Problem {
  return problem(
    'usage',
    `“${asked}” has no letters to find a name by.`,
    'For example: verno authority find roux jean',
  );
}

/** A decision without a reason. */
export function noReason(): Problem {
  return problem(
    'usage',
    'No reason is given. It stays in the history, and readers see it.',
    'Say why: --reason "Both lists give the same posts." --by "Your name".',
  );
}

export function noAuthority(asked: string): Problem {
  return problem(
    'no-authority',
    `There is no authority “${asked}”, and no record that writes such a name.`,
    'verno authority find lists ids by name; check the spelling.',
  );
}

export function notAnAuthority(asked: string): Problem {
  return problem(
    'no-authority',
    `“${asked}” is a unit, not a person, body, place or term.`,
    'Units are not joined.',
  );
}

export function sameAuthority(asked: string): Problem {
  return problem('same-authority', `“${asked}” is one authority.`, 'Name two of them.');
}

export function kindsDiffer(from: string, to: string): Problem {
  return problem(
    'kinds-differ',
    `One is a ${from}, the other a ${to}.`,
    'Only authorities of one kind can be the same.',
  );
}

export function joinCycle(from: RecordId, to: RecordId): Problem {
  return problem(
    'join-cycle',
    `${to} leads to ${from} already; a join the other way round would lead nowhere.`,
    `They are one already. To turn it round: verno authority split ${to}, then join anew.`,
  );
}

export function joinedElsewhere(from: RecordId, to: RecordId): Problem {
  return problem(
    'joined-elsewhere',
    `${from} is joined to ${to} already.`,
    `Join ${to} instead, or take ${from} from it first: verno authority split ${from}.`,
  );
}

export function notJoined(id: RecordId): Problem {
  return problem(
    'not-joined',
    `${id} is joined to nothing.`,
    'verno authority show says what is joined to what.',
  );
}

export function areOne(from: RecordId, to: RecordId): Problem {
  return problem('are-joined', `${from} and ${to} are joined.`, 'Split them first: verno authority split.');
}

export function moved(id: RecordId): Problem {
  return problem('moved', `Somebody else is just editing ${id}.`, 'Repeat the command.');
}
