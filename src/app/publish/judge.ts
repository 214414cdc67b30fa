// Whether content may be published: by its schemas, by what must hold within it, and by what can be written down.
import type { z } from 'zod';
import { checkCanonical, NotCanonicalError } from '../../model/canonical.ts';
import { EntryContentSchema, type EntryContent } from '../../model/entry.ts';
import { inconsistencies } from '../../model/consistency/consistency.ts';
import type { Problem } from '../../model/problem.ts';
import { RecordContentSchema, type RecordContent } from '../../model/record.ts';

/** The most problems that one record or entry is reported with. */
const most = 50;

/** Everything that stands in the way of publishing a record; empty for sound content. `where.path` leads into the content. */
export function judge(content: RecordContent): Problem[] {
  const wrong = judgeShape(content, RecordContentSchema, 'record');
  return wrong.length > 0 ? wrong : inconsistencies(content).slice(0, most);
}

/** As `judge`, of an authority or unit. */
export function judgeEntry(content: EntryContent): Problem[] {
  return judgeShape(content, EntryContentSchema, 'entry');
}

function judgeShape(content: object, schema: z.ZodType, what: string): Problem[] {
  try {
    // First, since what has no canonical form may be too deep for the schemas to walk through.
    checkCanonical(content);
  } catch (error) {
    if (!(error instanceof NotCanonicalError)) throw error;
    return [
      {
        code: error.reason,
        severity: 'error',
        message: `The ${what} cannot be written down: ${error.message}.`,
        where: { path: error.path },
        hint: 'Mend it in the source, and import it again.',
      },
    ];
  }
  const read = schema.safeParse(content);
  if (read.success) return [];
  return read.error.issues.slice(0, most).map((issue) => schemaProblem(issue.path, issue.message));
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
