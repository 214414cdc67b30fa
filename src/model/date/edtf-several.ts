// Intervals ("1950-05-12/..") and sets ("[..1950,1952..1954]", "{1950,1952}") of EDTF dates.
import { compareDays } from './civil.ts';
import { hasNoYear } from './edtf-mask.ts';
import { readSingle } from './edtf-single.ts';
import type { SingleDate, SingleFailure } from './edtf-single.ts';
import { precisions } from './edtf-types.ts';
import type { EdtfKind, EdtfPrecision, Span } from './edtf-types.ts';

/** What single dates and their compounds have in common. */
export interface Compound {
  readonly edtf: string;
  readonly level: 0 | 1 | 2;
  readonly kind: EdtfKind;
  readonly precision: EdtfPrecision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly spans: readonly Span[];
}

/** `reversed`: the end is before the start. `time`: an interval or set holds a time of day, which EDTF excludes. */
export type CompoundFailure = SingleFailure | 'reversed' | 'time';

/**
 * Reads an interval. Ends are dates, seasons, `..` (open) or nothing (unknown). Seasons are taken as ends from level 1 on: the 2012
 * draft's grammar has them there, and the specification of 2019 says that it keeps the draft's full functionality.
 */
export function readInterval(text: string): Compound | CompoundFailure {
  const halves = text.split('/');
  if (halves.length !== 2) return 'syntax';
  const [start = '', end = ''] = halves;
  const from = readEnd(start);
  const to = readEnd(end);
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  if (from !== null && to !== null && compareDays(from.starts[0], to.starts[1]) > 0) return 'reversed';
  const ends = [from, to].filter((item) => item !== null);
  return {
    edtf: `${from === null ? start : from.edtf}/${to === null ? end : to.edtf}`,
    level: highest([from === null || to === null ? 1 : 0, ...ends.map(levelAsEnd)]),
    kind: 'interval',
    ...jointQualities(ends),
    spans: [{ from: boundOf(from, 'from'), to: boundOf(to, 'to') }],
  };
}

/** The first or last day of an end; none where it is open or unknown, or where its year is not known. */
function boundOf(end: SingleDate | null, side: 'from' | 'to'): Span['from'] {
  if (end === null || (end.span.mask !== undefined && hasNoYear(end.span.mask))) return null;
  return end.span[side];
}

function readEnd(text: string): SingleDate | null | CompoundFailure {
  if (text === '' || text === '..') return null;
  const single = readSingle(text);
  if (typeof single === 'string') return single;
  if (single.type === 'Time') return 'time';
  return single.type === 'Date' || single.type === 'Season' ? single : 'syntax';
}

/** Level 1 has whole dates with qualifiers, and the four seasons; digits that are not specified are level 2 in an interval. */
function levelAsEnd(end: SingleDate): 0 | 1 | 2 {
  if (end.unspecified) return 2;
  if (end.type !== 'Season') return end.level;
  return /-2[1-4][?~%]?$/.test(end.edtf) && !/[?~%]./.test(end.edtf) ? 1 : 2;
}

/** Reads a set: one of its members in `[]`, all of them in `{}`. `..` at either edge: or any earlier, or later, date. */
export function readSet(text: string): Compound | CompoundFailure {
  const match = /^(?:\[(.+)\]|\{(.+)\})$/.exec(text);
  if (match === null) return 'syntax';
  const inside = match[1] ?? match[2] ?? '';
  const earlier = inside.startsWith('..');
  const later = inside.endsWith('..') && inside.length > 2;
  const members: SingleDate[] = [];
  const spans: Span[] = [];
  const written: string[] = [];
  for (const item of inside.slice(earlier ? 2 : 0, later ? -2 : undefined).split(',')) {
    const member = readMember(item);
    if (typeof member === 'string') return member;
    members.push(...member.dates);
    spans.push(member.span);
    written.push(member.dates.map((date) => date.edtf).join('..'));
  }
  const [first, last] = [spans[0], spans.at(-1)];
  if (earlier && first !== undefined) spans.push({ from: null, to: first.to });
  if (later && last !== undefined) spans.push({ from: last.from, to: null });
  const content = `${earlier ? '..' : ''}${written.join(',')}${later ? '..' : ''}`;
  return {
    edtf: match[1] === undefined ? `{${content}}` : `[${content}]`,
    level: 2,
    kind: match[1] === undefined ? 'all-of' : 'one-of',
    ...jointQualities(members),
    spans,
  };
}

function readMember(item: string): { dates: SingleDate[]; span: Span } | CompoundFailure {
  const dates: SingleDate[] = [];
  const ends = item.split('..');
  if (ends.length > 2) return 'syntax';
  for (const end of ends) {
    const single = readSingle(end);
    if (typeof single === 'string') return single;
    if (single.type === 'Time') return 'time';
    if (single.type !== 'Date') return 'syntax';
    dates.push(single);
  }
  const [from, to] = dates;
  if (from === undefined) return 'syntax';
  if (to === undefined) return { dates, span: from.span };
  // "1670..1672" names every year between: both ends of one precision, neither qualified nor unspecified (level 2, "Set representation").
  if (from.level > 1 || to.level > 1 || from.precision !== to.precision) return 'syntax';
  if (isQualified(from) || isQualified(to) || from.unspecified || to.unspecified) return 'syntax';
  if (compareDays(from.starts[0], to.starts[0]) > 0) return 'reversed';
  return { dates, span: { from: from.span.from, to: to.span.to } };
}

function isQualified(date: SingleDate): boolean {
  return date.uncertain || date.approximate;
}

function jointQualities(
  dates: readonly SingleDate[],
): Pick<Compound, 'precision' | 'uncertain' | 'approximate'> {
  const ranks = dates.map((date) => precisions.indexOf(date.precision));
  return {
    precision: precisions[Math.max(...ranks)] ?? 'unknown',
    uncertain: dates.some((date) => date.uncertain),
    approximate: dates.some((date) => date.approximate),
  };
}

function highest(levels: readonly (0 | 1 | 2)[]): 0 | 1 | 2 {
  if (levels.includes(2)) return 2;
  return levels.includes(1) ? 1 : 0;
}
