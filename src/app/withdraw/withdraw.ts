// Withdrawal, where law or privacy demands it: the one way in which something published goes away.
import type { Withdrawal } from '../../model/access.ts';
import { authorityLabel } from '../../model/authority.ts';
import { isAuthority, type EntryKind } from '../../model/entry.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { canonicalRecordId, type RecordId } from '../../model/record-id.ts';
import type { StoredEntry } from '../../store/port.ts';
import { takingBack } from '../dumps/kept.ts';
import { Drafts } from '../edit/draft.ts';
import { dropUnusedCaches } from '../rebuild/caches.ts';
import type { Archive } from '../services.ts';
import { impliedBy } from './implied-entries.ts';
import {
  erasurePending,
  joinedStands,
  namedInRecords,
  noRecord,
  reasonMissing,
} from './withdraw-problems.ts';

type Needed = Pick<Archive, 'dir' | 'store' | 'index' | 'blobs'>;

export interface WithdrawRequest {
  /** The id of a record, an authority or a unit. */
  readonly record: string;
  /** Shown to everybody who asks for it. */
  readonly reason: string;
  readonly by: string;
  /** The instant of withdrawal; now, where it is absent. */
  readonly at?: Date;
  /** What it took besides when it was first made, where it is repeated; see `WithdrawalSchema`. */
  readonly taken?: Pick<Withdrawal, 'editions' | 'blobs' | 'entries'>;
}

/**
 * `already`: it had been withdrawn before, and that withdrawal stands. `editionFiles`: how many files of the edition that a record stood in
 * were erased with it, since they hold its words. `entries`: authorities that only this record's row told of, which went with it.
 */
export interface WithdrawReport {
  readonly kind: 'record' | EntryKind;
  readonly already: boolean;
  readonly editionFiles: number;
  readonly entries: readonly RecordId[];
}

/**
 * Withdraws a record, an authority or a unit: its texts, files, index entries and caches go for good; its versions' hashes and a line of the
 * log stay, and its source is not imported again. Of a document that stands in an edition, the files of the edition go too, and none is kept
 * from then on; of a record whose row told of names that no other record has, their descriptions go too. Repeatable, also to finish what was
 * interrupted. Problems: `no-record`, `reason-missing`; with the report the warnings `erasure-pending` (some bytes could not be erased yet),
 * `entry-stands`, `joined-stands`, and the notes `entry-shared`, `name-in-records`.
 */
export async function withdrawRecord(
  archive: Needed,
  request: WithdrawRequest,
  signal?: AbortSignal,
): Promise<Result<WithdrawReport>> {
  const record = canonicalRecordId(request.record);
  if (record === undefined) return { ok: false, problems: [noRecord(request.record)] };
  if (request.reason.trim() === '') return { ok: false, problems: [reasonMissing] };
  const { store } = archive;
  const { problems, ...taken } = await besides(archive, record, request.taken, signal);
  const at = (request.at ?? new Date()).toISOString();
  const { reason, by } = request;
  const done = await store.withdraw({ ...taken, record, reason, by, at }, signal);
  if (done.kind === 'unknown-record') return { ok: false, problems: [noRecord(request.record)] };
  await takingBack(archive.dir, () => dropUnusedCaches(archive, signal));
  // What an editor had gathered quotes its words.
  await new Drafts(archive.dir).forget(record);
  const ofEntry = await store.entryWithdrawal(record, signal);
  const stands = ofEntry?.withdrawal ?? (await store.withdrawal(record, signal));
  return {
    ok: true,
    value: {
      kind: ofEntry?.kind ?? 'record',
      already: done.kind === 'already',
      editionFiles: stands?.blobs?.length ?? 0,
      entries: ofEntry === undefined ? (stands?.entries ?? []) : [],
    },
    problems: [...problems, ...(done.erased ? [] : [erasurePending])],
  };
}

/** What is taken besides, and what is not and should be known. A withdrawal that is repeated takes what it took. */
async function besides(
  archive: Needed,
  record: RecordId,
  taken: WithdrawRequest['taken'],
  signal: AbortSignal | undefined,
): Promise<NonNullable<WithdrawRequest['taken']> & { readonly problems: readonly Problem[] }> {
  if (taken !== undefined) return { ...taken, problems: [] };
  const entry = await archive.store.entry(record, signal);
  if (entry !== undefined) return { problems: await aroundEntry(archive, entry, signal) };
  const { entries, problems } = await impliedBy(archive, record, signal);
  return { ...(entries.length > 0 && { entries: [...entries] }), problems };
}

/** What stays of a person, body, place or term whose authority is withdrawn: what it was joined with, and records. */
async function aroundEntry(
  { store, index }: Needed,
  { manifest: { id }, content }: StoredEntry,
  signal: AbortSignal | undefined,
): Promise<Problem[]> {
  if (!isAuthority(content)) return [];
  const problems: Problem[] = [];
  const others = [
    ...(await store.joinedTo(id, signal)),
    ...(content.joined === null ? [] : [content.joined.id]),
  ];
  for (const other of others) {
    const found = (await store.entry(other, signal))?.content;
    if (found !== undefined && isAuthority(found))
      problems.push(joinedStands(other, authorityLabel(found).written));
  }
  const { format, key } = content.source;
  const query = { page: 1, perPage: 1, besides: 0, openOn: null };
  const records = (await index.names.name({ format, key }, query, signal))?.total ?? 0;
  if (records > 0) problems.push(namedInRecords(authorityLabel(content).written, records));
  return problems;
}
