// Whether a record's content may be published: by its schemas, by what must hold within it, and by what can be written down.
import { canonicalJson, NotCanonicalError } from '../../model/canonical.ts';
import { inconsistencies } from '../../model/consistency/consistency.ts';
import type { Problem } from '../../model/problem.ts';
import { RecordContentSchema, type RecordContent } from '../../model/record.ts';

/** The most problems that one record is reported with. */
const most = 50;

/** Everything that stands in the way of publishing; empty for sound content. `where.path` leads into the content. */
export function judge(content: RecordContent): Problem[] {
  try {
    // First, since what has no canonical form may be too deep for the schemas to walk through.
    canonicalJson(content);
  } catch (error) {
    if (!(error instanceof NotCanonicalError)) throw error;
    return [
      {
        code: error.reason,
        severity: 'error',
        message: `The record cannot be written down: ${error.message}.`,
        where: { path: error.path },
        hint: 'Mend it in the source, and import it again.',
      },
    ];
  }
  const read = RecordContentSchema.safeParse(content);
  if (!read.success)
    return read.error.issues.slice(0, most).map((issue) => schemaProblem(issue.path, issue.message));
  return inconsistencies(content).slice(0, most);
}

/** A complaint of a schema. */
export function schemaProblem(path: readonly PropertyKey[], message: string): Problem {
  let where = '';
  for (const step of path)
    where += typeof step === 'number' ? `[${step}]` : `${where === '' ? '' : '.'}${String(step)}`;
  return {
    code: 'schema',
    severity: 'error',
    message: `${where === '' ? 'The whole' : where}: ${message}.`,
    where: { path: where },
    hint: 'docs/schemas says what may stand here.',
  };
}
