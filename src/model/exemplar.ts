// Exemplars, the physical copies of a document, and their pages.
import { z } from 'zod';
import { assertionShape } from './assertion.ts';
import { ReferenceCodeSchema } from './code/schema.ts';
import { HashSchema } from './hash.ts';
import { LocalIdSchema } from './names.ts';

/** One physical copy. `code` is the parsed reference code, `written` the code as the source prints it. */
export const ExemplarSchema = z.strictObject({
  id: LocalIdSchema,
  repository: z.string().optional(),
  code: ReferenceCodeSchema.optional(),
  written: z.string().optional(),
  copyNumber: z.string().optional(),
  certification: z.string().optional(),
  condition: z.string().optional(),
  note: z.string().optional(),
  ...assertionShape,
});
export type Exemplar = z.infer<typeof ExemplarSchema>;

/** Says that something is of one exemplar, and how we know. */
export const ExemplarIdentificationSchema = z.strictObject({ exemplar: LocalIdSchema, ...assertionShape });
export type ExemplarIdentification = z.infer<typeof ExemplarIdentificationSchema>;

/** The kinds of absence, kept apart: each asks something else of the reader. */
export const AbsenceKindSchema = z.enum([
  'lost',
  'not-imaged',
  'not-transcribed',
  'illegible',
  'omitted',
  'not-declassified',
]);
export type AbsenceKind = z.infer<typeof AbsenceKindSchema>;

/** Something that should be there and is not. `extent` as the source gives it ("2 lines", "one leaf"). `text` limits it to one text. */
export const AbsenceSchema = z.strictObject({
  kind: AbsenceKindSchema,
  text: LocalIdSchema.optional(),
  extent: z.string().optional(),
  note: z.string().optional(),
  ...assertionShape,
});
export type Absence = z.infer<typeof AbsenceSchema>;

/**
 * A page image: a blob by hash. Width and height in pixels, as stored in the file, before orientation. `orientation` is how the stored
 * rows and columns are to be turned (EXIF 2.3, tag 274: 6 is a quarter turn clockwise; from 5 on, width and height change places); absent
 * where it is 1, upright. `frame` counts from 0 where the page is one of several in the file (TIFF, PDF); absent where it is the first.
 * Of a page of a PDF width and height are those at which it is drawn. `resolution`: dots per inch; `profile`: the name of its colour profile;
 * both where the file says so.
 */
export const PageImageSchema = z.strictObject({
  name: z.string(),
  hash: HashSchema,
  size: z.int().nonnegative(),
  mediaType: z.string(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  orientation: z.int().min(1).max(8).optional(),
  frame: z.int().nonnegative().optional(),
  resolution: z.number().positive().optional(),
  profile: z.string().optional(),
});
export type PageImage = z.infer<typeof PageImageSchema>;

/**
 * The image of a page as somebody else publishes it; pages show it, and an import fetches it, only where the operator allows that. Width and
 * height in pixels, as its publisher says. `service`: the IIIF image service that gives it in other sizes; without `/info.json`.
 */
export const PublishedImageSchema = z.strictObject({
  address: z.url({ protocol: /^https?$/ }),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  service: z
    .strictObject({
      address: z.url({ protocol: /^https?$/ }),
      version: z.literal([1, 2, 3]),
      profile: z.enum(['level0', 'level1', 'level2']),
    })
    .optional(),
});
export type PublishedImage = z.infer<typeof PublishedImageSchema>;

/**
 * A page in reading order. `label` is the folio as written ("151", "151ob"). `foliation` is the exemplar to whose
 * numbering the label belongs; `exemplar` the copy that was imaged: null where that is not stated. `published`: its image elsewhere.
 * `origin`: the id that the page bears in its source, by which others refer to it there.
 */
export const PageSchema = z.strictObject({
  id: LocalIdSchema,
  label: z.string(),
  exemplar: ExemplarIdentificationSchema.nullable(),
  foliation: ExemplarIdentificationSchema.optional(),
  image: PageImageSchema.optional(),
  published: PublishedImageSchema.optional(),
  origin: z.string().optional(),
  absences: z.array(AbsenceSchema),
  note: z.string().optional(),
});
export type Page = z.infer<typeof PageSchema>;
