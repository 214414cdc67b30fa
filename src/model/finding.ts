// Findings of a second look at a translation, and what a person decided about them.
import { z } from 'zod';
import { HashSchema } from './hash.ts';
import { LocalIdSchema } from './names.ts';

/**
 * What may deserve a second look. `no-counterpart`: words of one text to which nothing in the other answers. `order`: sentences that stand the
 * other way round, `repeated`: a sentence rendered twice. `number` … `amount`: a figure that differs, or stands on one side alone. `name-*`: a name left
 * out, added, or rendered as another; `name-language`: one person or place under names of two languages. `agreement`: a pronoun that cannot
 * agree with what it stands for. `tense`, `negation`: verbs that cannot say the same. `bracket-untyped`: a bracket that the original has not, and
 * of which nobody has said whose it is. `term-varies`: one term rendered in several ways. `worn-word`: a word that recognition has worn.
 * `model`: what an outside model remarked.
 */
export const FindingKindSchema = z.enum([
  'no-counterpart',
  'order',
  'repeated',
  'number',
  'date',
  'time',
  'unit',
  'amount',
  'name-omitted',
  'name-added',
  'name-differs',
  'name-language',
  'agreement',
  'tense',
  'negation',
  'bracket-untyped',
  'term-varies',
  'worn-word',
  'model',
]);
export type FindingKind = z.infer<typeof FindingKindSchema>;

/** Words that a finding is about: a range of a block's string, in UTF-16 code units. */
export interface FindingPart {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** One text's side of a finding: the segments concerned, and the words in them where they can be named. */
export interface FindingSide {
  readonly text: string;
  readonly segments: readonly string[];
  readonly parts: readonly FindingPart[];
  /** The words as they stand, in their order; what tells two findings of one kind in one place apart. Empty where the whole segments are meant. */
  readonly words: readonly string[];
}

/**
 * A finding: a claim that something deserves a look, not that it is wrong. `source` is the side of the original, `target` that of the translation; one
 * may be null, or have no segments where nothing stands. `reason`: one English sentence that quotes both sides and is true. `confidence` from 0 to 1: how
 * often such a finding is right. `explained`: why it is no fault, where that is known (an absent leaf): it is then shown with its explanation, and is no alarm.
 * `others`: further places of the same matter (the other renderings of a term). `by`: who found it, with its version.
 */
export interface Finding {
  readonly kind: FindingKind;
  readonly source: FindingSide | null;
  readonly target: FindingSide | null;
  readonly reason: string;
  readonly confidence: number;
  readonly explained?: string;
  readonly others?: readonly FindingSide[];
  readonly by: string;
}

const JudgedSideSchema = z.strictObject({
  text: LocalIdSchema,
  segments: z.array(LocalIdSchema),
  words: z.array(z.string()),
  hash: HashSchema,
});

/**
 * What a person decided about a finding. It belongs to the finding of the same kind with the same segments and words; each side holds the hash of its
 * segments' strings as they were then, and where one has changed since, the finding is open again. A dismissal gives its reason.
 */
export const JudgementSchema = z.strictObject({
  id: LocalIdSchema,
  kind: FindingKindSchema,
  source: JudgedSideSchema.nullable(),
  target: JudgedSideSchema.nullable(),
  decision: z.enum(['accepted', 'dismissed', 'mended']),
  reason: z.string().optional(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type Judgement = z.infer<typeof JudgementSchema>;
