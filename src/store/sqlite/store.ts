// The store on SQLite: each method of the port, over one writing and one reading connection and a pool of workers.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { canonicalJson } from '../../model/canonical.ts';
import { HashSchema } from '../../model/hash.ts';
import { openFrom } from '../../model/open-from.ts';
import { ProblemSchema } from '../../model/problem.ts';
import type { BlobKeeper } from '../blobs/files.ts';
import { asFault } from '../fault.ts';
import type { ArchiveInfo, Conflict, EntryConflict, Published, PublishedEntries, Store } from '../port.ts';
import { sourceName } from '../source-name.ts';
import { createEntryDeriving } from './derive-entry.ts';
import { createDeriving, shapeKey } from './derive.ts';
import type { Derived } from './derived.ts';
import { createEntryReads } from './entry-reads.ts';
import type { Connections } from './open.ts';
import { createEntryWriter } from './publish-entry.ts';
import { createVersionWriter } from './publish.ts';
import { queriesUrl, type StoreQueries } from './queries.ts';
import { StatsSchema } from './stats.ts';
import { createReads } from './reads.ts';
import { createReplaying, type Replaying } from './replay.ts';
import { takeSnapshot } from './snapshot.ts';
import { inTransaction, keep, undo, type Outcome } from './transaction.ts';
import { createUpkeepReads } from './upkeep-reads.ts';
import { createStandings } from './standings.ts';
import { createUses } from './uses.ts';
import { createWithdrawing } from './withdraw.ts';
import { createWithheld } from './withheld.ts';

