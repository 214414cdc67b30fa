// The time of day behind a date: 5:20 a.m., 1430 hours, 0913Z, «в 5 час. 20 мин.», 17 Uhr 20, 오후 5시 20분, noon.
import type { Problem } from '../../problem.ts';
import { twoDigits } from '../civil.ts';
import type { TimeStatement } from '../statement.ts';
import type { PhraseKind } from './languages/language.ts';
import { isMark, phraseAt, skipStop } from './lexicon.ts';
import { dateProblem } from './notes.ts';
import type { Scan } from './reading.ts';
import type { Token } from './tokens.ts';

export interface PrintedTime {
  readonly end: number;
  readonly value: TimeStatement;
  readonly notes: readonly Problem[];
}

interface Clock {
  readonly end: number;
  readonly hour: number;
  /** Absent where only the hour is printed. */
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  readonly half?: 'am' | 'pm' | undefined;
  readonly zone?: string;
}

/** A time that begins here, past the comma or dash, and the "at", that tie it to a date. */
export function timeAt(scan: Scan, at: number): PrintedTime | undefined {
  const { tokens } = scan;
  const start = isMark(tokens[at], ',;-–') ? at + 1 : at;
  const said = phraseAt(tokens, start, 'at') ?? (isIsoT(tokens, start) ? start + 1 : undefined);
  const first = said ?? start;
  const named = namedTime(tokens, first);
  if (named !== undefined) return named;
  const clock = halfBefore(tokens, first) ?? clockAt(tokens, first, said !== undefined);
  if (clock === undefined) return undefined;
  const local = localTime(clock);
  return local === undefined ? undefined : withZone(tokens, first, clock, local);
}

function isIsoT(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 't' && tokens[at].tight && tokens[at + 1]?.tight === true;
}

function namedTime(tokens: readonly Token[], at: number): PrintedTime | undefined {
  const noon = phraseAt(tokens, at, 'noon');
  if (noon !== undefined)
    return { end: noon, value: { local: '12:00', written: written(tokens, at, noon) }, notes: [] };
  const midnight = phraseAt(tokens, at, 'midnight');
  if (midnight === undefined) return undefined;
  const note = dateProblem(
    'date-midnight',
    'Midnight may be the beginning or the end of the day; it is given as 00:00',
    'If it is the end of the day, write 24:00.',
  );
  return { end: midnight, value: { local: '00:00', written: written(tokens, at, midnight) }, notes: [note] };
}

/** 오후 5시 20분, 午後5時. */
function halfBefore(tokens: readonly Token[], at: number): Clock | undefined {
  const half = halfAt(tokens, at);
  if (half === undefined || tokens[at]?.kind !== 'east') return undefined;
  const clock = clockAt(tokens, half.end, true);
  return clock === undefined ? undefined : { ...clock, half: half.value };
}

/** `said`: an "at" stood before it, so that "17.20" is a time. */
function clockAt(tokens: readonly Token[], at: number, said: boolean): Clock | undefined {
  const hour = tokens[at];
  if (hour?.kind !== 'number') return undefined;
  if (hour.digits === 4 && !hour.han) return militaryClock(tokens, at, hour);
  if (hour.digits > 2) return undefined;
  return digitalClock(tokens, at, hour, said) ?? wordedClock(tokens, at, hour) ?? bareHour(tokens, at, hour);
}

/** "0913Z", "1430 hours". */
function militaryClock(tokens: readonly Token[], at: number, token: Token): Clock | undefined {
  const zone = tokens[at + 1]?.text === 'z' && tokens[at + 1]?.tight === true;
  const end = zone ? at + 2 : phraseAt(tokens, at + 1, 'hour');
  if (end === undefined) return undefined;
  const clock = { end, hour: Math.floor(token.value / 100), minute: token.value % 100 };
  return zone ? { ...clock, zone: 'Z' } : clock;
}

