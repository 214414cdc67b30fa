// One EDTF date (no interval, no set): its canonical form, level, precision and days.
import { daysInMonth, isoDay } from './civil.ts';
import type { Day } from './civil.ts';
import { readByLibrary } from './edtf-library.ts';
import type { LibraryReading } from './edtf-library.ts';
import { firstDay, hasNoYear, isContiguous, lastDay, latestStart, maskPrecision } from './edtf-mask.ts';
import { writeQualified } from './edtf-qualifier.ts';
import { divisionOfYear } from './edtf-season.ts';
import type { EdtfPrecision, Span } from './edtf-types.ts';

/** One date, and what an interval needs to know of it. */
export interface SingleDate {
  readonly edtf: string;
  readonly level: 0 | 1 | 2;
  readonly type: LibraryReading['type'] | 'Time';
  readonly precision: EdtfPrecision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  /** Whether it has X digits. */
  readonly unspecified: boolean;
  readonly span: Span;
  /** The first day of the earliest thing meant, and of the latest thing meant, each at its own precision. */
  readonly starts: readonly [earliest: Day, latest: Day];
}

/** `impossible`: well formed, but no such day. `too-far`: a year that cannot be counted exactly. */
export type SingleFailure = 'syntax' | 'impossible' | 'too-far';

/** No single date is written in more characters than this. */
const longest = 48;
/** Beyond this, day numbers are no longer exact. */
const farthestYear = 1e13;

const plain = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Reads one date. Linear in its length, which is bounded. */
export function readSingle(text: string): SingleDate | SingleFailure {
  if (text.length > longest) return 'syntax';
  const match = plain.exec(text);
  if (match !== null) {
    // Nine dates in ten are plain ones; they need no grammar (which takes 0.1 ms each).
    const [, year, month = '01', day = '01'] = match;
    if (inRange(month, 1, 12) && (match[3] === undefined || inRange(day, 1, 31))) {
      return dateOf(text, { type: 'Date', level: 0, values: [Number(year)] }, 0);
    }
  }
  const reading = readByLibrary(text);
  if (reading === undefined) return 'syntax';
  const negative = text.replace(/^[?~%]/, '').startsWith('-') || text.startsWith('Y-');
  const level = reading.level >= 2 ? 2 : reading.level === 1 || negative ? 1 : 0;
  if (reading.type === 'Date') return dateOf(text, reading, level);
  if (reading.type === 'Season') return seasonOf(text, reading);
  if (reading.type === 'Year') return yearOf(text, reading, level);
  return wholeOf(text, reading, level);
}

function dateOf(text: string, reading: LibraryReading, level: 0 | 1 | 2): SingleDate | SingleFailure {
  const [bare = '', time] = text.replaceAll(/[?~%]/g, '').split('T');
  const [from, to, latest] = [firstDay(bare), lastDay(bare), latestStart(bare)];
  if (from === undefined || to === undefined || latest === undefined) return 'impossible';
  const unspecified = bare.includes('X');
  return {
    edtf: time === undefined ? writeQualified(partsOf(bare), reading) : `${bare}T${canonicalTime(time)}`,
    level,
    type: time === undefined ? 'Date' : 'Time',
    precision: time === undefined ? maskPrecision(bare) : 'time',
    ...qualities(reading),
    unspecified,
    span: unspecified && (hasNoYear(bare) || !isContiguous(bare)) ? { from, to, mask: bare } : { from, to },
    starts: [from, latest],
  };
}

/** Year, month and day as written; a leading minus belongs to the year. */
function partsOf(bare: string): string[] {
  const [year = '', ...rest] = bare.slice(1).split('-');
  return [bare.slice(0, 1) + year, ...rest];
}

/** EDTF asks for the extended format: "+0230" is read, and written "+02:30". */
function canonicalTime(time: string): string {
  return time.replace('−', '-').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}

