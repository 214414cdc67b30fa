// The index on SQLite: the port's methods over queries that run in workers.
import { z } from 'zod';
import { facetNames, type FacetName, type Index, type ListEntry, type OpenOn } from '../port.ts';
import type { IndexQueries } from './queries.ts';

/** Runs one of the index's queries somewhere, and holds what comes back against `result`. */
export type RunIndexQuery = <K extends keyof IndexQueries>(
  name: K,
  args: Parameters<IndexQueries[K]>,
  result: z.ZodType<ReturnType<IndexQueries[K]>>,
  signal?: AbortSignal,
) => Promise<ReturnType<IndexQueries[K]>>;

const count = z.int().nonnegative();
const ListSchema = z.object({ total: count, entries: z.array(z.string()) });
const CountsSchema = z.object({
  records: count,
  versions: count,
  texts: count,
  segments: count,
  pages: count,
});
const FacetsSchema = z.array(z.array(z.object({ value: z.string(), count })));
const RowSchema = z
  .object({
    record: count,
    list: z.string(),
    place: z.string(),
    openFrom: z.string().nullable(),
    texts: count,
    segments: count,
    pages: count,
    facets: z.array(z.object({ name: z.string(), value: z.string() })),
  })
  .optional();

const strings = z.array(z.string());
const EntrySchema: z.ZodType<ListEntry> = z.object({
  id: z.string(),
  version: z.int(),
  type: z.string(),
  title: z.string(),
  titleLanguage: z.string(),
  date: z.string().nullable(),
  languages: strings,
  from: strings,
  to: strings,
});
const dayOf = (openOn: OpenOn): string => openOn ?? '9999-12-31';
const entryOf = (json: string): ListEntry => EntrySchema.parse(JSON.parse(json));

export function createSqliteIndex(run: RunIndexQuery): Index {
  return {
    async list({ facet, page, perPage, openOn }, signal) {
      const limit = Math.min(Math.max(1, Math.trunc(perPage)), 1000);
      const offset = limit * (Math.max(1, Math.trunc(page)) - 1);
      const query = { day: dayOf(openOn), limit, offset, ...(facet && { facet }) };
      const { total, entries } = await run('list', [query], ListSchema, signal);
      return { total, entries: entries.map(entryOf) };
    },
    async newest(limit, openOn, signal) {
      return (await run('newest', [dayOf(openOn), limit], strings, signal)).map(entryOf);
    },
    async facets(openOn, signal) {
      const lists = await run('facets', [dayOf(openOn)], FacetsSchema, signal);
      const of = (name: FacetName) => lists[facetNames.indexOf(name)] ?? [];
      return { type: of('type'), language: of('language'), year: of('year'), collection: of('collection') };
    },
    counts: (openOn, signal) => run('counts', [dayOf(openOn)], CountsSchema, signal),
    async entry(id, signal) {
      const row = await run('entry', [id], RowSchema, signal);
      if (row === undefined) return undefined;
      const { list, place, openFrom, texts, segments, pages } = row;
      const of = (name: FacetName) => row.facets.filter((one) => one.name === name).map(({ value }) => value);
      const facets = {
        type: of('type'),
        language: of('language'),
        year: of('year'),
        collection: of('collection'),
      };
      return { entry: entryOf(list), facets, order: place, openFrom, texts, segments, pages };
    },
  };
}
