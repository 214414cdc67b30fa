// The index's queries: they run in a worker, so that no page waits for them.
import type { Database } from 'better-sqlite3';
import { facetNames, type AnyFacetName, type FacetCount, type IndexCounts } from '../port.ts';
import { editionQueries } from './edition-queries.ts';
import { entryQueries } from './entry-queries.ts';
import { harvestQueries } from './harvest-queries.ts';
import { matchingQueries } from './matching-queries.ts';
import { nameFinderQueries } from './name-finder-queries.ts';
import { nameQueries } from './name-queries.ts';
import { searchQueries } from './search/queries.ts';
import { unitQueries } from './unit-queries.ts';

/** Where a worker finds this module. */
export const queriesUrl = import.meta.url;

export type IndexQueries = ReturnType<typeof queries>;

/** Entries travel as the JSON text that the table holds. `day`: records must be open by then. */
export function queries(db: Database) {
  const open = '(open_from IS NULL OR open_from <= :day)';
  const counted = "(open_from = '' OR open_from <= :day)";
  type Page = { day: string; limit: number; offset: number };
  type Excepting = { name: string; value: string; except: string };
  const all = db
    .prepare<[Page], string>(
      `SELECT list FROM entry WHERE record IN
       (SELECT record FROM entry INDEXED BY entry_in_order WHERE ${open} ORDER BY place, record LIMIT :limit OFFSET :offset)
     ORDER BY place, record`,
    )
    .pluck();
  const some = db
    .prepare<[Page & Excepting], string>(
      `SELECT list FROM entry WHERE record IN
       (SELECT record FROM facet INDEXED BY facet_in_order WHERE name = :name AND value = :value AND ${open}
        AND record IS NOT (SELECT record FROM entry WHERE id = :except) ORDER BY place, record LIMIT :limit OFFSET :offset)
     ORDER BY place, record`,
    )
    .pluck();
  const ofValue = db
    .prepare<[{ name: string; value: string; day: string }], number>(
      `SELECT ifnull(sum(count), 0) FROM facet_count WHERE name = :name AND value = :value AND ${counted}`,
    )
    .pluck();
  const excepted = db.prepare<[Excepting & { day: string }]>(
    `SELECT 1 FROM facet WHERE record = (SELECT record FROM entry WHERE id = :except) AND name = :name AND value = :value AND ${open}`,
  );
  const newest = db
    .prepare<[{ day: string; limit: number }], string>(
      `SELECT list FROM entry WHERE ${open} ORDER BY record DESC LIMIT :limit`,
    )
    .pluck();
  const updated = db
    .prepare<[{ day: string; limit: number }], string>(
      `SELECT list FROM entry WHERE record IN
       (SELECT record FROM entry INDEXED BY entry_by_seq WHERE ${open} ORDER BY seq DESC LIMIT :limit) ORDER BY seq DESC`,
    )
    .pluck();
  const counts = db.prepare<[{ day: string }], IndexCounts>(
    `SELECT ifnull(sum(records), 0) AS records, ifnull(sum(versions), 0) AS versions, ifnull(sum(texts), 0) AS texts,
       ifnull(sum(segments), 0) AS segments, ifnull(sum(pages), 0) AS pages FROM total WHERE ${counted}`,
  );
  const values = db.prepare<[{ name: string; day: string }], FacetCount>(
    `SELECT value, sum(count) AS count FROM facet_count WHERE name = :name AND ${counted} GROUP BY value ORDER BY value`,
  );
  const under = db.prepare<[{ name: string; from: string; to: string; day: string }], FacetCount>(
    `SELECT value, sum(count) AS count FROM facet_count
     WHERE name = :name AND value >= :from AND value < :to AND ${counted} GROUP BY value ORDER BY value`,
  );
  // Years of four figures stand in the order of their text; nothing that begins with a sign does.
  const neighbour = (side: '<' | '>', order: 'DESC' | 'ASC') =>
    db
      .prepare<[{ name: string; value: string; length: number; day: string }], string>(
        `SELECT value FROM facet_count WHERE name = :name AND value ${side} :value AND value >= '0' AND length(value) = :length
           AND ${counted} ORDER BY value ${order} LIMIT 1`,
      )
      .pluck();
  const [previous, next] = [neighbour('<', 'DESC'), neighbour('>', 'ASC')];

  return {
    list(query: {
      day: string;
      limit: number;
      offset: number;
      except: string;
      facet?: { readonly name: AnyFacetName; readonly value: string };
    }) {
      const { facet, except, ...page } = query;
      if (facet === undefined)
        return { total: counts.get({ day: page.day })?.records ?? 0, entries: all.all(page) };
      const total = ofValue.get({ ...facet, day: page.day }) ?? 0;
      const less = except !== '' && excepted.get({ ...facet, except, day: page.day }) !== undefined ? 1 : 0;
      return { total: total - less, entries: some.all({ ...page, ...facet, except }) };
    },
    newest: (day: string, limit: number): string[] => newest.all({ day, limit }),
    updated: (day: string, limit: number): string[] => updated.all({ day, limit }),
    counts: (day: string): IndexCounts =>
      counts.get({ day }) ?? { records: 0, versions: 0, texts: 0, segments: 0, pages: 0 },
    facets: (day: string): FacetCount[][] => facetNames.map((name) => values.all({ name, day })),
    values: (name: string, start: string, day: string): FacetCount[] =>
      under.all({ name, from: start, to: `${start}\u{10ffff}`, day }),
    neighbours(name: string, value: string, day: string) {
      const asked = { name, value, length: value.length, day };
      return { previous: previous.get(asked) ?? null, next: next.get(asked) ?? null };
    },
    ...entryQueries(db),
    ...matchingQueries(db),
    ...nameQueries(db),
    ...nameFinderQueries(db),
    ...unitQueries(db),
    ...editionQueries(db),
    ...harvestQueries(db),
    ...searchQueries(db),
  };
}
