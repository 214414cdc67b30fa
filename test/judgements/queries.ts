// The 60 searches by which ranking is judged: schema and reading.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const WantedSchema = z.strictObject({
  /** The source key of a record. */
  key: z.string().regex(/^(?:mugan-bridge\/[a-z0-9-]+|frus[0-9v.p-]+#d\d+)$/),
  /** 3: what he came for; 2: he would be glad of it; 1: he would not mind it. */
  grade: z.literal([1, 2, 3]),
  reason: z.string(),
});

const QuerySchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  query: z.string().min(2),
  kind: z.enum([
    'word',
    'phrase',
    'name',
    'name-in-another-script',
    'misspelt',
    'date-filter',
    'person-filter',
    'field',
    'cross-lingual',
    'topic',
  ]),
  /** Who asks, and what he wants. */
  why: z.string(),
  half: z.enum(['tune', 'report']),
  /** The best answers; there may be others. */
  wanted: z.array(WantedSchema).min(1),
});

export type JudgedQuery = z.infer<typeof QuerySchema>;

/** All searches, in the order of the file. Throws where the file is not of the schema. */
export function judgedQueries(): readonly JudgedQuery[] {
  const json: unknown = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8'));
  return z.array(QuerySchema).parse(json);
}
