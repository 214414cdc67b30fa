// What the rows say of a record, for checking: unread and unjudged.
import type { Database } from 'better-sqlite3';
import type { Hash } from '../../model/hash.ts';
import type { RawRecord } from '../port.ts';

export type UpkeepReads = ReturnType<typeof createUpkeepReads>;

export function createUpkeepReads(db: Database) {
  const record = db.prepare<[string], { seq: number; id: string; head: number; withdrawn: number }>(
    'SELECT seq, id, head, withdrawn IS NOT NULL AS withdrawn FROM record WHERE id = ?',
  );
  const versions = db.prepare<
    [number],
    { number: number; seq: number; version: string; manifest: string | null; logged: number }
  >(
    `SELECT number, version.seq, hash AS version, manifest,
       EXISTS (SELECT 1 FROM log WHERE log.seq = version.seq AND kind = 'version' AND detail = hash) AS logged
     FROM version WHERE record = ? ORDER BY number`,
  );
  const sources = db
    .prepare<[number], string>('SELECT name FROM source WHERE record = ? ORDER BY name')
    .pluck();
  const parts = db
    .prepare<[number], string>(
      'SELECT hash FROM part_use JOIN part ON part.id = part WHERE record = ? ORDER BY hash',
    )
    .pluck();
  const blobs = db
    .prepare<[number], string>('SELECT hash FROM blob_use WHERE record = ? ORDER BY hash')
    .pluck();
  const blobUsed = db.prepare('SELECT 1 FROM blob_use WHERE hash = ? LIMIT 1');

  return {
    /** One state of the record, though another process may be writing. */
    raw: db.transaction((id: string): RawRecord | undefined => {
      const row = record.get(id);
      if (row === undefined) return undefined;
      return {
        line: { ...row, withdrawn: row.withdrawn === 1 },
        versions: versions.all(row.seq).map((line) => ({ ...line, logged: line.logged === 1 })),
        sources: sources.all(row.seq),
        partsInUse: parts.all(row.seq),
        blobsInUse: blobs.all(row.seq),
      };
    }),
    blobsInUse: (hashes: readonly Hash[]): ReadonlySet<Hash> =>
      new Set(hashes.filter((hash) => blobUsed.get(hash) !== undefined)),
  };
}
