// Publishing authorities and units: the rows of one version, and the reasons why it may not be published.
import type { Database } from 'better-sqlite3';
import { WithdrawalSchema } from '../../model/access.ts';
import { entrySource, isAuthority } from '../../model/entry.ts';
import type { EntryConflict, NewEntry } from '../port.ts';
import { entrySourceName } from '../source-name.ts';

/** Where a version went. `written` is false where it was there already. */
interface Placed {
  readonly ok: true;
  readonly seq: number;
  readonly written: boolean;
}

/** Writes versions of entries, inside the caller's transaction, which must be undone on a conflict. */
export interface EntryWriter {
  write(entry: NewEntry): Placed | { readonly ok: false; readonly conflict: EntryConflict };
}

export function createEntryWriter(db: Database): EntryWriter {
  const entryById = db.prepare<
    [string],
    { seq: number; kind: string; head: number; withdrawn: number | null }
  >('SELECT seq, kind, head, withdrawn FROM entry_chain WHERE id = ?');
  const recordById = db.prepare('SELECT 1 FROM record WHERE id = ?');
  const headOf = db.prepare<[number, number], { seq: number; hash: string }>(
    'SELECT seq, hash FROM entry_version WHERE entry = ? AND number = ?',
  );
  const detail = db.prepare<[number], string>('SELECT detail FROM log WHERE seq = ?').pluck();
  const ownerOf = db.prepare<[string], { seq: number; id: string; withdrawn: number | null }>(
    'SELECT seq, id, withdrawn FROM entry_source JOIN entry_chain ON entry_chain.seq = entry WHERE name = ?',
  );
  const addLine = db.prepare("INSERT INTO log (kind, record, at, detail) VALUES ('entry', ?, ?, ?)");
  const addEntry = db.prepare('INSERT INTO entry_chain (seq, id, kind, head, joined) VALUES (?, ?, ?, ?, ?)');
  const setHead = db.prepare('UPDATE entry_chain SET head = ?, joined = ? WHERE seq = ?');
  const addPart = db.prepare('INSERT INTO part (hash, json) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING');
  const partId = db.prepare<[string], number>('SELECT id FROM part WHERE hash = ?').pluck();
  const addVersion = db.prepare(
    'INSERT INTO entry_version (seq, entry, number, hash, manifest, part) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addSource = db.prepare(
    'INSERT INTO entry_source (name, entry) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
  );

  function withdrawn(entry: string, line: number): ReturnType<typeof refused> {
    const withdrawal = WithdrawalSchema.parse(JSON.parse(detail.get(line) ?? 'null'));
    return refused({ kind: 'withdrawn', entry, withdrawal });
  }

  return {
    write({ manifest, version, json, part, content }) {
      const { id, number, entry: kind } = manifest;
      const found = entryById.get(id);
      if (found === undefined ? recordById.get(id) !== undefined : found.kind !== kind)
        return refused({ kind: 'id-taken', entry: id });
      if (found !== undefined && found.withdrawn !== null) return withdrawn(id, found.withdrawn);
      const head = found && headOf.get(found.seq, found.head);
      if (head !== undefined && head.hash === version) return { ok: true, seq: head.seq, written: false };
      if ((head?.hash ?? null) !== manifest.previous || (found?.head ?? 0) + 1 !== number)
        return refused({ kind: 'moved', entry: id, head: head?.hash ?? null });

      const { format, key } = entrySource(content);
      const source = entrySourceName(kind, format, key);
      const owner = ownerOf.get(source);
      if (owner !== undefined && owner.seq !== found?.seq)
        return owner.withdrawn === null
          ? refused({ kind: 'source-taken', entry: id, by: owner.id })
          : withdrawn(id, owner.withdrawn);

      const seq = Number(addLine.run(id, manifest.published, version).lastInsertRowid);
      const entry = found?.seq ?? seq;
      const joined = joinedOf(content);
      if (found === undefined) addEntry.run(seq, id, kind, number, joined);
      else setHead.run(number, joined, entry);
      addPart.run(part.hash, part.json);
      addVersion.run(seq, entry, number, version, json, partId.get(part.hash));
      addSource.run(source, entry);
      return { ok: true, seq, written: true };
    },
  };
}

/** The authority that an entry leads to. */
export function joinedOf(content: NewEntry['content']): string | null {
  return isAuthority(content) ? (content.joined?.id ?? null) : null;
}

function refused(conflict: EntryConflict): { readonly ok: false; readonly conflict: EntryConflict } {
  return { ok: false, conflict };
}