function seasonOf(text: string, reading: LibraryReading): SingleDate | SingleFailure {
  const bare = text.replaceAll(/[?~%]/g, '');
  const cut = bare.lastIndexOf('-');
  const code = Number(bare.slice(cut + 1));
  const [first, last] = [firstDay(bare.slice(0, cut)), lastDay(bare.slice(0, cut))];
  if (first === undefined || last === undefined) return 'impossible';
  const early = divisionOfYear(first.year, code);
  const late = divisionOfYear(last.year, code);
  if (early === undefined || late === undefined) return 'syntax';
  const { uncertain, approximate } = qualities(reading);
  const unspecified = bare.includes('X');
  return {
    edtf: writeQualified([bare.slice(0, cut), bare.slice(cut + 1)], reading),
    level: code > 24 || uncertain || approximate || unspecified ? 2 : 1,
    type: 'Season',
    precision: unspecified ? maskPrecision(bare.slice(0, cut)) : 'season',
    uncertain,
    approximate,
    unspecified,
    span: { from: early.from, to: late.to, ...(hasNoYear(bare) ? { mask: 'XXXX-XX-XX' } : {}) },
    starts: [early.start, late.start],
  };
}

/** "Y17E7", "1950S2": a year, or all years that share its significant digits (Library of Congress, level 2). */
function yearOf(text: string, reading: LibraryReading, level: 0 | 1 | 2): SingleDate | SingleFailure {
  const year = reading.values[0] ?? 0;
  const magnitude = Math.abs(year);
  if (magnitude > farthestYear) return 'too-far';
  const digits = Math.max(String(magnitude).length, 4);
  const step = reading.significant === undefined ? 1 : 10 ** Math.max(digits - reading.significant, 0);
  const low = Math.floor(magnitude / step) * step;
  const years = year < 0 ? [-(low + step - 1), -low] : [low, low + step - 1];
  const first = { year: years[0] ?? year, month: 1, day: 1 };
  const last = { year: years[1] ?? year, month: 12, day: 31 };
  return {
    edtf: text,
    level,
    type: 'Year',
    precision: (['year', 'decade', 'century'] as const)[Math.round(Math.log10(step))] ?? 'millennium',
    ...qualities(reading),
    unspecified: false,
    span: { from: first, to: last },
    starts: [first, { ...last, month: 1, day: 1 }],
  };
}

/** A century ("19", of ISO 8601-1) or decade ("193", of ISO 8601-2), with or without a qualifier. */
function wholeOf(text: string, reading: LibraryReading, level: 0 | 1 | 2): SingleDate | SingleFailure {
  const bare = text.replace(/[?~%]$/, '');
  const mask = bare + (reading.type === 'Century' ? 'XX' : 'X');
  const [first, last] = [firstDay(mask), lastDay(mask)];
  if (first === undefined || last === undefined) return 'impossible';
  return {
    edtf: text,
    level,
    type: reading.type,
    precision: reading.type === 'Century' ? 'century' : 'decade',
    ...qualities(reading),
    unspecified: false,
    span: { from: first, to: last },
    starts: [first, { ...last, month: 1, day: 1 }],
  };
}

function qualities(reading: LibraryReading): { uncertain: boolean; approximate: boolean } {
  return { uncertain: Boolean(reading.uncertain), approximate: Boolean(reading.approximate) };
}

function inRange(digits: string, from: number, to: number): boolean {
  return Number(digits) >= from && Number(digits) <= to;
}

/** Why no such day exists, for a date that is well formed; undefined where it is the mask that fits no day. */
export function impossibleDay(text: string): string | undefined {
  const match = plain.exec(text.replaceAll(/[?~%]/g, ''));
  const [, year, month, day] = match ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const length = daysInMonth(Number(year), Number(month));
  return `${year}-${month} has ${length} days, the last is ${isoDay({ year: Number(year), month: Number(month), day: length })}`;
}
