// What a reference code is: the address of papers in an archive, level by level, with their folios.
import { z } from 'zod';

/** A text longer than this (UTF-16 code units) is not taken for a reference code. */
export const MAX_CODE_LENGTH = 20_000;

const Written = z
  .string()
  .min(1)
  .max(2 * MAX_CODE_LENGTH);

/**
 * The custom a code is written after: `russian` (fonds, opis, delo, in either script), `us` (record group, entry,
 * box; lot and decimal files; presidential libraries), `british` (department, series and piece of The National
 * Archives), `other` (kept as written, with what could be told apart).
 */
export const SchemeSchema = z.enum(['russian', 'us', 'british', 'other']);
export type Scheme = z.infer<typeof SchemeSchema>;

/** The levels of a code, in the field's own words. `folios` stands in `notGiven` alone, never among the parts. */
export const LevelSchema = z.enum([
  // russian
  'fonds',
  'opis',
  'perechen',
  'portfel',
  'papka',
  'korobka',
  'karton',
  'poryadok',
  'delo',
  'edinitsa-khraneniya',
  'arkhivna-edinitsa',
  'sprava',
  'tom',
  'chast',
  'paket',
  'dokument',
  'rolik',
  // us
  'record-group',
  'entry',
  'series',
  'lot-file',
  'decimal-file',
  'subject-file',
  'accession',
  'box',
  'folder',
  'volume',
  'reel',
  // british, with `series` above
  'department',
  'piece',
  'item',
  // any
  'folios',
  'other',
]);
export type Level = z.infer<typeof LevelSchema>;

/**
 * One step of a code. `value` is kept as written («059а» with a Cyrillic letter stays so). A part of level `other`
 * carries in `label` the word that stood before its value, where there was one.
 */
export const PartSchema = z
  .strictObject({
    level: LevelSchema,
    label: Written.optional(),
    value: Written,
  })
  .refine((part) => part.level !== 'folios', 'Folios stand in `folios`, not among the parts.')
  .refine(
    (part) => part.label === undefined || part.level === 'other',
    'Only a part of level `other` has a label.',
  );
export type Part = z.infer<typeof PartSchema>;

/** One side of one leaf, or one page: «15а об.» is `{ number: 15, suffix: 'а', side: 'verso' }`. */
export const FolioRefSchema = z.strictObject({
  number: z.int().min(0).max(999_999_999),
  suffix: z.string().min(1).max(4).optional(),
  side: z.enum(['recto', 'verso']).optional(),
});
export type FolioRef = z.infer<typeof FolioRefSchema>;

/** From one leaf to another, both included; a single leaf is a range from itself to itself. */
export const FolioRangeSchema = z.strictObject({ from: FolioRefSchema, to: FolioRefSchema });
export type FolioRange = z.infer<typeof FolioRangeSchema>;

/**
 * Folios: `label` is the whole as written ("Listy 151-154"), `unit` whether leaves or pages are counted, `ranges`
 * what was read, `unread` what stands in the list but is no number (Roman figures, a range that runs backwards).
 */
export const FoliosSchema = z.strictObject({
  label: Written,
  unit: z.enum(['leaf', 'page']),
  ranges: z.array(FolioRangeSchema).max(MAX_CODE_LENGTH),
  unread: z.array(Written).max(MAX_CODE_LENGTH),
});
export type Folios = z.infer<typeof FoliosSchema>;

/**
 * A reference code. `parts` stand in the order written. `notGiven` holds the levels of which the source itself says
 * that it does not give them; what the source is silent on is computed (`silentLevels`) and never stored.
 * `remark` is text that stood with the code and is no part of it («Подлинник», "Top Secret"), as written.
 */
export const ReferenceCodeSchema = z.strictObject({
  scheme: SchemeSchema,
  repository: Written.optional(),
  parts: z.array(PartSchema).max(MAX_CODE_LENGTH),
  folios: FoliosSchema.nullable(),
  notGiven: z.array(LevelSchema).max(LevelSchema.options.length),
  remark: Written.optional(),
});
export type ReferenceCode = z.infer<typeof ReferenceCodeSchema>;
