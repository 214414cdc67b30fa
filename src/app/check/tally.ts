// Adds up what the index should count, to hold its own counts against.
import { facetNames, type Index, type IndexCounts, type IndexEntry } from '../../index/port.ts';
import type { Find } from './findings.ts';

export interface Tally {
  add(projected: IndexEntry): void;
  /** Finds out whether the index counts the same. */
  compare(index: Index, find: Find, signal: AbortSignal): Promise<void>;
}

export function createTally(): Tally {
  const counts = { records: 0, versions: 0, texts: 0, segments: 0, pages: 0 };
  const values = new Map<string, number>();
  return {
    add({ entry, facets, texts, segments, pages }) {
      counts.records++;
      counts.versions += entry.version;
      counts.texts += texts;
      counts.segments += segments;
      counts.pages += pages;
      for (const name of facetNames)
        for (const value of facets[name]) {
          const key = `${name} ${value}`;
          values.set(key, (values.get(key) ?? 0) + 1);
        }
    },
    async compare(index, find, signal) {
      const counted: IndexCounts = await index.counts(null, signal);
      for (const name of ['records', 'versions', 'texts', 'segments', 'pages'] as const)
        if (counted[name] !== counts[name]) find(wrong(name, counted[name], counts[name]));
      const facets = await index.facets(null, signal);
      for (const name of facetNames)
        for (const { value, count } of facets[name]) {
          const key = `${name} ${value}`;
          if (values.get(key) !== count)
            find(wrong(`records with the ${name} “${value}”`, count, values.get(key) ?? 0));
          values.delete(key);
        }
      for (const [key, count] of values) find(wrong(`records with the ${key}`, 0, count));
    },
  };
}

function wrong(what: string, counted: number, actual: number): Parameters<Find>[0] {
  return {
    code: 'count-wrong',
    severity: 'error',
    message: `The index counts ${counted} ${what}; there are ${actual}.`,
    hint: 'Run `verno rebuild`.',
  };
}