/** "5:20", "17.20 Uhr", "17h20", "05:20:00". */
function digitalClock(tokens: readonly Token[], at: number, hour: Token, said: boolean): Clock | undefined {
  const [separator, minute] = [tokens[at + 1], tokens[at + 2]];
  const stop = isMark(separator, '.');
  const joined = (isMark(separator, ':') || stop || separator?.text === 'h') && separator?.tight === true;
  if (!joined || minute?.kind !== 'number' || minute.digits !== 2 || !minute.tight) return undefined;
  const seconds = isMark(tokens[at + 3], ':') && tokens[at + 4]?.digits === 2 ? tokens[at + 4] : undefined;
  const afterDigits = at + (seconds === undefined ? 3 : 5);
  const unit = phraseAt(tokens, afterDigits, 'hour');
  const half = halfAt(tokens, unit ?? afterDigits);
  if (stop && !said && unit === undefined && half === undefined) return undefined;
  return {
    end: half?.end ?? unit ?? afterDigits,
    hour: hour.value,
    minute: minute.value,
    second: seconds?.value,
    half: half?.value,
  };
}

/** «5 час. 20 мин. утра», "17 Uhr 20", "17 heures", 5時20分, 5시 반. */
function wordedClock(tokens: readonly Token[], at: number, hour: Token): Clock | undefined {
  const unit = phraseAt(tokens, at + 1, 'hour');
  if (unit === undefined) return undefined;
  const halfHour = phraseAt(tokens, unit, 'half-hour');
  const minute = tokens[unit];
  const minuteWord =
    minute?.kind === 'number' && minute.digits <= 2 ? phraseAt(tokens, unit + 1, 'minute') : undefined;
  const bareMinute =
    minute?.kind === 'number' &&
    minute.digits === 2 &&
    minuteWord === undefined &&
    tokens[unit + 1] === undefined;
  const hasMinute = minuteWord !== undefined || bareMinute;
  const afterMinute = hasMinute ? (minuteWord ?? unit + 1) : (halfHour ?? unit);
  const half = halfAt(tokens, afterMinute);
  const value = hasMinute ? minute?.value : halfHour === undefined ? undefined : 30;
  return { end: half?.end ?? afterMinute, hour: hour.value, minute: value, half: half?.value };
}

/** "5 p. m." */
function bareHour(tokens: readonly Token[], at: number, hour: Token): Clock | undefined {
  const half = halfAt(tokens, at + 1);
  return half === undefined ? undefined : { end: half.end, hour: hour.value, half: half.value };
}

function halfAt(tokens: readonly Token[], at: number): { value: 'am' | 'pm'; end: number } | undefined {
  for (const value of ['am', 'pm'] as const satisfies readonly PhraseKind[]) {
    const end = phraseAt(tokens, at, value);
    if (end !== undefined) return { value, end };
  }
  return undefined;
}

/** `HH` where only the hour is printed, so that no minutes are made up. */
function localTime({ hour, minute, second, half }: Clock): string | undefined {
  if (half !== undefined && (hour > 12 ? half === 'am' : hour < 1)) return undefined;
  // «12 час. ночи» and "12 a.m." are 00; "12 p.m." and «12 час. дня» are 12; «17 час. дня» stays 17.
  const shifted = half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (
    shifted > 24 ||
    (minute ?? 0) > 59 ||
    (second ?? 0) > 59 ||
    (shifted === 24 && (minute ?? 0) + (second ?? 0) > 0)
  ) {
    return undefined;
  }
  return [shifted, minute, second]
    .filter((part) => part !== undefined)
    .map(twoDigits)
    .join(':');
}

function withZone(tokens: readonly Token[], start: number, clock: Clock, local: string): PrintedTime {
  const [comma, z] = [isMark(tokens[clock.end], ',') ? clock.end + 1 : clock.end, tokens[clock.end]];
  const open = isMark(tokens[comma], '(') ? comma + 1 : comma;
  const zoneEnd = phraseAt(tokens, open, 'zone');
  const zulu = z?.text === 'z' && z.tight;
  const closed =
    zoneEnd !== undefined && open !== comma && isMark(tokens[zoneEnd], ')') ? zoneEnd + 1 : zoneEnd;
  const end = zulu ? clock.end + 1 : (closed ?? clock.end);
  const named = zoneEnd === undefined ? undefined : written(tokens, open, zoneEnd);
  const zone = zulu
    ? 'Z'
    : (clock.zone ?? (named !== undefined && /^(?:gmt|utc)\.?$/i.test(named) ? 'Z' : named));
  const value = { local, written: written(tokens, start, end) };
  return { end: skipStop(tokens, end), value: zone === undefined ? value : { ...value, zone }, notes: [] };
}

/** The tokens as printed, spaces where there were any. */
function written(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token, i) => (i > 0 && !token.tight ? ' ' : '') + token.written)
    .join('');
}
