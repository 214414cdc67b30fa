// Opening and closing records: a logged policy beside the versions.
import { AccessPolicySchema } from '../../model/access.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { canonicalRecordId, type RecordId } from '../../model/record-id.ts';
import { dropDumps } from '../dumps/kept.ts';
import type { Archive } from '../services.ts';

export interface AccessRequest {
  readonly record: string;
  readonly level: string;
  /** The first day on which it is open, ISO 8601; only for `closed`. */
  readonly until?: string | undefined;
  readonly reason: string;
  readonly by: string;
}

/** Sets the policy of a record; all its versions, images and lists follow at once, and dumps that hold it are gone. Problems: `no-record`, `usage`. */
export async function setAccess(
  archive: Pick<Archive, 'dir' | 'store'>,
  request: AccessRequest,
): Promise<Result<{ readonly record: RecordId }>> {
  const record = canonicalRecordId(request.record);
  if (record === undefined) return refuse(noRecord(request.record));
  const policy = AccessPolicySchema.safeParse({
    record,
    level: request.level,
    groups: [],
    until: request.until ?? null,
    reason: request.reason,
    by: request.by,
    at: new Date().toISOString(),
  });
  if (!policy.success || policy.data.level === 'groups')
    return refuse({
      code: 'usage',
      severity: 'error',
      message: 'This is no access policy.',
      hint: 'The level is public or closed; the day is written as 2031-01-01.',
    });
  if (!(await archive.store.setAccess(policy.data))) return refuse(noRecord(request.record));
  // The server refuses them by the log alone, too; but their bytes need not lie there any longer.
  if (policy.data.level !== 'public') await dropDumps(archive.dir);
  return { ok: true, value: { record }, problems: [] };
}

function noRecord(asked: string): Problem {
  return {
    code: 'no-record',
    severity: 'error',
    message: `There is no record “${asked}”.`,
    hint: 'An id has eight characters, the last of which checks the others.',
  };
}

function refuse(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] };
}
