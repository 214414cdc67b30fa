// What the reading workers hold in memory of a record: values of facets, names, and the days it may be of. Kept as bytes.
import { dayNumber } from '../../../model/date/civil.ts';
import { byteReader, fromNatural, putNumber, putRising, toNatural } from './bytes.ts';

/** A range of days by their numbers (`dayNumber`), both ends in it; open ends are `firstDay` and `finalDay`. */
export type Days = readonly [from: number, to: number];
export const firstDay = -1_000_000_000;
export const finalDay = 1_000_000_000;

/** The number of an ISO day, or of an open end; within what bytes can keep. */
export function numberOf(iso: string | null, open: number): number {
  if (iso === null) return open;
  const [, year = '', month = '', day = ''] = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const number = dayNumber({ year: Number(year), month: Number(month), day: Number(day) });
  return Math.min(Math.max(number, firstDay), finalDay);
}

/** `values`: numbers of `search_value`; `names`: numbers of `name`. Both rise. */
export interface Facts {
  readonly values: readonly number[];
  readonly names: readonly number[];
  readonly days: readonly Days[];
}

export function factsToBytes({ values, names, days }: Facts): Buffer {
  const bytes: number[] = [];
  putRising(bytes, values);
  putRising(bytes, names);
  putNumber(bytes, days.length);
  for (const [from, to] of days) {
    putNumber(bytes, toNatural(from));
    putNumber(bytes, toNatural(to));
  }
  return Buffer.from(bytes);
}

export function factsFromBytes(bytes: Uint8Array): Facts {
  const reader = byteReader(bytes);
  const values = reader.rising();
  const names = reader.rising();
  const days: Days[] = [];
  for (let left = reader.number(); left > 0 && reader.at < bytes.length; left--)
    days.push([fromNatural(reader.number()), fromNatural(reader.number())]);
  return { values, names, days };
}
