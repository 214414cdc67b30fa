// How the port's methods reach the queries, and what all of them share.
import { z } from 'zod';
import type { ListEntry } from '../list-entry.ts';
import type { IndexQueries } from './queries.ts';

/** Runs one of the index's queries somewhere, and holds what comes back against `result`. */
export type RunIndexQuery = <K extends keyof IndexQueries>(
  name: K,
  args: Parameters<IndexQueries[K]>,
  result: z.ZodType<ReturnType<IndexQueries[K]>>,
  signal?: AbortSignal,
) => Promise<ReturnType<IndexQueries[K]>>;

export const countSchema = z.int().nonnegative();

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
  edition: z.object({ citation: z.string().nullable(), number: z.string().nullable() }).nullable(),
});

/** A line of a list, which the tables keep as JSON. */
export const entryOf = (json: string): ListEntry => EntrySchema.parse(JSON.parse(json));

/** The slice that a page of a list is; pages count from 1, of at most 1000 entries. */
export function slice(page: number, perPage: number): { limit: number; offset: number } {
  const limit = Math.min(Math.max(1, Math.trunc(perPage)), 1000);
  return { limit, offset: limit * (Math.max(1, Math.trunc(page)) - 1) };
}
