// Point reads: by id, hash or cursor. Each takes microseconds, so they run where they are called.
import type { Database } from 'better-sqlite3';
import {
  AccessPolicySchema,
  WithdrawalSchema,
  type AccessPolicy,
  type Withdrawal,
} from '../../model/access.ts';
import type { Hash } from '../../model/hash.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { RecordContent } from '../../model/record.ts';
import { fault } from '../fault.ts';
import type { ArchiveInfo, LogLine, Part, RecordLine, StoredVersion } from '../port.ts';
import { readStored } from '../reading.ts';
import { sourceName } from '../source-name.ts';

interface VersionRow {
  readonly seq: number;
  readonly hash: string;
  readonly manifest: string;
}

export type Reads = ReturnType<typeof createReads>;

export function createReads(db: Database) {
  const versions =
    'FROM record JOIN version ON version.record = record.seq WHERE id = ? AND manifest IS NOT NULL';
  const head = db.prepare<[string], VersionRow>(
    `SELECT version.seq, hash, manifest ${versions} AND number = head`,
  );
  const version = db.prepare<[string, number], VersionRow>(
    `SELECT version.seq, hash, manifest ${versions} AND number = ?`,
  );
  const all = db.prepare<[string], VersionRow>(
    `SELECT version.seq, hash, manifest ${versions} ORDER BY number DESC`,
  );
  const part = db.prepare<[string], string>('SELECT json FROM part WHERE hash = ?').pluck();
  const owner = db
    .prepare<[string], string>(
      'SELECT id FROM source JOIN record ON record.seq = source.record WHERE name = ?',
    )
    .pluck();
  const withdrawal = db
    .prepare<[string], string>('SELECT detail FROM record JOIN log ON log.seq = withdrawn WHERE id = ?')
    .pluck();
  const access = db
    .prepare<[string], string>('SELECT detail FROM record JOIN log ON log.seq = access WHERE id = ?')
    .pluck();
  const records = db.prepare<[number, number], { seq: number; id: string; head: number; withdrawn: number }>(
    'SELECT seq, id, head, withdrawn IS NOT NULL AS withdrawn FROM record WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  const log = db.prepare<
    [number, number],
    { seq: number; kind: string; record: string; at: string; detail: string }
  >('SELECT seq, kind, record, at, detail FROM log WHERE seq > ? ORDER BY seq LIMIT ?');
  const meta = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();

  const stored = (row: VersionRow): StoredVersion => ({
    manifest: readStored('manifest', row.manifest),
    version: row.hash,
    seq: row.seq,
  });
  const json = (hash: Hash, kind: string): string => {
    const found = part.get(hash);
    if (found !== undefined) return found;
    throw fault(
      'part-missing',
      `The ${kind} ${hash} is not in the archive.`,
      'Run `verno check` to see what is affected, and restore the folder from a backup.',
    );
  };

  return {
    head(id: string): StoredVersion | undefined {
      const row = head.get(id);
      return row && stored(row);
    },
    version(id: string, number: number): StoredVersion | undefined {
      const row = version.get(id, number);
      return row && stored(row);
    },
    versions: (id: string): StoredVersion[] => all.all(id).map(stored),
    content({ parts: { description, texts, zones, links } }: Manifest): RecordContent {
      const judged = links === null ? undefined : readStored('links', json(links, 'links'));
      return {
        description: readStored('description', json(description, 'description')),
        texts: texts.map(({ hash }) => readStored('text', json(hash, 'text'))),
        zones: zones === null ? [] : readStored('zones', json(zones, 'zones')).zones,
        links: judged?.links ?? [],
        ...(judged?.judgements !== undefined && { judgements: judged.judgements }),
      };
    },
    parts: (hashes: readonly Hash[]): Part[] =>
      hashes.flatMap((hash) => {
        const found = part.get(hash);
        return found === undefined ? [] : [{ hash, json: found }];
      }),
    bySource: (format: string, key: string): string | undefined => owner.get(sourceName(format, key)),
    withdrawal(id: string): Withdrawal | undefined {
      const found = withdrawal.get(id);
      return found === undefined ? undefined : WithdrawalSchema.parse(JSON.parse(found));
    },
    access(id: string): AccessPolicy | undefined {
      const found = access.get(id);
      return found === undefined ? undefined : AccessPolicySchema.parse(JSON.parse(found));
    },
    records: (after: number, limit: number): RecordLine[] =>
      records.all(after, limit).map((row) => ({ ...row, withdrawn: row.withdrawn === 1 })),
    log: (after: number, limit: number): LogLine[] =>
      log.all(after, limit).map(({ kind, detail, ...line }) => {
        if (kind === 'version' || kind === 'entry') return { ...line, kind, version: detail };
        if (kind === 'access') return { ...line, kind, policy: AccessPolicySchema.parse(JSON.parse(detail)) };
        return { ...line, kind: 'withdrawal', withdrawal: WithdrawalSchema.parse(JSON.parse(detail)) };
      }),
    info: (): ArchiveInfo => ({
      title: meta.get('title') ?? '',
      description: meta.get('description') ?? '',
      language: meta.get('language') ?? 'en',
    }),
  };
}
