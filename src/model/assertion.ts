// How we know: on what basis something is said, how surely, and by whom.
import { z } from 'zod';

/** `written`: it stands on the document or in its source. `inferred`: concluded from evidence. `supplied`: known from elsewhere. */
export const BasisSchema = z.enum(['written', 'inferred', 'supplied']);
export type Basis = z.infer<typeof BasisSchema>;

export const CertaintySchema = z.enum(['certain', 'probable', 'uncertain']);
export type Certainty = z.infer<typeof CertaintySchema>;

/**
 * Fields to spread into every date, agent, mark and identification. `by` names who says so: a person, an edition,
 * an import format; null where it is not stated.
 */
export const assertionShape = {
  basis: BasisSchema,
  certainty: CertaintySchema,
  by: z.string().nullable(),
};

export const AssertionSchema = z.strictObject(assertionShape);
export type Assertion = z.infer<typeof AssertionSchema>;
