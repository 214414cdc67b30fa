// Publishing: the rows of one version, and the reasons why it may not be published.
import type { Database } from 'better-sqlite3';
import { WithdrawalSchema } from '../../model/access.ts';
import { blobsOf } from '../../model/blobs-of.ts';
import type { Hash } from '../../model/hash.ts';
import { partsOf } from '../../model/parts-of.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { BlobKeeper } from '../blobs/files.ts';
import type { Conflict, NewVersion } from '../port.ts';
import { sourceName } from '../source-name.ts';
import { createUses, type Uses } from './uses.ts';
import { createWithheld } from './withheld.ts';

/** Where a version went: the seq of its record and its own. `written` is false where it was there already. */
interface Placed {
  readonly ok: true;
  readonly record: number;
  readonly seq: number;
  readonly written: boolean;
}

/** Writes versions, inside the caller's transaction, which must be undone on a conflict. */
export interface VersionWriter {
  write(version: NewVersion): Placed | { readonly ok: false; readonly conflict: Conflict };
}

export function createVersionWriter(db: Database, blobs: BlobKeeper): VersionWriter {
  const uses = createUses(db);
  const withheld = createWithheld(db);
  const entryById = db.prepare('SELECT 1 FROM entry_chain WHERE id = ?');
  const recordById = db.prepare<[string], { seq: number; withdrawn: number | null }>(
    'SELECT seq, withdrawn FROM record WHERE id = ?',
  );
  const headOf = db.prepare<[number], { seq: number; number: number; hash: string }>(
    'SELECT version.seq, number, hash FROM record JOIN version ON version.record = record.seq AND number = head WHERE record.seq = ?',
  );
  const ownerOf = db.prepare<[string], { seq: number; id: string; withdrawn: number | null }>(
    'SELECT seq, id, withdrawn FROM source JOIN record ON record.seq = source.record WHERE name = ?',
  );
  const detail = db.prepare<[number], string>('SELECT detail FROM log WHERE seq = ?').pluck();
  const addLine = db.prepare("INSERT INTO log (kind, record, at, detail) VALUES ('version', ?, ?, ?)");
  const addRecord = db.prepare('INSERT INTO record (seq, id, head) VALUES (?, ?, ?)');
  const setHead = db.prepare('UPDATE record SET head = ? WHERE seq = ?');
  const addVersion = db.prepare(
    'INSERT INTO version (seq, record, number, hash, manifest) VALUES (?, ?, ?, ?, ?)',
  );

  function withdrawn(record: RecordId, line: number): Conflict {
    const withdrawal = WithdrawalSchema.parse(JSON.parse(detail.get(line) ?? 'null'));
    return { kind: 'withdrawn', record, withdrawal };
  }

  /** Anything that forbids the version, besides the head. */
  function obstacle(version: NewVersion, record: number | undefined, source: Hash): Conflict | undefined {
    const { id } = version.manifest;
    const owner = ownerOf.get(source);
    if (owner !== undefined && owner.seq !== record) {
      if (owner.withdrawn !== null) return withdrawn(id, owner.withdrawn);
      return { kind: 'source-taken', record: id, by: owner.id };
    }
    if (record === undefined && entryById.get(id) !== undefined) return { kind: 'id-taken', record: id };
    const { description } = version.content;
    const added = blobsOf(description).filter((hash) => record === undefined || !uses.hasBlob(record, hash));
    const files = new Set(
      withheld.isWithheld(source) ? description.source.files.map(({ hash }) => hash) : [],
    );
    if (added.some((hash) => files.has(hash) || withheld.isErased(hash)))
      return { kind: 'withheld', record: id };
    const missing = added.find((hash) => !blobs.exists(hash));
    return missing === undefined ? undefined : { kind: 'blob-missing', record: id, hash: missing };
  }

  return {
    write(version) {
      const { manifest } = version;
      const { id, number } = manifest;
      const found = recordById.get(id);
      if (found !== undefined && found.withdrawn !== null)
        return { ok: false, conflict: withdrawn(id, found.withdrawn) };
      const head = found && headOf.get(found.seq);
      if (found !== undefined && head?.hash === version.version)
        return { ok: true, record: found.seq, seq: head.seq, written: false };
      if ((head?.hash ?? null) !== manifest.previous || (head?.number ?? 0) + 1 !== number)
        return { ok: false, conflict: { kind: 'moved', record: id, head: head?.hash ?? null } };

      const { format, key } = version.content.description.source;
      const source = sourceName(format, key);
      const conflict = obstacle(version, found?.seq, source);
      if (conflict !== undefined) return { ok: false, conflict };

      const seq = Number(addLine.run(id, manifest.published, version.version).lastInsertRowid);
      const record = found?.seq ?? seq;
      if (found === undefined) addRecord.run(seq, id, number);
      else setHead.run(number, record);
      addVersion.run(seq, record, number, version.version, version.json);
      uses.useSource(record, source);
      for (const part of version.parts) uses.addPart(part);
      useAll(uses, record, version);
      return { ok: true, record, seq, written: true };
    },
  };
}

function useAll(uses: Uses, record: number, version: NewVersion): void {
  for (const hash of partsOf(version.manifest))
    if (!uses.usePart(record, hash))
      throw new Error(`version ${version.version} shares the part ${hash}, which is not in the store`);
  for (const hash of blobsOf(version.content.description)) uses.useBlob(record, hash);
}
