// Queries for bench/store.ts: a record read in a worker, as objects and as the JSON texts that they are made of.
import type { Database } from 'better-sqlite3';
import { createReads } from '../src/store/sqlite/reads.ts';
import { partsOf } from '../src/model/parts-of.ts';

export const pointReadUrl = import.meta.url;
export type PointReadQueries = ReturnType<typeof queries>;

export function queries(db: Database) {
  const reads = createReads(db);
  return {
    objects(id: string): unknown {
      const head = reads.head(id);
      return head && { head, content: reads.content(head.manifest) };
    },
    texts(id: string): string[] {
      const head = reads.head(id);
      return head === undefined ? [] : reads.parts(partsOf(head.manifest)).map(({ json }) => json);
    },
  };
}
