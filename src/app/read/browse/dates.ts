// Browsing by date: years, months and days with their records.
import type { AnyFacetName, Index, OpenOn } from '../../../index/port.ts';
import type { Viewer } from '../../../model/access.ts';
import { openOn } from '../../access/open-on.ts';
import type { Archive } from '../../services.ts';
import { isPage, paged } from './pages.ts';
import type { DateCount, DatesView, DateView } from './view.ts';

const perPage = 100;

/** All years with their counts, in the order of time, the undated apart. A decade or century stands behind its years. */
export async function viewDates(archive: Archive, viewer: Viewer, signal?: AbortSignal): Promise<DatesView> {
  const day = openOn(viewer);
  const [info, years, dating] = await Promise.all([
    archive.store.info(signal),
    archive.index.values('year', '', day, signal),
    archive.index.values('dating', '', day, signal),
  ]);
  const of = (value: string): number => dating.find((one) => one.value === value)?.count ?? 0;
  return { archive: info, years: inTime(years), undated: of('undated'), vague: of('vague') };
}

/** One page of a year, month, day, decade or century, of "undated" or "vague"; undefined where nothing is there for this viewer. */
export async function viewDate(
  archive: Archive,
  value: string,
  page: number,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<DateView | undefined> {
  const name = facetOf(value);
  if (name === undefined || !isPage(page)) return undefined;
  const day = openOn(viewer);
  const [info, within, { previous, next }, list] = await Promise.all([
    archive.store.info(signal),
    partsOf(archive.index, name, value, day, signal),
    neighboursOf(archive.index, name, value, day, signal),
    archive.index.list({ facet: { name, value }, page, perPage, openOn: day }, signal),
  ]);
  const records = paged(list.total, page, perPage, list.entries);
  if (list.total === 0 || page > records.pages) return undefined;
  return { archive: info, value, within, previous, next, records };
}

type DateFacet = Extract<AnyFacetName, 'year' | 'month' | 'day' | 'dating'>;

/** What kind of date a value is; undefined for what is none. */
function facetOf(value: string): DateFacet | undefined {
  if (value === 'undated' || value === 'vague') return 'dating';
  if (/^-?\d{2,14}[\dX][\dX]$/.test(value)) return 'year';
  if (/^-?\d{4,16}-\d\d$/.test(value)) return 'month';
  return /^-?\d{4,16}-\d\d-\d\d$/.test(value) ? 'day' : undefined;
}

async function partsOf(
  index: Index,
  name: DateFacet,
  value: string,
  day: OpenOn,
  signal: AbortSignal | undefined,
): Promise<readonly DateCount[]> {
  if (name !== 'year' && name !== 'month') return [];
  return index.values(name === 'year' ? 'month' : 'day', `${value}-`, day, signal);
}

interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

async function neighboursOf(
  index: Index,
  name: DateFacet,
  value: string,
  day: OpenOn,
  signal: AbortSignal | undefined,
): Promise<Neighbours> {
  if (name === 'dating') return { previous: null, next: null };
  if (name !== 'year') return index.neighbours(name, value, day, signal);
  const alike = inTime(await index.values('year', '', day, signal)).filter(
    (one) => vagueness(one.value) === vagueness(value),
  );
  const at = alike.findIndex((one) => one.value === value);
  if (at < 0) return { previous: null, next: null };
  return { previous: alike[at - 1]?.value ?? null, next: alike[at + 1]?.value ?? null };
}

/** 0 of a year, 1 of a decade, 2 of a century. */
const vagueness = (value: string): number => value.split('X').length - 1;

function inTime(years: readonly DateCount[]): DateCount[] {
  return years.toSorted((a, b) => endOf(a.value) - endOf(b.value));
}

/** The last year of a year, decade or century, and a little more for the wider of two that end together. */
function endOf(value: string): number {
  const last = value.replaceAll('X', value.startsWith('-') ? '0' : '9');
  return Number(last) + vagueness(value) / 10;
}
