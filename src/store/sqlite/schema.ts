// The tables of the truth. What is derived from it has tables of its own, elsewhere.
import type { Database } from 'better-sqlite3';

/** SQLite's `application_id` of an archive: "Vrno". */
export const applicationId = 0x56726e6f;
/** SQLite's `user_version`: the schema of the tables below. 1 had no entries, and nothing withheld; in 2 no entry could be withdrawn. */
export const schemaVersion = 3;

/** The log's table, under a name: an upgrade makes it anew, since a column's CHECK cannot be altered. */
const logTable = (name: string): string => `
CREATE TABLE ${name} (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('version', 'entry', 'withdrawal', 'access')),
  record TEXT NOT NULL,
  at TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;`;

/** The versions of entries, under a name: an upgrade makes the table anew, since a column's NOT NULL cannot be altered. */
const entryVersions = (name: string): string => `
CREATE TABLE ${name} (
  seq INTEGER PRIMARY KEY REFERENCES log,
  entry INTEGER NOT NULL REFERENCES entry_chain,
  number INTEGER NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  manifest TEXT,
  part INTEGER REFERENCES part,
  UNIQUE (entry, number)
) STRICT;`;

/**
 * What schema 2 added. `entry_chain`: an authority or unit; `seq` is that of its first version, `joined` the authority that its newest
 * version is joined to, computed from that; `withdrawn` the line of the log by which it was withdrawn. `entry_version`: `manifest` and `part`
 * are null once the entry is withdrawn. `entry_source`: by `entrySourceName`; outlives a withdrawal. `withheld`: editions, by `sourceName`, whose files are
 * not kept; `erased`: files of editions that withdrawals took away though records name them; both computed from the log's withdrawals.
 */
const additions = `
CREATE TABLE entry_chain (
  seq INTEGER PRIMARY KEY REFERENCES log,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('authority', 'unit')),
  head INTEGER NOT NULL,
  joined TEXT,
  withdrawn INTEGER REFERENCES log
) STRICT;
CREATE INDEX entry_chain_joined ON entry_chain (joined) WHERE joined IS NOT NULL;

${entryVersions('entry_version')}
CREATE INDEX entry_version_by_part ON entry_version (part);

CREATE TABLE entry_source (
  name TEXT PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry_chain
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_source_of_entry ON entry_source (entry);

CREATE TABLE withheld (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE erased (hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

/**
 * `log`: what happened, in order; its `seq` is that of everything else. `detail` of a version (of a record, or of an entry) is its hash, of a
 * withdrawal or an access policy its JSON. `record`: `seq` is that of its first version. `version`: `manifest` is null once the record is withdrawn. `source`: by
 * `sourceName`; outlives a withdrawal. `part_use`, `blob_use`: which record uses what in any version; computed from manifests
 * and descriptions. `erasure`: blobs of withdrawn records that are still to be deleted.
 */
const tables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

${logTable('log')}

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
${additions}`;

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

/**
 * Brings the tables of an older schema up to today's, inside the caller's transaction, during which foreign keys must not be enforced. Nothing
 * that is stored changes, but where it stands.
 */
export function upgradeTables(db: Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version >= schemaVersion) return;
  if (version < 2)
    db.exec(`${logTable('new_log')}
      INSERT INTO new_log (seq, kind, record, at, detail) SELECT seq, kind, record, at, detail FROM log ORDER BY seq;
      DROP TABLE log;
      ALTER TABLE new_log RENAME TO log;
      ${additions}`);
  else
    db.exec(`ALTER TABLE entry_chain ADD COLUMN withdrawn INTEGER REFERENCES log;
      ${entryVersions('new_entry_version')}
      INSERT INTO new_entry_version (seq, entry, number, hash, manifest, part)
        SELECT seq, entry, number, hash, manifest, part FROM entry_version ORDER BY seq;
      DROP TABLE entry_version;
      ALTER TABLE new_entry_version RENAME TO entry_version;
      CREATE INDEX entry_version_by_part ON entry_version (part);`);
  db.pragma(`user_version = ${schemaVersion}`);
}
