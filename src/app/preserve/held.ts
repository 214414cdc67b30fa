// Everything that a preservation copy holds of an archive, object by object.
import { readAuthorities } from './held/authorities.ts';
import { heldArchive, type HeldCounts } from './held/archive.ts';
import { heldEntry } from './held/entry.ts';
import { heldRecord, type Holding } from './held/record.ts';
import type { HeldObject } from './holding.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { canonicalRecordId, type RecordId } from '../../model/record-id.ts';
import { allEntries, allRecords } from '../read/in-order.ts';
import type { Archive } from '../services.ts';

type Held = Pick<Archive, 'dir' | 'store' | 'blobs'>;

/**
 * The objects of a copy: records in the order of first publication, authorities and units, and last the archive itself. All versions of each that stood when it
 * began; what is withdrawn meanwhile is left out as far as it was not given yet, and the log tells of it. Closed records are held. `ids`: only these records
 * (and entries), with the authorities and collections that they name. A file is read when it is asked for; memory is bounded by a record, and the log.
 * `onProblem` is told of what cannot be kept, since it is damaged.
 */
export async function* heldObjects(
  archive: Held,
  ids: readonly string[] | undefined,
  signal: AbortSignal,
  onProblem: (problem: Problem) => void = () => undefined,
): AsyncGenerator<HeldObject> {
  const { title } = await archive.store.info(signal);
  const until = (await archive.store.stats(signal)).seq;
  const holding: Holding = { archive, title, until, signal, onProblem };
  const only = ids === undefined ? undefined : new Set(ids);
  const counts: HeldCounts = { records: 0, authorities: 0, units: 0, versions: 0, only };
  const named = only === undefined ? recordIds(archive, until, signal) : [...only];
  const entries = only === undefined ? entryIds(archive, until, signal) : only;
  for await (const id of named) {
    signal.throwIfAborted();
    const record = await heldRecord(holding, id);
    if (record === undefined) continue;
    if (only !== undefined) for (const entry of await readAuthorities(archive, id, signal)) only.add(entry);
    counts.records++;
    counts.versions += record.versions.length;
    yield record;
  }
  for await (const id of entries) {
    signal.throwIfAborted();
    const entry = await heldEntry(holding, id);
    if (entry === undefined) continue;
    if (entry.kind === 'unit') counts.units++;
    else counts.authorities++;
    yield entry;
  }
  yield heldArchive(holding, counts);
}

/**
 * The ids as they are written in the archive. Problems: those that are of nothing here, or of something that was withdrawn; `withdrawn` lets the latter pass, for a copy
 * that may have kept them and must let them go.
 */
export async function heldIds(
  { store }: Pick<Archive, 'store'>,
  asked: readonly string[],
  signal: AbortSignal,
  withdrawn: boolean,
): Promise<Result<readonly string[]>> {
  const found: string[] = [];
  const problems: Problem[] = [];
  for (const one of asked) {
    const id = canonicalRecordId(one);
    const stands =
      id !== undefined &&
      ((await store.head(id, signal)) !== undefined ||
        (await store.entry(id, signal)) !== undefined ||
        (withdrawn && (await isWithdrawn(store, id, signal))));
    if (stands) found.push(id);
    else problems.push(notHere(one));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: found, problems };
}

async function isWithdrawn(store: Archive['store'], id: RecordId, signal: AbortSignal): Promise<boolean> {
  return (
    (await store.withdrawal(id, signal)) !== undefined ||
    (await store.entryWithdrawal(id, signal)) !== undefined
  );
}

function notHere(id: string): Problem {
  return {
    code: 'unknown-record',
    severity: 'error',
    message: `There is no record, authority or unit “${id}” that could be kept.`,
    where: { path: id },
    hint: 'Name it by its id alone, without a version: all its versions are kept.',
  };
}

async function* recordIds(held: Held, until: number, signal: AbortSignal): AsyncGenerator<string> {
  for await (const { id, seq, withdrawn } of allRecords(held, signal))
    if (!withdrawn && seq <= until) yield id;
}

async function* entryIds(held: Held, until: number, signal: AbortSignal): AsyncGenerator<string> {
  for await (const { id, seq, withdrawn } of allEntries(held, signal))
    if (!withdrawn && seq <= until) yield id;
}
