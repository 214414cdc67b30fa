// From what was read to what it means: one EDTF string, its calendar, other readings, and notes.
import type { Problem } from '../../problem.ts';
import type { Calendar } from '../calendar.ts';
import { gregorianOfJulian } from '../civil.ts';
import { parseEdtf } from '../edtf.ts';
import type { AlternateDate } from '../statement.ts';
import { digitsOf, edtfOf, neighbour, qualify } from './edtf-of.ts';
import { notesOf } from './expression.ts';
import type { Expression } from './expression.ts';
import type { Bound } from './modifiers.ts';
import { dateProblem } from './notes.ts';
import type { Reading } from './reading.ts';

export interface Meaning {
  readonly edtf: string;
  readonly calendar: Calendar;
  readonly alternates: readonly AlternateDate[];
  readonly notes: readonly Problem[];
}

/** The meaning of an expression, or why it has none. */
export function meaningOf(expression: Expression): Meaning | { readonly fault: Problem } {
  const { joined, modifiers } = expression;
  const { style } = modifiers;
  const dates =
    style === 'old' ? joined.dates.map((date) => ({ ...date, calendar: 'julian' as const })) : joined.dates;
  const notes = notesOf(expression);
  const compound = compose({ ...expression, joined: { ...joined, dates } }, notes);
  if (typeof compound !== 'string') return compound;
  const checked = parseEdtf(withQualifiers(compound, expression, notes));
  if (!checked.ok) {
    if (checked.problems[0]?.code === 'edtf-reversed') return { fault: reversed() };
    const hint = 'Check the dates against the document.';
    return { fault: dateProblem('date-not-understood', 'The parts of the date do not go together', hint) };
  }
  const last = dates.at(-1);
  const alternates = dates.flatMap((date) => {
    const julian = date.julian ?? (date.calendar === 'julian' ? date : undefined);
    return julian === undefined ? [] : [{ edtf: digitsOf(julian), calendar: 'julian' as const }];
  });
  const twoDates = dates.some((date) => date.either !== undefined);
  if (style === undefined && alternates.length === 0 && !twoDates) notes.push(...calendarNotes(dates));
  return {
    edtf: checked.value.edtf,
    calendar: last?.calendar ?? 'gregorian',
    alternates,
    notes: dedupe(notes),
  };
}

function dedupe(notes: readonly Problem[]): Problem[] {
  return [...new Map(notes.map((note) => [note.code + note.message, note])).values()];
}

function compose(expression: Expression, notes: Problem[]): string | { fault: Problem } {
  const { joined, modifiers } = expression;
  const [first, last] = [joined.dates[0], joined.dates.at(-1)];
  if (first === undefined || last === undefined) throw new Error('an expression without a date');
  if (modifiers.bound !== undefined) return bounded(modifiers.bound, first, last, notes);
  if (modifiers.night !== undefined && joined.relation === 'single')
    return night(modifiers.night, first, notes);
  const parts: string[] = [];
  for (const date of joined.dates.flatMap((item) => item.either ?? [item])) {
    const rendered = edtfOf(date);
    if ('fault' in rendered) return rendered;
    notes.push(...rendered.notes);
    parts.push(rendered.edtf);
  }
  const ambiguous = joined.dates.some((date) => date.either !== undefined);
  if (ambiguous && joined.relation !== 'single') return { fault: ambiguity(parts, 'error') };
  if (ambiguous) {
    if (!notes.some((note) => note.code === 'date-calendars-disagree'))
      notes.push(ambiguity(parts, 'warning'));
    return `[${parts.sort().join(',')}]`;
  }
  if (joined.relation === 'range' && goesBack(first, last)) return { fault: reversed() };
  return join(joined.relation, parts);
}

/** "14-12 May", without a year that would show it. */
function goesBack(first: Reading, last: Reading): boolean {
  if (first.year !== undefined || last.year !== undefined || first.month !== last.month) return false;
  return (first.day ?? 0) > (last.day ?? Infinity);
}

function reversed(): Problem {
  return dateProblem(
    'date-reversed',
    'The range ends before it begins',
    'Check the dates against the document.',
  );
}

function ambiguity(parts: readonly string[], severity: Problem['severity']): Problem {
  const what = `Day and month can be read both ways: ${[...parts].sort().join(' or ')}`;
  return {
    ...dateProblem('date-ambiguous', what, 'Say the language of the text, or write the month in letters.'),
    severity,
  };
}

