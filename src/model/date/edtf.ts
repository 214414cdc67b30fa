// EDTF strings: the only place where one is judged, and turned into bounds, precision and qualifiers.
import type { Problem, Result } from '../problem.ts';
import { compareDays, isoDay } from './civil.ts';
import type { Day } from './civil.ts';
import { hasNoYear } from './edtf-mask.ts';
import { readInterval, readSet } from './edtf-several.ts';
import type { Compound, CompoundFailure } from './edtf-several.ts';
import { impossibleDay, readSingle } from './edtf-single.ts';
import type { Edtf } from './edtf-types.ts';

export type { Edtf } from './edtf-types.ts';

/** Longer strings are refused unread. A set of forty days has 440 characters. */
export const longestEdtf = 500;

/**
 * Reads an EDTF string of level 0, 1 or 2 (ISO 8601-2:2019; Library of Congress, "Extended Date/Time Format Specification", 2019),
 * days checked against the calendar. On failure one problem: `edtf-empty`, `edtf-too-long`, `edtf-space`, `edtf-syntax`,
 * `edtf-impossible`, `edtf-reversed`, `edtf-time-in-interval` or `edtf-too-far`. Never throws.
 */
export function parseEdtf(text: string): Result<Edtf> {
  if (text === '')
    return refuse(
      'edtf-empty',
      'The EDTF string is empty',
      'For an undated record, leave the date out (null).',
    );
  if (text.length > longestEdtf) {
    return refuse(
      'edtf-too-long',
      `An EDTF string of ${text.length} characters`,
      `Use at most ${longestEdtf} characters.`,
    );
  }
  if (/\s/.test(text)) {
    return refuse('edtf-space', `"${text}" holds a space`, 'ISO 8601 allows none: take the spaces out.');
  }
  const read = readCompound(text);
  if (typeof read === 'string') return refuse(...explain(text, read));
  const spans = read.spans.filter((span) => span.mask === undefined || !hasNoYear(span.mask));
  const known = spans.length === read.spans.length;
  const edge = (side: 'from' | 'to'): string | null => {
    const days = spans.map((span) => span[side]);
    const order = side === 'from' ? 1 : -1;
    const end = known ? extreme(days, order) : null;
    return end === null ? null : isoDay(end);
  };
  return { ok: true, value: { ...read, earliest: edge('from'), latest: edge('to') }, problems: [] };
}

function readCompound(text: string): Compound | CompoundFailure {
  if (text.startsWith('[') || text.startsWith('{')) return readSet(text);
  if (text.includes('/')) return readInterval(text);
  const single = readSingle(text);
  if (typeof single === 'string') return single;
  const { edtf, level, precision, uncertain, approximate, span } = single;
  return { edtf, level, kind: 'date', precision, uncertain, approximate, spans: [span] };
}

/** The least day (the greatest, for order -1), or null where one side is open. */
function extreme(days: readonly (Day | null)[], order: 1 | -1): Day | null {
  let found: Day | null = null;
  for (const day of days) {
    if (day === null) return null;
    if (found === null || order * compareDays(day, found) < 0) found = day;
  }
  return found;
}

const explanations: Record<CompoundFailure, readonly [code: string, what: string, hint: string]> = {
  syntax: [
    'edtf-syntax',
    'is not EDTF',
    'Write 1950-05-12, 1950-05 or 1950; "1950~" for about 1950, "1950?" if doubtful, "1950-05-12/1950-05-14" for a range, ' +
      '"[..1950-05-12]" for not later, "XXXX-05-12" where the year is not known.',
  ],
  impossible: [
    'edtf-impossible',
    'names a day that does not exist',
    'Check day and month against the document, or give the month alone.',
  ],
  reversed: [
    'edtf-reversed',
    'ends before it begins',
    'Put the earlier date first, both in the same precision.',
  ],
  time: [
    'edtf-time-in-interval',
    'has a time of day in an interval or set',
    'EDTF excludes it: give days only, and the time apart.',
  ],
  'too-far': ['edtf-too-far', 'is more than ten million million years away', 'Check the number of digits.'],
};

function explain(text: string, failure: CompoundFailure): [code: string, message: string, hint: string] {
  const [code, what, hint] = explanations[failure];
  const own = failure === 'impossible' ? impossibleDay(text) : undefined;
  return [code, `"${text}" ${what}`, own ?? hint];
}

function refuse(code: string, message: string, hint: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ code, severity: 'error', message, hint }] };
}
