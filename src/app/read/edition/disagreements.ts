// Dates of a record that contradict each other: kept side by side, and said.
import type { DateRole, DateStatement } from '../../../model/date/statement.ts';
import { parseEdtf } from '../../../model/date/edtf.ts';
import { disagree } from '../../../model/date/edtf-order.ts';
import type { Description } from '../../../model/description.ts';

/** Two dates of which at least one is wrong or means something else. */
export interface Disagreement {
  readonly a: DateStatement;
  readonly b: DateStatement;
}

/** Dates of events and of different steps of a paper's way may differ; of one step, and of no known one, they may not. */
function comparable(a: DateRole, b: DateRole): boolean {
  if (a === 'event-planned' || a === 'event-past') return false;
  if (a === b) return true;
  return (a === 'document' && b === 'unknown') || (a === 'unknown' && b === 'document');
}

/** Pairs of dates that should agree and have no day in common. */
export function disagreementsOf(description: Description): Disagreement[] {
  const read = description.dates.flatMap((statement) => {
    const edtf = statement.edtf === null ? undefined : parseEdtf(statement.edtf);
    return edtf?.ok === true ? [{ statement, edtf: edtf.value }] : [];
  });
  return read.flatMap((a, i) =>
    read
      .slice(i + 1)
      .filter((b) => comparable(a.statement.role, b.statement.role) && disagree(a.edtf, b.edtf))
      .map((b) => ({ a: a.statement, b: b.statement })),
  );
}
