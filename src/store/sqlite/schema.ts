// The tables of the truth. What is derived from it has tables of its own, elsewhere.
import type { Database } from 'better-sqlite3';

/** SQLite's `application_id` of an archive: "Vrno". */
export const applicationId = 0x56726e6f;
/** SQLite's `user_version`: the schema of the tables below. */
export const schemaVersion = 1;

/**
 * `log`: what happened, in order; its `seq` is that of everything else. `detail` of a version is its hash, of a withdrawal or an access policy
 * its JSON. `record`: `seq` is that of its first version. `version`: `manifest` is null once the record is withdrawn. `source`: by
 * `sourceName`; outlives a withdrawal. `part_use`, `blob_use`: which record uses what in any version; computed from manifests
 * and descriptions. `erasure`: blobs of withdrawn records that are still to be deleted.
 */
const tables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('version', 'withdrawal', 'access')),
  record TEXT NOT NULL,
  at TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

CREATE TABLE record (
  seq INTEGER PRIMARY KEY REFERENCES log,
  id TEXT NOT NULL UNIQUE,
  head INTEGER NOT NULL,
  withdrawn INTEGER REFERENCES log,
  access INTEGER REFERENCES log
) STRICT;

CREATE TABLE version (
  seq INTEGER PRIMARY KEY REFERENCES log,
  record INTEGER NOT NULL REFERENCES record,
  number INTEGER NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  manifest TEXT,
  UNIQUE (record, number)
) STRICT;

CREATE TABLE source (
  name TEXT PRIMARY KEY,
  record INTEGER NOT NULL REFERENCES record
) STRICT, WITHOUT ROWID;
CREATE INDEX source_of_record ON source (record);

CREATE TABLE part (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE part_use (
  record INTEGER NOT NULL REFERENCES record,
  part INTEGER NOT NULL REFERENCES part,
  PRIMARY KEY (record, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX part_use_by_part ON part_use (part);

CREATE TABLE blob_use (
  record INTEGER NOT NULL REFERENCES record,
  hash TEXT NOT NULL,
  PRIMARY KEY (record, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX blob_use_by_hash ON blob_use (hash);

CREATE TABLE erasure (hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

/** What a database file is: an archive that this Verno knows, one from a newer Verno, nothing yet, or something else. */
export type Found = 'archive' | 'newer' | 'empty' | 'foreign';

/** Looks at a database; reads only its header and its list of tables. */
export function recognise(db: Database): Found {
  const application = db.pragma('application_id', { simple: true });
  const version = Number(db.pragma('user_version', { simple: true }));
  if (application === applicationId) return version > schemaVersion ? 'newer' : 'archive';
  const anything = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get();
  return application === 0 && version === 0 && anything === undefined ? 'empty' : 'foreign';
}

/** Makes the tables, inside the caller's transaction. */
export function createTables(db: Database): void {
  db.exec(tables);
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${schemaVersion}`);
}
