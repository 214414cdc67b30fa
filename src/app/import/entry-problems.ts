// Why an authority or unit that a source describes is not taken in, in words.
import { entrySource, isAuthority, type EntryContent } from '../../model/entry.ts';
import { authorityLabel } from '../../model/authority.ts';
import type { Problem, Where } from '../../model/problem.ts';
import type { Withdrawal } from '../../model/access.ts';
import type { StoredEntry } from '../../store/port.ts';

/** Where an entry stands: the source's file, and the key that it has there. */
export function placeOf(file: string, content: EntryContent): Where {
  return { file, path: entrySource(content).key };
}

function nameOf(content: EntryContent): string {
  return isAuthority(content) ? `“${authorityLabel(content).written}”` : `“${content.code}”`;
}

export function entryEdited(file: string, content: EntryContent, head: StoredEntry): Problem {
  const { id, number, by, published } = head.manifest;
  return {
    code: 'entry-edited',
    severity: 'warning',
    message: `The source of ${nameOf(content)} (${id}) has changed, but ${by} has edited it since (version ${number}, ${published.slice(0, 10)}). It was not overwritten.`,
    where: placeOf(file, content),
    hint: `Compare the two: \`verno authority show ${id}\`.`,
  };
}

/** Two descriptions under one key. */
export function entryTwice(file: string, content: EntryContent): Problem {
  return {
    code: 'entry-key-twice',
    severity: 'error',
    message: `${nameOf(content)} has a key under which this import has described something else before. The first stands.`,
    where: placeOf(file, content),
    hint: 'Give each of them a key of its own.',
  };
}

export function entryTooMuch(file: string, content: EntryContent, size: number, most: number): Problem {
  return {
    code: 'too-much',
    severity: 'error',
    message: `${nameOf(content)} comes to ${size} characters; at most ${most} can be shown as one description.`,
    where: placeOf(file, content),
    hint: 'Shorten its description or notes.',
  };
}

export function entryWithdrawn(file: string, content: EntryContent, { at, reason }: Withdrawal): Problem {
  return {
    code: 'withdrawn',
    severity: 'error',
    message: `${nameOf(content)} was withdrawn on ${at.slice(0, 10)} (${reason}); it is not taken in again.`,
    where: placeOf(file, content),
    hint: 'Leave it out of the import.',
  };
}

export function entryMoved(file: string, content: EntryContent): Problem {
  return {
    code: 'moved',
    severity: 'error',
    message: `Somebody else has just published a version of ${nameOf(content)}.`,
    where: placeOf(file, content),
    hint: 'Repeat the import.',
  };
}
