// What a reading worker holds in memory of the values of facets.
import type { Database } from 'better-sqlite3';

export interface FacetValue {
  readonly facet: string;
  readonly value: string;
}

export interface ValueColumns {
  /** Takes in what has come since. Values that are gone may stay: no record has them. */
  refresh(): void;
  at(v: number): FacetValue | undefined;
  numberOf(facet: string, value: string): number | undefined;
  /** Above all numbers. */
  readonly size: number;
}

export function createValueColumns(db: Database): ValueColumns {
  const after = db.prepare<[number], FacetValue & { v: number }>(
    'SELECT v, facet, value FROM search_value WHERE v > ? ORDER BY v',
  );
  const values = new Map<number, FacetValue>();
  const numbers = new Map<string, number>();
  let last = 0;
  return {
    refresh() {
      for (const { v, facet, value } of after.iterate(last)) {
        values.set(v, { facet, value });
        numbers.set(`${facet} ${value}`, v);
        last = v;
      }
    },
    at: (v) => values.get(v),
    numberOf: (facet, value) => numbers.get(`${facet} ${value}`),
    get size() {
      return last + 1;
    },
  };
}
