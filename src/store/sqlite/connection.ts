// Connections to the database file, and the settings that every one of them needs.
import Database from 'better-sqlite3';

/** Opens a database; the tests put a failing one in its place. */
export type OpenDatabase = (path: string, options: Database.Options) => Database.Database;

export const openDatabase: OpenDatabase = (path, options) => new Database(path, options);

/** The one connection that writes. It never waits for a lock itself, since waiting would stall the whole process: `patiently` waits. */
export function openWriter(path: string, open: OpenDatabase = openDatabase): Database.Database {
  return open(path, { timeout: 0 });
}

/**
 * Settings of the writing connection, made once the file is known to be ours. `synchronous=FULL`: a publication that was reported
 * done outlives a power cut.
 */
export function prepareWriter(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('journal_size_limit = 67108864');
  // Publications that follow each other write many of the same pages: they go to the database file once for several.
  db.pragma('wal_autocheckpoint = 8000');
}

/** A connection that can only read. Readers never block writers, nor the other way round. */
export function openReader(path: string): Database.Database {
  const db = openDatabase(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  db.pragma('query_only = ON');
  db.pragma('trusted_schema = OFF');
  return db;
}
