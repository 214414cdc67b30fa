// Restoring: the rows of a log that was kept elsewhere, written as they were, number for number.
import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../model/canonical.ts';
import type { Part, ReplayedLine, SourceNames } from '../port.ts';
import { createUses } from './uses.ts';
import { createEntryWithdrawing } from './withdraw-entry.ts';
import { erasureMark } from './withdraw.ts';

type Line<K extends ReplayedLine['kind']> = Extract<ReplayedLine, { kind: K }>;

/** Each works inside the caller's transaction. */
export interface Replaying {
  stage(parts: readonly Part[]): void;
  replay(lines: readonly ReplayedLine[]): void;
  remember(names: readonly SourceNames[]): void;
  /** Deletes what was staged and is nobody's; gives how many that were. */
  dropStaged(): number;
}

export function createReplaying(db: Database): Replaying {
  const uses = createUses(db);
  // What is derived is made anew afterwards.
  const withdrawing = createEntryWithdrawing(db, []);
  const addLine = db.prepare('INSERT INTO log (seq, kind, record, at, detail) VALUES (?, ?, ?, ?, ?)');
  const dropPart = db.prepare('DELETE FROM part WHERE hash = ?');
  const dropUnused = db.prepare(
    `DELETE FROM part WHERE NOT EXISTS (SELECT 1 FROM part_use WHERE part = part.id)
       AND NOT EXISTS (SELECT 1 FROM entry_version WHERE part = part.id)`,
  );
  const setMark = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '1')");

  const recordSeq = db.prepare<[string], number>('SELECT seq FROM record WHERE id = ?').pluck();
  const addRecord = db.prepare('INSERT INTO record (seq, id, head) VALUES (?, ?, ?)');
  const setHead = db.prepare('UPDATE record SET head = ? WHERE seq = ?');
  const addVersion = db.prepare(
    'INSERT INTO version (seq, record, number, hash, manifest) VALUES (?, ?, ?, ?, ?)',
  );
  const setAccess = db.prepare('UPDATE record SET access = ? WHERE id = ? AND withdrawn IS NULL');
  const setWithdrawn = db.prepare('UPDATE record SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL');
  const forget = db.prepare('UPDATE version SET manifest = NULL WHERE record = ?');

  const entrySeq = db.prepare<[string], number>('SELECT seq FROM entry_chain WHERE id = ?').pluck();
  const addEntry = db.prepare('INSERT INTO entry_chain (seq, id, kind, head) VALUES (?, ?, ?, ?)');
  const setEntryHead = db.prepare('UPDATE entry_chain SET head = ? WHERE seq = ?');
  const addEntryVersion = db.prepare(
    `INSERT INTO entry_version (seq, entry, number, hash, manifest, part)
       VALUES (?, ?, ?, ?, ?, (SELECT id FROM part WHERE hash = ?))`,
  );
  const addEntrySource = db.prepare(
    'INSERT INTO entry_source (name, entry) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
  );

  function log({ seq, kind, record, at }: ReplayedLine, detail: string): void {
    addLine.run(seq, kind, record, at, detail);
  }

  function version(line: Line<'version'>): void {
    log(line, line.version);
    const known = recordSeq.get(line.record);
    if (known === undefined) addRecord.run(line.seq, line.record, line.number);
    else setHead.run(line.number, known);
    addVersion.run(line.seq, known ?? line.seq, line.number, line.version, line.manifest);
    dropPart.run(line.version);
  }

  function entry(line: Line<'entry'>): void {
    log(line, line.version);
    const known = entrySeq.get(line.record);
    if (known === undefined) addEntry.run(line.seq, line.record, line.entry, line.number);
    else setEntryHead.run(line.number, known);
    const { seq, number, manifest, content } = line;
    addEntryVersion.run(seq, known ?? seq, number, line.version, manifest, content);
    dropPart.run(line.version);
  }

  function withdrawal(line: Line<'withdrawal'>): void {
    log(line, canonicalJson(line.withdrawal));
    const record = recordSeq.get(line.record);
    if (record !== undefined) {
      forget.run(record);
      setWithdrawn.run(line.seq, line.record);
    }
    for (const id of [line.record, ...(line.withdrawal.entries ?? [])]) {
      const found = withdrawing.find(id);
      if (found !== undefined) withdrawing.take(found, line.seq);
    }
    // A copy that is older than the withdrawal may have brought its content.
    setMark.run(erasureMark);
  }

  return {
    stage(parts) {
      for (const part of parts) uses.addPart(part);
    },
    replay(lines) {
      for (const line of lines) {
        if (line.kind === 'version') version(line);
        else if (line.kind === 'entry') entry(line);
        else if (line.kind === 'withdrawal') withdrawal(line);
        else {
          log(line, canonicalJson(line.policy));
          setAccess.run(line.seq, line.record);
        }
      }
    },
    remember(names) {
      for (const { id, sources } of names) {
        const record = recordSeq.get(id);
        const found = entrySeq.get(id);
        for (const name of sources) {
          if (record !== undefined) uses.useSource(record, name);
          else if (found !== undefined) addEntrySource.run(name, found);
        }
      }
    },
    dropStaged() {
      const { changes } = dropUnused.run();
      if (changes > 0) setMark.run(erasureMark);
      return changes;
    },
  };
}
