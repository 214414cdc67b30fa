// A copy of the whole database as it stands at one moment, in a file of its own, while others read and write.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { HashSchema } from '../../model/hash.ts';
import { StoreFault } from '../fault.ts';
import type { Snapshot } from '../port.ts';
import { createPool } from './pool.ts';
import { queriesUrl, type StoreQueries } from './queries.ts';
import { StatsSchema } from './stats.ts';

type SnapshotQueries = ReturnType<typeof queries>;

const day = 86_400_000;

/**
 * Copies the database at `source` to `target`, which must not be there, in a thread of its own. An abort comes back when the thread
 * can end, which is when the copy is whole. What is left at `target` then, or after a fault, is the caller's to remove.
 *
 * @throws {StoreFault} on faults of either disk.
 */
export async function takeSnapshot(source: string, target: string, signal?: AbortSignal): Promise<Snapshot> {
  const copying = createPool(source, { size: 1, limit: day });
  try {
    await copying.runner<SnapshotQueries>(import.meta.url)('copyTo', [target], z.null(), signal);
  } catch (error) {
    if (!(error instanceof StoreFault) || error.problem.code === 'damaged') throw error;
    // It is the copy that there is no space or right for, perhaps on another disk than the archive's.
    throw new StoreFault({ ...error.problem, where: { file: target } }, error);
  } finally {
    await copying.close();
  }
  const pool = createPool(target, { size: 1 });
  const ask = pool.runner<SnapshotQueries>(import.meta.url);
  try {
    return {
      stats: await pool.runner<StoreQueries>(queriesUrl)('stats', [], StatsSchema, signal),
      blobCount: await ask('blobCount', [], z.int(), signal),
      blobs: (after, limit, until) => ask('blobs', [after, limit], z.array(HashSchema), until),
      close: () => pool.close(),
    };
  } catch (error) {
    await pool.close();
    throw error;
  }
}

/** What runs in the thread. */
export function queries(db: Database) {
  return {
    /**
     * `VACUUM INTO` writes what lives and nothing else: no bytes of what was deleted, which a page by page copy would carry along. It
     * reads in one transaction, so nobody waits for it, and its copy needs no journal.
     */
    copyTo(target: string): null {
      // The connection can read only, by the way it was opened; `query_only` would forbid writing the copy, too.
      db.pragma('query_only = OFF');
      try {
        db.prepare('VACUUM INTO ?').run(target);
      } finally {
        db.pragma('query_only = ON');
      }
      return null;
    },
    blobCount: (): number =>
      db.prepare<[], number>('SELECT count(DISTINCT hash) FROM blob_use').pluck().get() ?? 0,
    blobs: (after: string, limit: number): string[] =>
      db
        .prepare<[string, number], string>(
          'SELECT DISTINCT hash FROM blob_use WHERE hash > ? ORDER BY hash LIMIT ?',
        )
        .pluck()
        .all(after, limit),
  };
}
