// The index on SQLite: the port's methods over queries that run in workers.
import { z } from 'zod';
import { facetNames, type FacetName, type Index } from '../port.ts';
import { createEditionIndex } from './editions.ts';
import { readEntry } from './entry.ts';
import { createHarvestIndex } from './harvest.ts';
import { createNameFinder } from './name-finder.ts';
import { createNameIndex } from './names.ts';
import type { IndexQueries } from './queries.ts';
import { dayOf } from './days.ts';
import { countSchema as count, entryOf, slice, type RunIndexQuery } from './run.ts';
import { createSearchIndex } from './search/index.ts';
import { createUnitIndex } from './units.ts';

const strings = z.array(z.string());
const ListSchema = z.object({ total: count, entries: strings });
const CountsSchema = z.object({
  records: count,
  versions: count,
  texts: count,
  segments: count,
  pages: count,
});
const ValuesSchema = z.array(z.object({ value: z.string(), count }));
const NeighboursSchema = z.object({ previous: z.string().nullable(), next: z.string().nullable() });

export function createSqliteIndex(run: RunIndexQuery, runSearch: RunIndexQuery): Index {
  return {
    async list({ facet, page, perPage, openOn, except = '' }, signal) {
      const query = { day: dayOf(openOn), ...slice(page, perPage), except, ...(facet && { facet }) };
      const { total, entries } = await run('list', [query], ListSchema, signal);
      return { total, entries: entries.map(entryOf) };
    },
    async matching(wanted, { page, perPage, openOn }, signal) {
      if (wanted.length === 0) throw new RangeError('nothing is wanted');
      const { limit, offset } = slice(page, perPage);
      const args: Parameters<IndexQueries['matching']> = [wanted, dayOf(openOn), limit, offset];
      const { total, entries } = await run('matching', args, ListSchema, signal);
      return { total, entries: entries.map(entryOf) };
    },
    async newest(limit, openOn, signal) {
      return (await run('newest', [dayOf(openOn), limit], strings, signal)).map(entryOf);
    },
    async updated(limit, openOn, signal) {
      return (await run('updated', [dayOf(openOn), limit], strings, signal)).map(entryOf);
    },
    async facets(openOn, signal) {
      const lists = await run('facets', [dayOf(openOn)], z.array(ValuesSchema), signal);
      const of = (name: FacetName) => lists[facetNames.indexOf(name)] ?? [];
      return { type: of('type'), language: of('language'), year: of('year'), collection: of('collection') };
    },
    values: (name, start, openOn, signal) =>
      run('values', [name, start, dayOf(openOn)], ValuesSchema, signal),
    neighbours: (name, value, openOn, signal) =>
      run('neighbours', [name, value, dayOf(openOn)], NeighboursSchema, signal),
    counts: (openOn, signal) => run('counts', [dayOf(openOn)], CountsSchema, signal),
    entry: (id, signal) => readEntry(run, id, signal),
    names: createNameIndex(run),
    finder: createNameFinder(run),
    units: createUnitIndex(run),
    editions: createEditionIndex(run),
    harvest: createHarvestIndex(run),
    search: createSearchIndex(runSearch, run),
  };
}
