// Spans: what is said of a range of a block's string, in UTF-16 code units.
import { z } from 'zod';
import { assertionShape } from './assertion.ts';
import { EdtfStringSchema } from './date/statement.ts';
import { LanguageSchema } from './language.ts';
import { LocalIdSchema, NameKindSchema } from './names.ts';
import { RecordIdSchema } from './record-id.ts';

const range = { start: z.int().nonnegative(), end: z.int().nonnegative() };

export const EmphasisStyleSchema = z.enum([
  'italic',
  'bold',
  'underlined',
  'spaced',
  'superscript',
  'subscript',
  'struck',
  'small-capitals',
]);

export const BracketKindSchema = z.enum([
  'office',
  'variant-name',
  'expansion',
  'gloss',
  'translators-note',
  'supplied',
  'illegible',
  'omitted',
  'not-declassified',
  'sic',
  'unknown',
]);
export type BracketKind = z.infer<typeof BracketKindSchema>;

/** Typographic emphasis of the document itself. */
const EmphasisSchema = z.strictObject({ type: z.literal('emphasis'), ...range, style: EmphasisStyleSchema });
/** A person, body, place or explained term named here; `name` points into the record's names. */
const MentionSchema = z.strictObject({
  type: z.literal('mention'),
  ...range,
  kind: NameKindSchema,
  name: LocalIdSchema.optional(),
  ...assertionShape,
});
/** A correction standing on a raw reading: the block's string keeps the reading, `corrected` is what it should say. */
const CorrectionSchema = z.strictObject({
  type: z.literal('correction'),
  ...range,
  corrected: z.string(),
  reason: z.string().optional(),
  ...assertionShape,
});
/**
 * Words in square brackets that are not the document's own, brackets included. `hand` says whose they are, null where
 * that is not stated. `of` is the range the bracket speaks about, within the same block. For an expansion, `expansion`
 * is the full form and `gloss` its explanation. `extent` as printed, for what is illegible, omitted or not declassified.
 */
const BracketSchema = z.strictObject({
  type: z.literal('bracket'),
  ...range,
  kind: BracketKindSchema,
  hand: z.string().nullable(),
  of: z.strictObject(range).optional(),
  expansion: z.string().optional(),
  gloss: z.string().optional(),
  extent: z.string().optional(),
});
/** A reference to a note: `note` is the id of a block of kind `note` in the same text. Start and end may be equal. */
const NoteReferenceSchema = z.strictObject({
  type: z.literal('note'),
  ...range,
  note: LocalIdSchema,
  label: z.string().optional(),
});
/** The place where a page begins; start equals end. `page` is the id of a page of the record. */
const PageBreakSchema = z.strictObject({ type: z.literal('page-break'), ...range, page: LocalIdSchema });
/** Words in another language than their block's. */
const ForeignSchema = z.strictObject({ type: z.literal('foreign'), ...range, language: LanguageSchema });
/**
 * Where a cross-reference leads: to a block, segment or page of this record; to another record of this archive; to a place in an
 * edition, by its source key and the id that the place bears there (resolved on reading, since it may come later); or out of the archive.
 */
export const ReferenceTargetSchema = z.union([
  z.strictObject({ place: LocalIdSchema }),
  z.strictObject({ record: RecordIdSchema, place: LocalIdSchema.optional() }),
  z.strictObject({ format: z.string(), key: z.string(), anchor: z.string().optional() }),
  z.strictObject({ address: z.url({ protocol: /^https?$/ }) }),
]);
export type ReferenceTarget = z.infer<typeof ReferenceTargetSchema>;
/** Words that refer the reader elsewhere. */
const ReferenceSchema = z.strictObject({
  type: z.literal('reference'),
  ...range,
  target: ReferenceTargetSchema,
});
/** Characters that a recognition is not sure of; `confidence` from 0 to 1. Whoever looks them over takes the span away. */
const DoubtfulSchema = z.strictObject({
  type: z.literal('doubtful'),
  ...range,
  confidence: z.number().min(0).max(1),
});
/** A date in the text, and what it means. */
const DateSchema = z.strictObject({ type: z.literal('date'), ...range, edtf: EdtfStringSchema });

export const SpanSchema = z.discriminatedUnion('type', [
  EmphasisSchema,
  MentionSchema,
  CorrectionSchema,
  BracketSchema,
  NoteReferenceSchema,
  PageBreakSchema,
  ForeignSchema,
  ReferenceSchema,
  DoubtfulSchema,
  DateSchema,
]);
export type Span = z.infer<typeof SpanSchema>;
export type SpanOf<T extends Span['type']> = Extract<Span, { type: T }>;
