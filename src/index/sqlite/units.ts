// Units and collections on SQLite: the port's methods over queries that run in workers.
import { z } from 'zod';
import { FoliosSchema } from '../../model/code/schema.ts';
import { UnitSchema } from '../../model/unit.ts';
import type { FolioUse, IndexedUnit, UnitIndex } from '../units.ts';
import { dayOf } from './days.ts';
import { countSchema, entryOf, slice, type RunIndexQuery } from './run.ts';
import type { UnitRow } from './unit-queries.ts';

const RowSchema = z.object({
  key: z.string(),
  step: z.string(),
  code: z.string(),
  described: z.string().nullable(),
  records: countSchema,
});
const DetailSchema = z
  .object({
    unit: RowSchema,
    above: z.array(RowSchema),
    units: z.object({ total: countSchema, entries: z.array(RowSchema) }),
    loose: z.object({ total: countSchema, entries: z.array(z.string()) }),
    folios: z.array(z.object({ record: countSchema, folios: z.string() })),
  })
  .optional();
const FolioUsesSchema: z.ZodType<FolioUse[]> = z.array(
  FoliosSchema.pick({ label: true, unit: true, ranges: true }).extend({ absent: z.array(z.string()) }),
);
const strings = z.array(z.string());
const LinesSchema = z.array(z.object({ record: countSchema, list: z.string() }));

export function createUnitIndex(run: RunIndexQuery): UnitIndex {
  return {
    async repositories(openOn, signal) {
      return (await run('repositories', [dayOf(openOn)], z.array(RowSchema), signal)).map(unitOf);
    },
    async unit(key, { page, perPage, openOn }, signal) {
      const asked = { day: dayOf(openOn), ...slice(page, perPage) };
      const found = await run('unit', [key.toWellFormed(), asked], DetailSchema, signal);
      if (found === undefined) return undefined;
      const { unit, above, units, loose, folios } = found;
      return {
        unit: unitOf(unit),
        above: above.map(unitOf),
        units: { total: units.total, entries: units.entries.map(unitOf) },
        loose: { total: loose.total, entries: loose.entries.map(entryOf) },
        folios: folios.map((one) => ({ record: one.record, folios: foliosOf(one.folios) })),
      };
    },
    async units(keys, openOn, signal) {
      const args: [string[], string] = [keys.map((key) => key.toWellFormed()), dayOf(openOn)];
      const found = await run('units', args, z.array(RowSchema.nullable()), signal);
      return found.map((row) => row && unitOf(row));
    },
    async entries(records, signal) {
      const lines = await run('linesOf', [records], LinesSchema, signal);
      return lines.map(({ record, list }) => ({ record, entry: entryOf(list) }));
    },
    async collections(signal) {
      return (await run('collections', [], strings, signal)).map((json) =>
        UnitSchema.parse(JSON.parse(json)),
      );
    },
    async collection(name, signal) {
      const found = await run('collection', [name.toWellFormed()], z.string().optional(), signal);
      return found === undefined ? undefined : UnitSchema.parse(JSON.parse(found));
    },
  };
}

/** Folios as a row keeps them. */
export function foliosOf(json: string): FolioUse[] {
  return FolioUsesSchema.parse(JSON.parse(json));
}

function unitOf({ described, ...row }: UnitRow): IndexedUnit {
  return { ...row, described: described === null ? null : UnitSchema.parse(JSON.parse(described)) };
}
