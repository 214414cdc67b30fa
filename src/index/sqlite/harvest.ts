// Harvesting on SQLite: the port's methods over queries that run in workers.
import { z } from 'zod';
import { UnitSchema } from '../../model/unit.ts';
import type { HarvestIndex, HarvestLine } from '../harvest.ts';
import type { HarvestRow } from './harvest-queries.ts';
import { countSchema, type RunIndexQuery } from './run.ts';

const SetSchema = z.object({ kind: z.enum(['type', 'collection', 'unit', 'edition']), value: z.string() });
const RowSchema = z.object({
  seq: countSchema,
  id: z.string(),
  stamp: z.string(),
  deleted: countSchema,
  sets: z.array(SetSchema),
});
const UnitsSchema = z.array(
  z.object({ value: z.string(), code: z.string(), described: z.string().nullable() }),
);

export function createHarvestIndex(run: RunIndexQuery): HarvestIndex {
  return {
    async lines(query, after, limit, signal) {
      return (await run('harvestLines', [query, after, limit], z.array(RowSchema), signal)).map(lineOf);
    },
    count: (query, signal) => run('harvestCount', [query], countSchema, signal),
    async line(id, day, signal) {
      const row = await run('harvestLine', [id, day], RowSchema.optional(), signal);
      return row && lineOf(row);
    },
    earliest: (signal) => run('harvestEarliest', [], z.string().nullable(), signal),
    async units(day, signal) {
      const found = await run('harvestUnits', [day], UnitsSchema, signal);
      return found.map(({ value, code, described }) => ({
        kind: 'unit',
        value,
        name: titleOf(described) ?? code,
      }));
    },
    known: (signal) => run('harvestKnown', [], countSchema, signal),
  };
}

function lineOf({ deleted, ...line }: HarvestRow): HarvestLine {
  return { ...line, deleted: deleted > 0 };
}

function titleOf(described: string | null): string | undefined {
  return described === null ? undefined : UnitSchema.parse(JSON.parse(described)).titles[0]?.text;
}
