// The boundary to the `edtf` package: its grammar for single dates is used, its arithmetic is not (it takes the first day of the last
// member of a set as the set's end, has no end for open intervals, gives spring as January to March).
import { parse } from 'edtf';
import { z } from 'zod';

/** A bitmask over YYYYMMDD, one bit for a digit, the year in the lowest four. */
const MaskSchema = z.int().min(0).max(255);
const QualifierSchema = z.union([z.boolean(), MaskSchema]).optional();

const ReadingSchema = z.object({
  type: z.enum(['Date', 'Year', 'Season', 'Decade', 'Century']),
  level: z.int().min(0).max(3),
  values: z.array(z.int()).min(1).max(7),
  uncertain: QualifierSchema,
  approximate: QualifierSchema,
  unspecified: MaskSchema.optional(),
  significant: z.int().optional(),
});

/** A single date as the library reads it. Months count from 0 in `values` (but seasons are 21-41). */
export type LibraryReading = z.infer<typeof ReadingSchema>;

/** Reads one date by the library's grammar; undefined where it is not one, or not one that Verno can count with. Never throws. */
export function readByLibrary(text: string): LibraryReading | undefined {
  let raw: unknown;
  try {
    raw = parse(text, { level: 3 });
  } catch {
    return undefined;
  }
  return ReadingSchema.safeParse(raw).data;
}
