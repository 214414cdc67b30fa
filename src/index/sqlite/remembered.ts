// Answers that are worth remembering while nothing in the archive has changed: those that take tens of milliseconds.
import type { Database } from 'better-sqlite3';

/**
 * Gives what was computed for a key before, unless anything was written to the database since. The `most` keys that were asked for last are
 * remembered. For one connection that only reads.
 */
export function createMemory<T>(db: Database, most: number): (key: string, compute: () => T) => T {
  const known = new Map<string, T>();
  let state: unknown;
  return (key, compute) => {
    const now = db.pragma('data_version', { simple: true });
    if (now !== state) known.clear();
    state = now;
    const found = known.get(key) ?? compute();
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
