// Withdrawal, where law or privacy demands it: the one way in which something published goes away.
import type { Problem, Result } from '../../model/problem.ts';
import { canonicalRecordId } from '../../model/record-id.ts';
import { dropCaches } from '../rebuild/caches.ts';
import type { Archive } from '../services.ts';
import type { Withdrawal } from '../../model/access.ts';

export interface WithdrawRequest {
  readonly record: string;
  /** Shown to everybody who asks for the record. */
  readonly reason: string;
  readonly by: string;
  /** The instant of withdrawal; now, where it is absent. */
  readonly at?: Date;
  /** What it took from editions when it was first made, where it is repeated; see `WithdrawalSchema`. */
  readonly taken?: Pick<Withdrawal, 'editions' | 'blobs'>;
}

/**
 * `already`: it had been withdrawn before, and that withdrawal stands. `editionFiles`: how many files of the edition that it stood in were
 * erased with it, since they hold its words.
 */
export interface WithdrawReport {
  readonly already: boolean;
  readonly editionFiles: number;
}

/**
 * Withdraws a record: its texts, files, index entries and caches go for good; its versions' hashes and a line of the log stay, and its
 * source is not imported again. Of a document that stands in an edition, the files of the edition go too, and none is kept from then on. Repeatable, also to finish what was interrupted. Problems: `no-record`, `reason-missing`; the
 * warning `erasure-pending` where some bytes could not be erased yet.
 */
export async function withdrawRecord(
  archive: Pick<Archive, 'dir' | 'store'>,
  request: WithdrawRequest,
  signal?: AbortSignal,
): Promise<Result<WithdrawReport>> {
  const record = canonicalRecordId(request.record);
  if (record === undefined) return { ok: false, problems: [noRecord(request.record)] };
  if (request.reason.trim() === '')
    return {
      ok: false,
      problems: [problem('reason-missing', 'A withdrawal needs a reason.', 'Say in a sentence why.')],
    };
  const at = (request.at ?? new Date()).toISOString();
  const { reason, by, taken } = request;
  const done = await archive.store.withdraw({ ...taken, record, reason, by, at }, signal);
  if (done.kind === 'unknown-record') return { ok: false, problems: [noRecord(request.record)] };
  await dropCaches(archive.dir);
  const withdrawn = await archive.store.withdrawal(record, signal);
  return {
    ok: true,
    value: { already: done.kind === 'already', editionFiles: withdrawn?.blobs?.length ?? 0 },
    problems: done.erased ? [] : [pending],
  };
}

const pending: Problem = {
  code: 'erasure-pending',
  severity: 'warning',
  message:
    'The record is withdrawn, but some of its bytes are still on the disk: another process is reading the archive, or there is too ' +
    'little space to write the database anew.',
  hint: 'Stop the server, see that as much space is free as verno.db takes, then run `verno check`, which erases them.',
};

function noRecord(asked: string): Problem {
  return problem(
    'no-record',
    `There is no record “${asked}”.`,
    'An id has eight characters, the last of which checks the others.',
  );
}

function problem(code: string, message: string, hint: string): Problem {
  return { code, severity: 'error', message, hint };
}
