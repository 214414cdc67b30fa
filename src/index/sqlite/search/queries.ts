// The search engine's queries: they run in a worker.
import type { Database } from 'better-sqlite3';
import type { EngineQuery } from '../../search.ts';
import { lineReader } from '../lines.ts';
import { attestedQueries } from './attested.ts';
import { createColumns } from './columns.ts';
import { evaluate } from './evaluate.ts';
import { byFacet, countIn } from './facets.ts';
import { createLabeller } from './labels.ts';
import { weighLists } from './lists.ts';
import { createLookups } from './lookups.ts';
import { plainly } from './matches.ts';
import { page } from './order.ts';
import { weighCloseness } from './proximity.ts';
import { createReading, createTables } from './reading.ts';
import { suggestQueries } from './suggest.ts';
import { storedWordsQueries } from './stored-words.ts';
import { createTotals } from './totals.ts';
import { vocabularyQueries } from './vocabulary.ts';

/** Each runs in one read transaction, so that what is in memory and what is read belong together. */
export function searchQueries(db: Database) {
  const columnsNow = createColumns(db);
  const tables = createTables(db);
  const lookups = createLookups(db);
  const lines = lineReader(db);
  const labels = createLabeller(db);
  const totals = createTotals();
  const vocabulary = vocabularyQueries(db, columnsNow);
  const count = (root: number, day: string): number => totals(columnsNow(), day).counts[2 * root + 1] ?? 0;

  function search({ root, sort, page: number, perPage, facets }: EngineQuery, day: string) {
    const columns = columnsNow();
    const reading = createReading(tables, columns, day);
    const found =
      root === null ? plainly(totals(columns, day).slots) : evaluate(reading, lookups(columns), root);
    if (root !== null && sort === 'relevance') {
      weighLists(columns, found);
      weighCloseness(reading, root, found);
    }
    const hits = page(columns, found, sort, perPage * (number - 1), perPage).flatMap((at) =>
      lines([columns.records[found.slots[at] ?? -1] ?? -1]).map((list) => ({
        list,
        exact: found.exact[at] === 1,
        score: found.scores[at] ?? 0,
      })),
    );
    if (facets.length === 0) return { total: found.slots.length, hits, facets: [] };
    const counted = byFacet(
      columns,
      countIn(columns, found.slots, totals(columns, day)),
      facets.map(({ facet }) => facet),
    );
    return {
      total: found.slots.length,
      hits,
      facets: facets.map(({ facet, limit }) => {
        const values = counted.get(facet) ?? [];
        return { facet, distinct: values.length, values: labels(columns, values, limit) };
      }),
    };
  }

  return {
    search: db.transaction(search),
    ...vocabulary,
    ...attestedQueries(db, count),
    ...suggestQueries(db, columnsNow, totals, count, vocabulary.formsBeginning),
    ...storedWordsQueries(db),
  };
}
