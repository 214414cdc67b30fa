// Expected failure as data: what is wrong, where it stands, and how to mend it.
import { z } from 'zod';

/** Where a problem stands. Lines and columns count from 1; `path` is a path into structured data (`dates[0].edtf`). */
export const WhereSchema = z.strictObject({
  file: z.string().optional(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  path: z.string().optional(),
});
export type Where = z.infer<typeof WhereSchema>;

/** `error`: the thing was not taken. `warning`: it was taken, and a person should look at it. `note`: worth knowing. */
export const SeveritySchema = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof SeveritySchema>;

/**
 * One thing that is wrong with what somebody gave us. `code` is stable and kebab-case, for grouping and scripts;
 * `message` names the thing; `hint` says how to mend it.
 */
export const ProblemSchema = z.strictObject({
  code: z.string(),
  severity: SeveritySchema,
  message: z.string(),
  where: WhereSchema.optional(),
  hint: z.string().optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;

/** A value, or the problems that stand in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** No value, for one reason. */
export function refuse(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}
