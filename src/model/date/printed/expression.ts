// A whole printed date: modifiers, one or several dates, and the time of day.
import type { Problem } from '../../problem.ts';
import { eastWeekdayAt } from './east-asian.ts';
import { isMark, phraseAt, weekdayAt } from './lexicon.ts';
import { modifierBefore, modifierBehind } from './modifiers.ts';
import type { Modifiers } from './modifiers.ts';
import type { Reading, Scan } from './reading.ts';
import { joinedAt, pairAt } from './span.ts';
import type { Joined } from './span.ts';
import { timeAt } from './time.ts';
import type { PrintedTime } from './time.ts';

export interface Expression {
  /** The tokens that carry meaning, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly joined: Joined;
  readonly modifiers: Modifiers;
  readonly time: PrintedTime | undefined;
}

/** No more words than this are said before a date ("probably not later than about the middle of"). */
const mostModifiers = 6;

/** The date expression that begins at a token, as long as it goes; undefined where there is none. */
export function expressionAt(scan: Scan, at: number): Expression | undefined {
  const modifiers: Modifiers = { approximate: false, uncertain: false };
  let start = at;
  let index = at;
  let early: PrintedTime | undefined;
  for (let i = 0; i < mostModifiers; i += 1) {
    const joined = markedPair(scan, index) ?? joinedAt(scan, index);
    if (joined !== undefined && !isTime(scan, index, joined))
      return finish(scan, start, joined, modifiers, early);
    const next = modifierBefore(scan, index, modifiers);
    const time = next === undefined && early === undefined ? timeAt(scan, index) : undefined;
    const noise = next === undefined && time === undefined ? noiseAt(scan, index) : undefined;
    if (noise !== undefined && start === index) start = noise;
    early ??= time;
    index = next ?? (time === undefined ? noise : pastComma(scan, time.end)) ?? -1;
    if (index === -1) return undefined;
  }
  return undefined;
}

/** "1430 hours, 12 May": four digits that are no year. */
function isTime(scan: Scan, at: number, joined: Joined): boolean {
  return joined.dates[0]?.shape === 'bare-year' && timeAt(scan, at) !== undefined;
}

/** "between A and B", "from A to B"; the words alone are no modifier. */
function markedPair(scan: Scan, at: number): Joined | undefined {
  const between = phraseAt(scan.tokens, at, 'between');
  if (between !== undefined) return pairAt(scan, between, 'and', 'within');
  const from = phraseAt(scan.tokens, at, 'from');
  return from === undefined ? undefined : pairAt(scan, from, 'to', 'range');
}

function noiseAt({ tokens }: Scan, at: number): number | undefined {
  const noise = phraseAt(tokens, at, 'noise') ?? phraseAt(tokens, at, 'from');
  if (noise === undefined) return undefined;
  return isMark(tokens[noise], ":'") ? noise + 1 : noise;
}

function pastComma({ tokens }: Scan, at: number): number {
  return isMark(tokens[at], ',') ? at + 1 : at;
}

function finish(
  scan: Scan,
  start: number,
  joined: Joined,
  before: Modifiers,
  early: PrintedTime | undefined,
): Expression {
  const modifiers = { ...before };
  const weekday = weekdayBehind(scan, joined);
  let end = weekday?.end ?? joined.end;
  for (let next = modifierBehind(scan, end, modifiers); next !== undefined;) {
    end = next;
    next = modifierBehind(scan, end, modifiers);
  }
  const time = early ?? timeAt(scan, end);
  const dates =
    weekday === undefined ? joined.dates : joined.dates.map((date) => ({ ...date, weekday: weekday.value }));
  const last = time === early ? end : (time?.end ?? end);
  // 12일부터 14일까지: an "until" behind a range is the range's own.
  const own = joined.relation === 'range' ? { ...modifiers, bound: before.bound } : modifiers;
  return { start, end: last, joined: { ...joined, dates }, modifiers: own, time };
}

/** "12 May 1950 (Friday)", «12 мая 1950 г., пятница». */
function weekdayBehind(scan: Scan, joined: Joined): { value: number; end: number } | undefined {
  const { tokens } = scan;
  if (joined.relation !== 'single') return undefined;
  const open = isMark(tokens[joined.end], '(');
  const east = eastWeekdayAt(tokens, joined.end);
  if (east !== undefined) return east;
  if (!open && !isMark(tokens[joined.end], ',')) return undefined;
  const weekday = weekdayAt(tokens, joined.end + 1);
  if (weekday === undefined || (open && !isMark(tokens[weekday.end], ')'))) return undefined;
  return { value: weekday.value, end: open ? weekday.end + 1 : weekday.end };
}

/** What is worth knowing of how the dates were read, besides what each says itself. */
export function notesOf({ joined, time }: Expression): Problem[] {
  return [...joined.notes, ...joined.dates.flatMap((date: Reading) => date.notes), ...(time?.notes ?? [])];
}
