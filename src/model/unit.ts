// Units of description (ISAD(G)): repository, fonds, series, file, and collections.
import { z } from 'zod';
import { EdtfStringSchema } from './date/statement.ts';
import { LocalTextSchema } from './language.ts';

export const UnitLevelSchema = z.enum(['repository', 'fonds', 'series', 'file', 'collection']);
export type UnitLevel = z.infer<typeof UnitLevelSchema>;

export const UNIT_SCHEMA = 'verno/unit/1';
/**
 * A described unit. `key`: of a repository, fonds, series or file the key that `impliedUnits` gives it, by which a stub made from parsed codes
 * becomes a described unit; of a collection its name, as records have it. `code`: the reference code as a person writes it. `dates`: EDTF.
 */
export const UnitSchema = z.strictObject({
  schema: z.literal(UNIT_SCHEMA),
  level: UnitLevelSchema,
  key: z.string().min(1),
  code: z.string(),
  titles: z.array(LocalTextSchema),
  scope: z.array(LocalTextSchema),
  dates: EdtfStringSchema.nullable(),
});
export type Unit = z.infer<typeof UnitSchema>;
