// Withdrawal: the content goes, hashes and a line of the log stay; and the bytes leave the file, its journal and the blobs.
import type { Database } from 'better-sqlite3';
import type { Withdrawal } from '../../model/access.ts';
import { canonicalJson } from '../../model/canonical.ts';
import type { Hash } from '../../model/hash.ts';
import type { BlobKeeper } from '../blobs/files.ts';
import { asFault, StoreFault } from '../fault.ts';
import type { Derived } from './derived.ts';
import type { Reads } from './reads.ts';
import { inTransaction, keep } from './transaction.ts';
import { createStandings } from './standings.ts';
import { createUses } from './uses.ts';
import { createEntryWithdrawing } from './withdraw-entry.ts';
import { createWithheld, withEditions } from './withheld.ts';

/** Set while the database file or its journal may still hold bytes of what was withdrawn. */
export const erasureMark = 'bytes-to-erase';

export interface Withdrawing {
  /** Takes the content away, inside the caller's transaction. */
  withdraw(withdrawal: Withdrawal): 'withdrawn' | 'already' | 'unknown-record';
  /** Deletes what withdrawals left: blobs, and bytes in the database file and its journal. False where something is still there. */
  settle(signal?: AbortSignal): Promise<boolean>;
}

/** `reads` must be over the same connection. */
export function createWithdrawing(
  db: Database,
  reads: Reads,
  derived: readonly Derived[],
  blobs: BlobKeeper,
): Withdrawing {
  const uses = createUses(db);
  const withheld = createWithheld(db);
  const standing = createStandings(db);
  const entries = createEntryWithdrawing(db, derived);
  const recordById = db.prepare<[string], { seq: number; withdrawn: number | null }>(
    'SELECT seq, withdrawn FROM record WHERE id = ?',
  );
  const lineOf = db.prepare("SELECT 1 FROM log WHERE kind = 'withdrawal' AND record = ?");
  const addLine = db.prepare("INSERT INTO log (kind, record, at, detail) VALUES ('withdrawal', ?, ?, ?)");
  const forget = db.prepare('UPDATE version SET manifest = NULL WHERE record = ?');
  const mark = db.prepare('UPDATE record SET withdrawn = ? WHERE seq = ?');
  const setMeta = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '1')");
  const hasMeta = db.prepare('SELECT 1 FROM meta WHERE key = ?');
  const dropMeta = db.prepare('DELETE FROM meta WHERE key = ?');
  const addErasure = db.prepare('INSERT INTO erasure (hash) VALUES (?) ON CONFLICT DO NOTHING');
  const erasures = db.prepare<[], string>('SELECT hash FROM erasure').pluck();
  const dropErasure = db.prepare('DELETE FROM erasure WHERE hash = ?');

  /** Files of editions that are there again: an import was killed between keeping one and seeing that it may not. */
  const broughtBack = (): Hash[] => withheld.erased().filter((hash) => blobs.exists(hash));

  /** Deletes pending blobs under the write lock, so that nobody publishes with one meanwhile; false where one would not go. */
  function deleteBlobs(): boolean {
    let all = true;
    for (const hash of [...erasures.all(), ...broughtBack()]) {
      try {
        if (withheld.isErased(hash) || !uses.blobUsed(hash)) blobs.remove(hash);
        dropErasure.run(hash);
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        all = false;
      }
    }
    return all;
  }

  /**
   * Writes the database file anew, without what was deleted, and empties the journal; false where a reader is in the way or the disk too
   * full. SQLite's `secure_delete` is not enough: copies of small rows stay in the gaps of pages that were rebalanced.
   */
  function rewrite(): boolean {
    try {
      db.exec('VACUUM');
      const [row] = db.prepare<[], { busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').all();
      return row?.busy === 0;
    } catch (error) {
      if (asFault(error, 'erasing a withdrawn record') instanceof StoreFault) return false;
      throw error;
    }
  }

  /** Logs a withdrawal, and takes what it names besides its record: files of editions, and entries. Gives its place in the log. */
  function log(withdrawal: Withdrawal): number {
    withheld.remember(withdrawal);
    for (const hash of withdrawal.blobs ?? []) addErasure.run(hash);
    const { lastInsertRowid } = addLine.run(withdrawal.record, withdrawal.at, canonicalJson(withdrawal));
    const line = Number(lastInsertRowid);
    for (const id of withdrawal.entries ?? []) {
      const entry = entries.find(id);
      if (entry !== undefined) entries.take(entry, line);
    }
    setMeta.run(erasureMark);
    return line;
  }

  /** Takes a record's content away, by a line of the log. */
  function takeRecord(seq: number, line: number): void {
    for (const hash of uses.release(seq)) addErasure.run(hash);
    forget.run(seq);
    for (const one of derived) one.remove(seq);
    mark.run(line, seq);
    const stands = standing(seq, new Date());
    for (const one of derived) one.stand(seq, stands);
  }

  return {
    withdraw(asked) {
      const record = recordById.get(asked.record);
      const entry = record === undefined ? entries.find(asked.record) : undefined;
      const found = record ?? entry;
      if (found === undefined) {
        const takes = [asked.editions, asked.blobs, asked.entries].some((list) => list !== undefined);
        if (takes && lineOf.get(asked.record) === undefined) log(asked);
        return 'unknown-record';
      }
      if (found.withdrawn !== null) return 'already';
      if (record !== undefined) takeRecord(record.seq, log(withEditions(reads, asked)));
      if (entry !== undefined) entries.take(entry, log(asked));
      return 'withdrawn';
    },
    async settle(signal) {
      const isPending = erasures.get() !== undefined || broughtBack().length > 0;
      const blobsGone =
        !isPending || (await inTransaction(db, 'erasing withdrawn files', signal, () => keep(deleteBlobs())));
      if (hasMeta.get(erasureMark) === undefined) return blobsGone;
      if (!rewrite()) return false;
      await inTransaction(db, 'finishing a withdrawal', signal, () => keep(dropMeta.run(erasureMark)));
      return blobsGone;
    },
  };
}
