// Writes units: those that a record's codes imply as it comes, changes, opens or goes, and those that entries describe.
import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../model/canonical.ts';
import { parseReferenceCode } from '../../model/code/parse.ts';
import type { RecordId } from '../../model/record-id.ts';
import { UnitSchema, type Unit } from '../../model/unit.ts';
import { folded, numbersInOrder } from '../fold.ts';
import { keysAbove, nameByKey, unitChain } from '../project/units.ts';
import type { UnitName, UnitUse } from '../units.ts';

export interface UnitWriter {
  /** Writes the units of a record that has none yet. `openFrom` is '' for always. */
  put(record: number, uses: readonly UnitUse[], moment: number, openFrom: string): void;
  open(record: number, openFrom: string): void;
  remove(record: number): void;
  describe(id: RecordId, unit: Unit): void;
  /** Forgets what the entry of this id says, where it is that of a unit or collection. */
  undescribe(id: RecordId): void;
}

interface Row {
  readonly u: number;
  readonly key: string;
  readonly shown: number;
  readonly opens: string | null;
  readonly told_by: string | null;
  readonly told_open: string | null;
  readonly told_record: number | null;
}

interface UseRow {
  readonly record: number;
  readonly unit: number;
  readonly open_from: string;
  readonly moment: number;
  readonly own: number;
  readonly step: string;
  readonly code: string;
  readonly folios: string;
}

