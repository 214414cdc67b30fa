// Write transactions: one at a time over all processes, all or nothing, without stalling this process while another one writes.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { asFault, errorCode } from '../fault.ts';

/** How long to wait for another process's transaction, in milliseconds. The longest are those that write the database anew after a withdrawal. */
const patience = 60_000;

/** What a transaction's work came to: kept, or undone with a value to tell why. */
export interface Outcome<T> {
  readonly keep: boolean;
  readonly value: T;
}

export const keep = <T>(value: T): Outcome<T> => ({ keep: true, value });
export const undo = <T>(value: T): Outcome<T> => ({ keep: false, value });

/**
 * Runs `work` in a write transaction. The work is synchronous, so that nothing of this process comes between. If it throws or the commit
 * fails, everything is undone, and `undone` is called before anything else may write.
 *
 * @throws {StoreFault} on faults of the disk or the database, `busy` if the lock is not to be had within a minute.
 */
export async function inTransaction<T>(
  db: Database,
  doing: string,
  signal: AbortSignal | undefined,
  work: () => Outcome<T>,
  undone?: () => void,
): Promise<T> {
  // From BEGIN to COMMIT nothing is awaited, so two callers in this process never meet inside one transaction.
  return patiently(signal, doing, db.name, () => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const outcome = work();
      db.exec(outcome.keep ? 'COMMIT' : 'ROLLBACK');
      return outcome.value;
    } catch (error) {
      rollBack(db);
      undone?.();
      throw asFault(error, doing, db.name);
    }
  });
}

/**
 * Does something that another process's lock may stand in the way of: tries again for a minute, and leaves this process free
 * meanwhile.
 *
 * @throws {StoreFault} as `inTransaction`.
 */
export async function patiently<T>(
  signal: AbortSignal | undefined,
  doing: string,
  path: string,
  attempt: () => T | Promise<T>,
): Promise<T> {
  const deadline = performance.now() + patience;
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (errorCode(error)?.startsWith('SQLITE_BUSY') !== true || performance.now() > deadline)
        throw asFault(error, doing, path);
    }
    // An abort ends the wait; the next round throws the signal's own reason.
    await sleep(wait * (0.5 + Math.random()), undefined, signal && { signal }).catch(() => undefined);
  }
}

function rollBack(db: Database): void {
  // SQLite has already rolled back by itself after some faults of the disk.
  if (!db.inTransaction) return;
  try {
    db.exec('ROLLBACK');
  } catch {
    // The fault that led here is the one to tell; an open transaction is rolled back when the file is next opened.
  }
}