function join(relation: Expression['joined']['relation'], parts: readonly string[]): string {
  const [first = '', last = ''] = [parts[0]?.split('/')[0], parts.at(-1)?.split('/').at(-1)];
  // Sets hold plain dates of one precision; a period that a set cannot hold is given as an interval, which says no more.
  const simple = parts.every((part) => /^[\dX]{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(part));
  const alike = parts.every((part) => part.length === first.length && !part.includes('X'));
  if (relation === 'single') return parts[0] ?? '';
  if (relation === 'range' || !simple) return `${first}/${last}`;
  if (relation === 'within') return alike ? `[${first}..${last}]` : `${first}/${last}`;
  return relation === 'or' ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

function bounded(bound: Bound, first: Reading, last: Reading, notes: Problem[]): string | { fault: Problem } {
  const given = bound === 'not-after' || bound === 'after' ? last : first;
  const date =
    bound === 'before' || bound === 'after' ? strictly(given, bound === 'before' ? -1 : 1, notes) : given;
  if (date.either !== undefined) return { fault: ambiguity(date.either.map(digitsOf), 'error') };
  const wrong = edtfOf(given);
  if ('fault' in wrong) return wrong;
  const rendered = edtfOf(date);
  if ('fault' in rendered) return rendered;
  notes.push(...rendered.notes);
  const [from = '', to = from] = rendered.edtf.split('/');
  const backwards = bound === 'not-after' || bound === 'before';
  if (bound === 'since') return `${from}/..`;
  if (date.division !== undefined) return backwards ? `../${to}` : `${from}/..`;
  return backwards ? `[..${to}]` : `[${from}..]`;
}

/** "Before 12 May" ends on the 11th. Where that cannot be said without the year, the day itself stays within. */
function strictly(date: Reading, side: -1 | 1, notes: Problem[]): Reading {
  const { year, month, day, calendar } = date;
  const whole = year !== undefined && month !== undefined && day !== undefined;
  const gregorian =
    calendar === 'julian' && whole
      ? { ...date, ...gregorianOfJulian({ year, month, day }), calendar: 'gregorian' as const }
      : date;
  const next = neighbour(gregorian, side);
  if (next !== undefined) return next;
  const what = 'The date itself is kept within the limit, since the one beside it cannot be named';
  notes.push(dateProblem('date-vague', what, 'Give the year, or the exact limit.'));
  return date;
}

/** The night to the 13th begins on the 12th; the night of the 12th ends on the 13th. */
function night(which: 'of' | 'to', date: Reading, notes: Problem[]): string | { fault: Problem } {
  const rendered = edtfOf(date);
  if ('fault' in rendered) return rendered;
  notes.push(...rendered.notes);
  const other = date.day === undefined ? undefined : neighbour(date, which === 'to' ? -1 : 1);
  if (other === undefined) {
    const hint = 'Give the year to have both days.';
    notes.push(dateProblem('date-night', 'A night; its other day cannot be named', hint));
    return rendered.edtf;
  }
  notes.push(
    dateProblem(
      'date-night',
      'A night belongs to two days; both are given',
      'Narrow it if the document does.',
    ),
  );
  const beside = edtfOf({ ...other, weekday: undefined });
  if ('fault' in beside) return beside;
  return which === 'to' ? `${beside.edtf}/${rendered.edtf}` : `${rendered.edtf}/${beside.edtf}`;
}

function withQualifiers(edtf: string, { joined, modifiers }: Expression, notes: Problem[]): string {
  const { vague, uncertain } = modifiers;
  const days = joined.dates.some((date) => date.day !== undefined);
  const approximate = modifiers.approximate || (vague !== undefined && !days);
  if (vague !== undefined) {
    const what = `"${vague}" has no exact bounds; ${days ? 'the day' : 'the whole period, as approximate,'} is given`;
    notes.push(dateProblem('date-vague', what, 'Narrow it if other evidence allows.'));
  }
  if (!approximate && !uncertain) return edtf;
  const qualified = qualify(edtf, approximate ? (uncertain ? '%' : '~') : '?');
  if (qualified === edtf && vague === undefined) {
    const hint = 'Say it with the certainty of the statement.';
    notes.push(dateProblem('date-qualifier', 'EDTF has no place here for "about" or "perhaps"', hint));
  }
  return qualified;
}

function calendarNotes(dates: readonly Reading[]): Problem[] {
  if (!dates.some(mayBeJulian)) return [];
  const what = 'The calendar is not stated; a Russian date before February 1918 may be Julian';
  return [
    dateProblem(
      'date-calendar',
      what,
      'It is taken as printed, as Gregorian: add «ст. ст.» if it is Julian.',
    ),
  ];
}

/** Russia kept the Julian calendar until 31 January 1918. */
function mayBeJulian({ languages, year, month }: Reading): boolean {
  const east = languages?.every((language) => language === 'ru' || language === 'uk') ?? false;
  return east && year !== undefined && (year < 1918 || (year === 1918 && month === 1));
}