export function createUnitWriter(db: Database): UnitWriter {
  const columns = 'u, key, shown, opens, told_by, told_open, told_record';
  const byKey = db.prepare<[string], Row>(`SELECT ${columns} FROM unit WHERE key = ?`);
  const byNumber = db.prepare<[number], Row>(`SELECT ${columns} FROM unit WHERE u = ?`);
  const last = db.prepare<[], number | null>('SELECT max(u) FROM unit').pluck();
  const addUnit = db.prepare(
    `INSERT INTO unit (u, key, above, step, code, sort, shown) VALUES (?, ?, ?, '', '', '', 0)`,
  );
  const call = db.prepare('UPDATE unit SET step = :step, code = :code, sort = :sort WHERE u = :u');
  const setOpens = db.prepare('UPDATE unit SET opens = :opens WHERE u = :u');
  const setTold = db.prepare(
    'UPDATE unit SET told_by = :by, told_open = :open, told_record = :record WHERE u = :u',
  );
  const show = db.prepare("UPDATE unit SET shown = 1, opens = '' WHERE u = ?");
  const setDescribed = db.prepare('UPDATE unit SET id = ?, described = ? WHERE u = ?');
  const drop = db.prepare(
    'DELETE FROM unit WHERE u = ? AND opens IS NULL AND NOT EXISTS (SELECT 1 FROM unit AS other WHERE other.above = unit.u)',
  );
  const usesOf = db.prepare<[number], UseRow>('SELECT * FROM unit_use WHERE record = ?');
  const addUse = db.prepare(
    `INSERT INTO unit_use (record, unit, open_from, moment, own, step, code, folios)
     VALUES (:record, :unit, :open_from, :moment, :own, :step, :code, :folios)`,
  );
  const deleteUse = db.prepare('DELETE FROM unit_use WHERE record = ? AND unit = ?');
  const count = db.prepare(
    'INSERT INTO unit_count VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1',
  );
  const uncount = db.prepare('UPDATE unit_count SET count = count - 1 WHERE unit = ? AND open_from = ?');
  const dropCounts = db.prepare('DELETE FROM unit_count WHERE unit = ? AND count = 0');
  const firstOpen = db
    .prepare<[number], string | null>('SELECT min(open_from) FROM unit_count WHERE unit = ?')
    .pluck();
  const telling = db.prepare<[number], { record: number }>(
    'SELECT record FROM unit_use INDEXED BY unit_use_in_order WHERE unit = ? ORDER BY open_from, record LIMIT 1',
  );
  const useOf = db.prepare<[number, number], UseRow>('SELECT * FROM unit_use WHERE record = ? AND unit = ?');
  const describeCollection = db.prepare(
    'INSERT OR REPLACE INTO collection (name, id, described) VALUES (?, ?, ?)',
  );
  const dropCollection = db.prepare('DELETE FROM collection WHERE id = ?');
  const byId = db.prepare<[string], Row>(`SELECT ${columns} FROM unit WHERE id = ?`);
  const hide = db.prepare(
    'UPDATE unit SET shown = 0, opens = NULL, told_by = NULL, told_open = NULL, told_record = NULL WHERE u = ?',
  );
  const describedIn = db.prepare<[number], { key: string; described: string }>(
    `WITH RECURSIVE inner (u) AS (VALUES (?) UNION SELECT unit.u FROM unit JOIN inner ON above = inner.u)
     SELECT key, described FROM unit JOIN inner USING (u) WHERE described IS NOT NULL`,
  );

  /** The row of a unit, made with all above it where it is not there. */
  function ensure(key: string): Row {
    const found = byKey.get(key);
    if (found !== undefined) return found;
    const above = keysAbove(key).at(-1);
    const aboveRow = above === undefined ? undefined : ensure(above);
    const u = (last.get() ?? 0) + 1;
    addUnit.run(u, key, aboveRow?.u ?? 0);
    return at(u);
  }

  function at(u: number): Row {
    const row = byNumber.get(u);
    if (row === undefined) throw new Error(`there is no unit ${u}`);
    return row;
  }

  function callIt({ u, key }: Row, { step, code }: Omit<UnitName, 'key'>): void {
    call.run({ u, step, code, sort: `${numbersInOrder(folded(step))}\n${key}` });
  }

  function add(row: Row, use: UseRow): void {
    addUse.run(use);
    count.run(row.u, use.open_from);
    if (row.shown === 0 && (row.opens === null || use.open_from < row.opens))
      setOpens.run({ u: row.u, opens: use.open_from });
    if (row.told_by === null && tellsBefore(use, row)) tell(row, use);
  }

  function tell(row: Row, use: UseRow): void {
    setTold.run({ u: row.u, by: null, open: use.open_from, record: use.record });
    callIt(row, use);
  }

  function takeBack({ record, unit, open_from }: UseRow): void {
    deleteUse.run(record, unit);
    uncount.run(unit, open_from);
    dropCounts.run(unit);
  }

  /** Sets right what a unit says of its uses once one was taken back; a stub that nothing is left of goes. */
  function settle(u: number): void {
    const row = at(u);
    if (row.shown === 0) setOpens.run({ u, opens: firstOpen.get(u) ?? null });
    if (drop.run(u).changes > 0 || row.told_by !== null) return;
    const found = telling.get(u);
    const use = found && useOf.get(found.record, u);
    if (use !== undefined && (use.record !== row.told_record || use.open_from !== row.told_open))
      tell(row, use);
  }

  /** What an entry tells of a unit: of its own, or of one within it; of several within, the first by key tells. */
  function tellBy(key: string, by: string, name: Omit<UnitName, 'key'>): Row {
    const row = ensure(key);
    show.run(row.u);
    if (by === key || row.told_by === null || (row.told_by !== key && by <= row.told_by)) {
      setTold.run({ u: row.u, by, open: null, record: null });
      callIt(row, name);
    }
    return row;
  }

  /** Sets right what tells of a unit once it, or one within it, is described no more. */
  function retell(row: Row): void {
    const entries = describedIn.all(row.u);
    const [first, ...rest] = entries;
    hide.run(row.u);
    if (first === undefined) {
      settle(row.u);
      return;
    }
    const least = rest.reduce((a, b) => (b.key < a.key ? b : a), first);
    const { key, described } = entries.find((one) => one.key === row.key) ?? least;
    tellBy(row.key, key, nameAmong(namesBy(UnitSchema.parse(JSON.parse(described))), row.key));
  }

  return {
    put(record, uses, moment, openFrom) {
      for (const { key, step, code, own, folios } of uses) {
        const row = ensure(key);
        const kind = own ? (folios.length > 0 ? 2 : 1) : 0;
        add(row, {
          record,
          unit: row.u,
          open_from: openFrom,
          moment,
          own: kind,
          step,
          code,
          folios: JSON.stringify(folios),
        });
      }
    },
    open(record, openFrom) {
      const rows = usesOf.all(record);
      for (const use of rows) {
        takeBack(use);
        add(at(use.unit), { ...use, open_from: openFrom });
      }
      for (const { unit } of rows) settle(unit);
    },
    remove(record) {
      const rows = usesOf.all(record);
      for (const use of rows) takeBack(use);
      // From within outwards, so that a stub goes before the one it is in.
      for (const unit of rows.map((row) => row.unit).sort((a, b) => b - a)) settle(unit);
    },
    describe(id, unit) {
      const key = unit.key.toWellFormed();
      if (unit.level === 'collection') {
        describeCollection.run(key, id, canonicalJson(unit));
        return;
      }
      const names = namesBy(unit);
      for (const one of [...keysAbove(key), key]) {
        const row = tellBy(one, key, nameAmong(names, one));
        if (one === key) setDescribed.run(id, canonicalJson(unit), row.u);
      }
    },
    undescribe(id) {
      dropCollection.run(id);
      const found = byId.get(id);
      if (found === undefined) return;
      setDescribed.run(null, null, found.u);
      for (const key of [...keysAbove(found.key), found.key].reverse()) {
        const row = byKey.get(key);
        if (row !== undefined) retell(row);
      }
    },
  };
}

/** The units that an entry's own code names, where it can be read. */
function namesBy({ code }: Unit): UnitName[] {
  const read = parseReferenceCode(code);
  return read.ok ? unitChain(read.value) : [];
}

function nameAmong(names: readonly UnitName[], key: string): Omit<UnitName, 'key'> {
  return names.find((name) => name.key === key) ?? nameByKey(key);
}

/** Whether a use, rather than the one that tells it so far, says how a unit is written. */
function tellsBefore(use: UseRow, { told_open, told_record }: Row): boolean {
  if (told_open === null || told_record === null) return true;
  return use.open_from === told_open ? use.record < told_record : use.open_from < told_open;
}
