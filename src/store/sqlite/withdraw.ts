// Withdrawal: the content goes, hashes and a line of the log stay; and the bytes leave the journal and the blobs too.
import type { Database } from 'better-sqlite3';
import type { Withdrawal } from '../../model/access.ts';
import { canonicalJson } from '../../model/canonical.ts';
import type { BlobKeeper } from '../blobs/files.ts';
import { asFault, StoreFault } from '../fault.ts';
import type { Derived } from './derived.ts';
import { inTransaction, keep } from './transaction.ts';
import { createUses } from './uses.ts';

/** Set while the write-ahead log may still hold pages of a withdrawn record. */
const journalMark = 'journal-to-erase';

export interface Withdrawing {
  /** Takes the content away, inside the caller's transaction. */
  withdraw(withdrawal: Withdrawal): 'withdrawn' | 'already' | 'unknown-record';
  /** Deletes what withdrawals left: blobs, and the journal's pages. False where something is still there. */
  settle(signal?: AbortSignal): Promise<boolean>;
}

export function createWithdrawing(db: Database, derived: readonly Derived[], blobs: BlobKeeper): Withdrawing {
  const uses = createUses(db);
  const recordById = db.prepare<[string], { seq: number; withdrawn: number | null }>(
    'SELECT seq, withdrawn FROM record WHERE id = ?',
  );
  const addLine = db.prepare("INSERT INTO log (kind, record, at, detail) VALUES ('withdrawal', ?, ?, ?)");
  const forget = db.prepare('UPDATE version SET manifest = NULL WHERE record = ?');
  const mark = db.prepare('UPDATE record SET withdrawn = ? WHERE seq = ?');
  const setMeta = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '1')");
  const hasMeta = db.prepare('SELECT 1 FROM meta WHERE key = ?');
  const dropMeta = db.prepare('DELETE FROM meta WHERE key = ?');
  const addErasure = db.prepare('INSERT INTO erasure (hash) VALUES (?) ON CONFLICT DO NOTHING');
  const erasures = db.prepare<[], string>('SELECT hash FROM erasure').pluck();
  const dropErasure = db.prepare('DELETE FROM erasure WHERE hash = ?');

  /** Deletes pending blobs under the write lock, so that nobody publishes with one meanwhile; false where one would not go. */
  function deleteBlobs(): boolean {
    let all = true;
    for (const hash of erasures.all()) {
      try {
        if (!uses.blobUsed(hash)) blobs.remove(hash);
        dropErasure.run(hash);
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        all = false;
      }
    }
    return all;
  }

  /** Moves the journal into the database and empties it; false where a reader is in the way. */
  function emptyJournal(): boolean {
    try {
      const [row] = db.prepare<[], { busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').all();
      return row?.busy === 0;
    } catch (error) {
      if (asFault(error, 'emptying the journal') instanceof StoreFault) return false;
      throw error;
    }
  }

  return {
    withdraw(withdrawal) {
      const found = recordById.get(withdrawal.record);
      if (found === undefined) return 'unknown-record';
      if (found.withdrawn !== null) return 'already';
      const line = addLine.run(withdrawal.record, withdrawal.at, canonicalJson(withdrawal)).lastInsertRowid;
      for (const hash of uses.release(found.seq)) addErasure.run(hash);
      forget.run(found.seq);
      for (const one of derived) one.remove(found.seq);
      mark.run(Number(line), found.seq);
      setMeta.run(journalMark);
      return 'withdrawn';
    },
    async settle(signal) {
      const blobsGone =
        erasures.get() === undefined ||
        (await inTransaction(db, 'erasing withdrawn files', signal, () => keep(deleteBlobs())));
      if (hasMeta.get(journalMark) === undefined) return blobsGone;
      if (!emptyJournal()) return false;
      await inTransaction(db, 'finishing a withdrawal', signal, () => keep(dropMeta.run(journalMark)));
      return blobsGone;
    },
  };
}