/** The store of an archive that is open. `derived` writes over the same connection, `connections.writer`. */
export function createSqliteStore(
  connections: Connections,
  derived: readonly Derived[],
  blobs: BlobKeeper,
): Store {
  const { writer, path } = connections;
  const reads = createReads(connections.reader);
  const upkeepReads = createUpkeepReads(connections.reader);
  const versions = createVersionWriter(writer, blobs);
  const ownReads = createReads(writer);
  const withdrawing = createWithdrawing(writer, ownReads, derived, blobs);
  const withheld = createWithheld(connections.reader);
  const entries = createEntryWriter(writer);
  const entryReads = createEntryReads(connections.reader);
  const entryDeriving = createEntryDeriving(writer, createEntryReads(writer), derived);
  const deriving = createDeriving(writer, ownReads, derived);
  const uses = createUses(writer);
  const standing = createStandings(writer);
  const replaying = createReplaying(writer);
  const query = connections.pool.runner<StoreQueries>(queriesUrl);

  const recordSeq = writer
    .prepare<[string], number>('SELECT seq FROM record WHERE id = ? AND withdrawn IS NULL')
    .pluck();
  const addPolicy = writer.prepare("INSERT INTO log (kind, record, at, detail) VALUES ('access', ?, ?, ?)");
  const setPolicy = writer.prepare('UPDATE record SET access = ? WHERE seq = ?');

  /** A point read, where it is called; see docs/decisions. */
  async function read<T>(signal: AbortSignal | undefined, doing: string, work: () => T): Promise<T> {
    signal?.throwIfAborted();
    try {
      return await Promise.resolve(work());
    } catch (error) {
      throw asFault(error, doing, path);
    }
  }

  /** A transaction in which something derived may be written. */
  const writing = <T>(doing: string, signal: AbortSignal | undefined, work: () => Outcome<T>): Promise<T> =>
    inTransaction(
      writer,
      doing,
      signal,
      () => settled(derived, work),
      () => forgetAll(derived),
    );

  const restoring = <T>(signal: AbortSignal | undefined, work: (replaying: Replaying) => T): Promise<T> =>
    inTransaction(writer, 'restoring', signal, () => keep(work(replaying)));

  return {
    async publish(batch, signal) {
      signal?.throwIfAborted();
      const prepared = batch.map(({ manifest, content }) =>
        derived.map((one) => one.prepare(manifest, content)),
      );
      return writing<Published>('publishing', signal, () => {
        const conflicts: Conflict[] = [];
        let last = 0;
        batch.forEach((version, at) => {
          const placed = versions.write(version);
          if (!placed.ok) {
            conflicts.push(placed.conflict);
            return;
          }
          last = placed.seq;
          if (!placed.written) return;
          const open = openFrom(ownReads.access(version.manifest.id));
          for (const write of prepared[at] ?? []) write(placed.record, open, placed.seq);
          const stands = standing(placed.record, new Date());
          for (const one of derived) one.stand(placed.record, stands);
        });
        return conflicts.length === 0 ? keep({ ok: true, seq: last }) : undo({ ok: false, conflicts });
      });
    },
    async publishEntries(batch, signal) {
      signal?.throwIfAborted();
      return writing<PublishedEntries>('publishing', signal, () => {
        const conflicts: EntryConflict[] = [];
        let last = 0;
        for (const entry of batch) {
          const placed = entries.write(entry);
          if (!placed.ok) conflicts.push(placed.conflict);
          else {
            last = placed.seq;
            if (placed.written) for (const one of derived) one.putEntry(entry.manifest, entry.content);
          }
        }
        return conflicts.length === 0 ? keep({ ok: true, seq: last }) : undo({ ok: false, conflicts });
      });
    },
    async withdraw(withdrawal, signal) {
      const kind = await writing('withdrawing', signal, () => keep(withdrawing.withdraw(withdrawal)));
      const erased = await withdrawing.settle(signal);
      return kind === 'unknown-record' ? { kind } : { kind, erased };
    },

    head: (id, signal) => read(signal, 'reading a record', () => reads.head(id)),
    version: (id, number, signal) => read(signal, 'reading a record', () => reads.version(id, number)),
    versions: (id, signal) => read(signal, 'reading a record', () => reads.versions(id)),
    content: (manifest, signal) => read(signal, 'reading a record', () => reads.content(manifest)),
    parts: (hashes, signal) => read(signal, 'reading parts', () => reads.parts(hashes)),
    bySource: (format, key, signal) => read(signal, 'finding a source', () => reads.bySource(format, key)),
    withdrawal: (id, signal) => read(signal, 'reading a record', () => reads.withdrawal(id)),
    isWithheld: (format, key, signal) =>
      read(signal, 'finding a source', () => withheld.isWithheld(sourceName(format, key))),
    erased: (hashes, signal) =>
      read(signal, 'reading blobs', () => new Set(hashes.filter((hash) => withheld.isErased(hash)))),
    entry: (id, signal) => read(signal, 'reading an entry', () => entryReads.entry(id)),
    entryVersions: (id, signal) => read(signal, 'reading an entry', () => entryReads.versions(id)),
    entryBySource: (kind, format, key, signal) =>
      read(signal, 'finding a source', () => entryReads.bySource(kind, format, key)),
    entryWithdrawal: (id, signal) => read(signal, 'reading an entry', () => entryReads.withdrawal(id)),
    joinedTo: (id, signal) => read(signal, 'reading an entry', () => entryReads.joinedTo(id)),
    entries: (after, limit, signal) =>
      read(signal, 'listing entries', () => entryReads.entries(after, limit)),
    access: (id, signal) => read(signal, 'reading a record', () => reads.access(id)),
    records: (after, limit, signal) => read(signal, 'listing records', () => reads.records(after, limit)),
    log: (after, limit, signal) => read(signal, 'reading the log', () => reads.log(after, limit)),
    // Counts the commits of all other connections, this process's own writer among them.
    state: () => String(connections.reader.pragma('data_version', { simple: true })),
    info: (signal) => read(signal, 'reading the archive', () => reads.info()),
    stats: (signal) => query('stats', [], StatsSchema, signal),

    setAccess: (policy, signal) =>
      writing('setting access', signal, () => {
        const record = recordSeq.get(policy.record);
        if (record === undefined) return keep(false);
        const line = addPolicy.run(policy.record, policy.at, canonicalJson(policy)).lastInsertRowid;
        setPolicy.run(Number(line), record);
        const stands = standing(record, new Date());
        for (const one of derived) {
          one.open(record, openFrom(policy));
          one.stand(record, stands);
        }
        return keep(true);
      }),
    setInfo: (info, signal) =>
      inTransaction(writer, 'describing the archive', signal, () => {
        writeInfo(writer, info);
        return keep(undefined);
      }),

    upkeep: {
      integrity: (signal) => query('integrity', [], z.array(ProblemSchema), signal),
      raw: (id, signal) => read(signal, 'reading a record', () => upkeepReads.raw(id)),
      rawEntry: (id, signal) => read(signal, 'reading an entry', () => entryReads.raw(id)),
      unusedParts: (after, limit, signal) =>
        query('unusedParts', [after, limit], z.array(HashSchema), signal),
      blobsInUse: (hashes, signal) => read(signal, 'reading blobs', () => upkeepReads.blobsInUse(hashes)),
      clearDerived: (signal) =>
        writing('rebuilding', signal, () => {
          deriving.clear();
          return keep(undefined);
        }),
      derive: (after, limit, signal) =>
        writing('rebuilding', signal, () => keep(deriving.derive(after, limit))),
      deriveEntries: (after, limit, signal) =>
        writing('rebuilding', signal, () => keep(entryDeriving.derive(after, limit))),
      discardBlobs: (hashes, before, signal) =>
        inTransaction(writer, 'deleting unused files', signal, () => {
          const old = hashes.filter((hash) => {
            const modified = blobs.modified(hash);
            return modified !== undefined && modified < before && !uses.blobUsed(hash);
          });
          for (const hash of old) blobs.remove(hash);
          return keep(old.length);
        }),
      settle: (signal) => withdrawing.settle(signal),
      snapshot: (target, signal) => takeSnapshot(path, target, signal),
      restoring: {
        stage: (parts, signal) => restoring(signal, (one) => one.stage(parts)),
        replay: (lines, signal) => restoring(signal, (one) => one.replay(lines)),
        remember: (names, signal) => restoring(signal, (one) => one.remember(names)),
        dropStaged: (signal) => restoring(signal, (one) => one.dropStaged()),
      },
    },
  };
}

/** Does what belongs into one transaction, and has what is derived from it written at its end, or forgotten. */
function settled<T>(derived: readonly Derived[], work: () => Outcome<T>): Outcome<T> {
  const outcome = work();
  if (outcome.keep) for (const one of derived) one.settle();
  else forgetAll(derived);
  return outcome;
}

/** What is derived remembers what it wrote; nothing of a transaction that was undone, be it at its very end, may be remembered. */
function forgetAll(derived: readonly Derived[]): void {
  for (const one of derived) one.forget();
}

/** Whether something derived has another shape here than this Verno gives it, so that it must be cleared and derived anew. */
export function isOutdated({ reader }: Connections, derived: readonly Derived[]): boolean {
  const shape = reader.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  return derived.some((one) => shape.get(shapeKey(one)) !== one.shape);
}

/** Makes a new archive's derived tables and first rows, inside the caller's transaction. */
export function fillNew(writer: Database, derived: readonly Derived[], info: ArchiveInfo): void {
  createDeriving(writer, createReads(writer), derived).clear();
  writeInfo(writer, info);
}

function writeInfo(writer: Database, info: ArchiveInfo): void {
  const set = writer.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
  set.run('title', info.title);
  set.run('description', info.description);
  set.run('language', info.language);
}
