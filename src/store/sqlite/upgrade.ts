// Archives that an older Verno made get the tables that they lack when they are opened.
import type { Database } from 'better-sqlite3';
import { schemaVersion, upgradeTables } from './schema.ts';
import { inTransaction, keep } from './transaction.ts';

/**
 * Brings an archive's tables up to today's schema: all of it or nothing, and nothing where they are of today.
 *
 * @throws {StoreFault} on faults of the disk or the database.
 */
export async function upgrade(writer: Database): Promise<void> {
  if (Number(writer.pragma('user_version', { simple: true })) >= schemaVersion) return;
  // The setting does nothing inside a transaction; what an upgrade moves keeps its keys.
  writer.pragma('foreign_keys = OFF');
  try {
    await inTransaction(writer, 'bringing the archive up to this Verno', undefined, () => {
      upgradeTables(writer);
      return keep(undefined);
    });
  } finally {
    writer.pragma('foreign_keys = ON');
  }
}
