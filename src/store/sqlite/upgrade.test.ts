// Archives that were made before there were entries: their tables, written out here as they were, are filled, opened and used.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { authority, entryVersion, idOf } from '../../../test/generators/entry.ts';
import {
  existingArchive,
  generatedVersions,
  got,
  newArchive,
  temporaryFolder,
} from '../../../test/temporary-archive.ts';
import { checkArchive } from '../../app/check/check.ts';
import { rebuildArchive } from '../../app/rebuild/rebuild.ts';
import { schemaVersion } from './schema.ts';

const schema1 = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('version', 'withdrawal', 'access')),
  record TEXT NOT NULL, at TEXT NOT NULL, detail TEXT NOT NULL
) STRICT;
CREATE TABLE record (
  seq INTEGER PRIMARY KEY REFERENCES log, id TEXT NOT NULL UNIQUE, head INTEGER NOT NULL,
  withdrawn INTEGER REFERENCES log, access INTEGER REFERENCES log
) STRICT;
CREATE TABLE version (
  seq INTEGER PRIMARY KEY REFERENCES log, record INTEGER NOT NULL REFERENCES record, number INTEGER NOT NULL,
  hash TEXT NOT NULL UNIQUE, manifest TEXT, UNIQUE (record, number)
) STRICT;
CREATE TABLE source (name TEXT PRIMARY KEY, record INTEGER NOT NULL REFERENCES record) STRICT, WITHOUT ROWID;
CREATE INDEX source_of_record ON source (record);
CREATE TABLE part (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, json TEXT NOT NULL) STRICT;
CREATE TABLE part_use (
  record INTEGER NOT NULL REFERENCES record, part INTEGER NOT NULL REFERENCES part, PRIMARY KEY (record, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX part_use_by_part ON part_use (part);
CREATE TABLE blob_use (
  record INTEGER NOT NULL REFERENCES record, hash TEXT NOT NULL, PRIMARY KEY (record, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX blob_use_by_hash ON blob_use (hash);
CREATE TABLE erasure (hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;
const filled = ['meta', 'log', 'record', 'version', 'source', 'part', 'part_use', 'blob_use', 'erasure'];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** An archive as the first Verno made them: 12 records, one of them with an access policy, one withdrawn. */
async function oldArchive(dir: string): Promise<string[]> {
  const modern = join(folder.path, 'modern');
  const archive = await newArchive(modern);
  const records = generatedVersions(1, 0, 12);
  expect(await archive.store.publish(records.map(({ version }) => version))).toMatchObject({ ok: true });
  const [first, second] = records;
  if (first === undefined || second === undefined) throw new Error('no records');
  const said = { reason: 'privacy', by: 'archivist', at: '2026-05-12T10:00:00.000Z' };
  await archive.store.setAccess({ record: first.id, level: 'closed', groups: [], until: null, ...said });
  await archive.store.withdraw({ record: second.id, ...said });
  await archive.close();

  const empty = await newArchive(dir);
  await empty.close();
  const db = new Database(join(dir, 'verno.db'));
  db.pragma('foreign_keys = OFF');
  for (const { type, name } of db
    .prepare<[], { type: string; name: string }>(
      "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND type = 'table'",
    )
    .all())
    db.exec(`DROP ${type} ${name}`);
  db.exec(schema1);
  db.exec(`ATTACH '${join(modern, 'verno.db')}' AS modern`);
  for (const table of filled) db.exec(`INSERT INTO main.${table} SELECT * FROM modern.${table}`);
  // The index of that time had another shape.
  db.exec("DELETE FROM meta WHERE key LIKE 'shape-of-%'; DETACH modern");
  db.pragma('user_version = 1');
  db.close();
  return records.map(({ id }) => id);
}

it('opens an archive that was made before there were entries, loses nothing, and takes entries in', async () => {
  const dir = join(folder.path, 'old');
  const ids = await oldArchive(dir);
  const archive = await existingArchive(dir);
  try {
    expect((await archive.store.records(0, 100)).map(({ id }) => id)).toEqual(ids);
    const log = await archive.store.log(0, 100);
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
    expect(log.slice(12).map(({ kind }) => kind)).toEqual(['access', 'withdrawal']);
    expect(await archive.store.stats()).toMatchObject({
      records: 11,
      withdrawn: 1,
      authorities: 0,
      units: 0,
    });

    const added = [entryVersion(idOf('a'), authority('Anna Petrova'))];
    expect(await archive.store.publishEntries(added)).toEqual({ ok: true, seq: 15 });
    const { signal } = new AbortController();
    expect(await rebuildArchive(archive, { signal })).toMatchObject({ records: 11, problems: [] });
    const checked = await checkArchive(archive, { signal });
    expect(checked.problems).toEqual([]);
  } finally {
    await archive.close();
  }
  const again = await existingArchive(dir);
  expect(await again.store.stats()).toMatchObject({ records: 11, authorities: 1, seq: 15 });
  await again.close();
});

it('lets two processes open such an archive at the same time', async () => {
  const dir = join(folder.path, 'old');
  const ids = await oldArchive(dir);
  const both = await Promise.all([existingArchive(dir), existingArchive(dir)]);
  for (const archive of both) {
    expect(await archive.store.head(ids[0] ?? '')).toBeDefined();
    got(await archive.blobs.put({ data: Buffer.from('a scan') }));
    await archive.close();
  }
});

const schema2 = `
DROP TABLE entry_source;
DROP TABLE entry_version;
DROP TABLE entry_chain;
CREATE TABLE entry_chain (
  seq INTEGER PRIMARY KEY REFERENCES log, id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('authority', 'unit')), head INTEGER NOT NULL, joined TEXT
) STRICT;
CREATE INDEX entry_chain_joined ON entry_chain (joined) WHERE joined IS NOT NULL;
CREATE TABLE entry_version (
  seq INTEGER PRIMARY KEY REFERENCES log, entry INTEGER NOT NULL REFERENCES entry_chain, number INTEGER NOT NULL,
  hash TEXT NOT NULL UNIQUE, manifest TEXT NOT NULL, part INTEGER NOT NULL REFERENCES part, UNIQUE (entry, number)
) STRICT;
CREATE INDEX entry_version_by_part ON entry_version (part);
CREATE TABLE entry_source (name TEXT PRIMARY KEY, entry INTEGER NOT NULL REFERENCES entry_chain) STRICT, WITHOUT ROWID;
CREATE INDEX entry_source_of_entry ON entry_source (entry);
`;

it('opens an archive in which no entry could be withdrawn yet, loses none, and withdraws one', async () => {
  const dir = join(folder.path, 'second');
  const made = await newArchive(dir);
  const joined = { id: idOf('a'), reason: 'the same hand', by: 'archivist' };
  const entries = [
    entryVersion(idOf('a'), authority('Anna Petrova')),
    entryVersion(idOf('b'), authority('A. Petrova', { joined })),
  ];
  await made.store.publishEntries(entries);
  const previous = await made.store.entry(idOf('a'));
  const changed = authority('Anna Petrova', { existence: '1901/1977' });
  await made.store.publishEntries([entryVersion(idOf('a'), changed, { previous })]);
  const before = await Promise.all(['a', 'b'].map((name) => made.store.upkeep.rawEntry(idOf(name))));
  await made.close();

  const db = new Database(join(dir, 'verno.db'));
  db.pragma('foreign_keys = OFF');
  db.exec(
    `CREATE TEMP TABLE chain AS SELECT seq, id, kind, head, joined FROM entry_chain;
     CREATE TEMP TABLE versions AS SELECT seq, entry, number, hash, manifest, part FROM entry_version;
     CREATE TEMP TABLE sources AS SELECT name, entry FROM entry_source;
     ${schema2}
     INSERT INTO entry_chain SELECT * FROM chain;
     INSERT INTO entry_version SELECT * FROM versions;
     INSERT INTO entry_source SELECT * FROM sources;`,
  );
  db.pragma('user_version = 2');
  db.close();

  const archive = await existingArchive(dir);
  try {
    expect(await Promise.all(['a', 'b'].map((name) => archive.store.upkeep.rawEntry(idOf(name))))).toEqual(
      before,
    );
    const { signal } = new AbortController();
    expect((await checkArchive(archive, { signal })).problems).toEqual([]);
    const said = { reason: 'by law', by: 'a', at: '2026-05-12T10:00:00.000Z' };
    expect(await archive.store.withdraw({ record: idOf('b'), ...said })).toMatchObject({ kind: 'withdrawn' });
    expect((await checkArchive(archive, { signal })).problems).toEqual([]);
  } finally {
    await archive.close();
  }
  const raw = new Database(join(dir, 'verno.db'), { readonly: true });
  expect(raw.pragma('user_version', { simple: true })).toBe(schemaVersion);
  raw.close();
});
