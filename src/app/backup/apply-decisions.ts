// Brings a restored archive to what was decided later: through the ordinary use cases, so that content is truly gone.
import type { Problem } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { Archive } from '../services.ts';
import { withdrawRecord } from '../withdraw/withdraw.ts';
import type { Decision } from './decisions.ts';
import type { Source } from './later-decisions.ts';

export interface Applied {
  /** Records, authorities and units that were withdrawn now, because they had been withdrawn after the backup. */
  readonly withdrawn: readonly RecordId[];
  /** Records that were opened or closed now. */
  readonly access: readonly RecordId[];
  readonly problems: readonly Problem[];
}

/** Applies all decisions that are later than what the archive knows. */
export async function applyDecisions(
  archive: Archive,
  sources: readonly Source[],
  signal: AbortSignal,
): Promise<Applied> {
  const withdrawn: RecordId[] = [];
  const access: RecordId[] = [];
  const problems: Problem[] = [];
  const unknown = new Set<RecordId>();
  for (const decision of sources.flatMap(({ decisions }) => decisions).sort(byTime)) {
    signal.throwIfAborted();
    if (decision.kind === 'withdrawal') {
      const { record, reason, by, at, ...taken } = decision.withdrawal;
      const known =
        (await archive.store.withdrawal(record, signal)) ??
        (await archive.store.entryWithdrawal(record, signal));
      if (known !== undefined) continue;
      const done = await withdrawRecord(archive, { record, reason, by, at: new Date(at), taken }, signal);
      if (!done.ok) unknown.add(record);
      else withdrawn.push(record);
      problems.push(...done.problems.filter(({ code }) => code === 'erasure-pending'));
    } else {
      const { policy } = decision;
      const now = await archive.store.access(policy.record, signal);
      const isLater = now === undefined || Date.parse(policy.at) > Date.parse(now.at);
      if (isLater && (await archive.store.setAccess(policy, signal)) && !access.includes(policy.record))
        access.push(policy.record);
    }
  }
  problems.push(...[...unknown].map(laterRecord));
  return { withdrawn, access, problems };
}

function byTime(one: Decision, other: Decision): number {
  return Date.parse(timeOf(one)) - Date.parse(timeOf(other));
}

function timeOf(decision: Decision): string {
  return decision.kind === 'withdrawal' ? decision.withdrawal.at : decision.policy.at;
}

function laterRecord(record: RecordId): Problem {
  return {
    code: 'withdrawn-later',
    severity: 'note',
    message: `${record} was published and withdrawn after this backup, so it is not in it.`,
    where: { path: record },
    hint: 'Do not import its source again: the restored archive does not know it, and would publish it anew.',
  };
}
