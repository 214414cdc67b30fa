// Point reads of authorities and units: by id, source or cursor.
import type { Database } from 'better-sqlite3';
import type { EntryContent, EntryKind } from '../../model/entry.ts';
import { WithdrawalSchema } from '../../model/access.ts';
import type { EntryLine, EntryWithdrawal, RawEntry, StoredEntry } from '../port.ts';
import { readStored } from '../reading.ts';
import { entrySourceName } from '../source-name.ts';

interface VersionRow {
  readonly seq: number;
  readonly hash: string;
  readonly manifest: string;
  readonly json: string;
}

export type EntryReads = ReturnType<typeof createEntryReads>;

export function createEntryReads(db: Database) {
  const versions = `SELECT entry_version.seq, entry_version.hash, manifest, json FROM entry_chain
    JOIN entry_version ON entry = entry_chain.seq JOIN part ON part.id = part WHERE entry_chain.id = ?`;
  const head = db.prepare<[string], VersionRow>(`${versions} AND number = head`);
  const all = db.prepare<[string], VersionRow>(`${versions} ORDER BY number DESC`);
  const owner = db
    .prepare<[string], string>(
      'SELECT id FROM entry_source JOIN entry_chain ON entry_chain.seq = entry WHERE name = ?',
    )
    .pluck();
  const joinedTo = db
    .prepare<[string], string>('SELECT id FROM entry_chain WHERE joined = ? ORDER BY seq')
    .pluck();
  const columns = 'seq, id, kind, head, withdrawn IS NOT NULL AS withdrawn';
  const lines = db.prepare<[number, number], LineRow>(
    `SELECT ${columns} FROM entry_chain WHERE seq > ? ORDER BY seq LIMIT ?`,
  );
  const line = db.prepare<[string], LineRow & { joined: string | null }>(
    `SELECT ${columns}, joined FROM entry_chain WHERE id = ?`,
  );
  const withdrawal = db.prepare<[string], { kind: string; detail: string }>(
    'SELECT entry_chain.kind, detail FROM entry_chain JOIN log ON log.seq = withdrawn WHERE id = ?',
  );
  const rawVersions = db.prepare<
    [number],
    {
      number: number;
      seq: number;
      version: string;
      manifest: string | null;
      part: string | null;
      json: string | null;
      logged: number;
    }
  >(
    `SELECT number, entry_version.seq, entry_version.hash AS version, manifest, part.hash AS part, json,
       EXISTS (SELECT 1 FROM log WHERE log.seq = entry_version.seq AND kind = 'entry' AND detail = entry_version.hash) AS logged
     FROM entry_version LEFT JOIN part ON part.id = part WHERE entry = ? ORDER BY number`,
  );
  const sources = db
    .prepare<[number], string>('SELECT name FROM entry_source WHERE entry = ? ORDER BY name')
    .pluck();

  return {
    entry(id: string): StoredEntry | undefined {
      const row = head.get(id);
      return row && stored(row);
    },
    versions: (id: string): StoredEntry[] => all.all(id).map(stored),
    bySource: (kind: EntryKind, format: string, key: string): string | undefined =>
      owner.get(entrySourceName(kind, format, key)),
    withdrawal(id: string): EntryWithdrawal | undefined {
      const row = withdrawal.get(id);
      return row && { kind: kindOf(row.kind), withdrawal: WithdrawalSchema.parse(JSON.parse(row.detail)) };
    },
    joinedTo: (id: string): string[] => joinedTo.all(id),
    entries: (after: number, limit: number): EntryLine[] => lines.all(after, limit).map(lineOf),
    /** One state of the entry, though another process may be writing. */
    raw: db.transaction((id: string): RawEntry | undefined => {
      const row = line.get(id);
      if (row === undefined) return undefined;
      return {
        line: lineOf(row),
        versions: rawVersions.all(row.seq).map(({ part, json, logged, ...version }) => ({
          ...version,
          content: part === null || json === null ? null : { hash: part, json },
          logged: logged === 1,
        })),
        sources: sources.all(row.seq),
        joined: row.joined,
      };
    }),
  };
}

interface LineRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly head: number;
  readonly withdrawn: number;
}

function lineOf({ seq, id, kind, head, withdrawn }: LineRow): EntryLine {
  return { seq, id, kind: kindOf(kind), head, withdrawn: withdrawn === 1 };
}

function kindOf(kind: string): EntryKind {
  return kind === 'unit' ? 'unit' : 'authority';
}

function stored(row: VersionRow): StoredEntry {
  const manifest = readStored('entry', row.manifest);
  const content: EntryContent = readStored(manifest.entry, row.json);
  return { manifest, version: row.hash, seq: row.seq, content };
}
