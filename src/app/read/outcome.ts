// What a reading that found nothing says to a person.
import type { Problem } from '../../model/problem.ts';
import type { Refused } from './locate.ts';

/** The problem of a reading that did not find what was asked for. `asked` as the person wrote it. */
export function readingProblem(asked: string, reading: Refused): Problem {
  switch (reading.kind) {
    case 'withdrawn':
      return {
        code: 'withdrawn',
        severity: 'error',
        message: `The ${reading.view.of} ${reading.view.id} was withdrawn on ${reading.view.at.slice(0, 10)}: ${reading.view.reason}`,
        hint: 'Its content was removed for good.',
      };
    case 'closed':
      return {
        code: 'closed',
        severity: 'error',
        message:
          reading.until === null
            ? `The record ${asked} is closed.`
            : `The record ${asked} is closed until ${reading.until}.`,
        hint: 'Ask the archive for access.',
      };
    case 'absent':
      return {
        code: 'no-record',
        severity: 'error',
        message: `There is no record or version “${asked}”.`,
        hint: 'An id has eight characters, the last of which checks the others. `verno stats` and the home page say what there is.',
      };
  }
}

/** Takes "ID" or "ID@VERSION" apart; the version is undefined where none is named, NaN where it is no number. */
export function parseVersioned(text: string): { id: string; number: number | undefined } {
  const [id = '', number] = text.split('@', 2);
  return {
    id,
    number:
      number === undefined ? undefined : /^v?\d{1,9}$/.test(number) ? Number(number.replace('v', '')) : NaN,
  };
}
