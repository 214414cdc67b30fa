// What a reading worker holds in memory of all records, brought up to date whenever the database has changed: some 40 bytes for each record, and
// 4 for each value and name that it has; of 300,000 records with 25 of these some 45 MB.
import type { Database } from 'better-sqlite3';
import { dayCode } from './day-code.ts';
import { factsFromBytes } from './facts.ts';
import { Growing } from './growing.ts';
import { createNameColumns, type NameColumns } from './name-columns.ts';
import { createValueColumns, type ValueColumns } from './value-columns.ts';

/** When a record is open that is withdrawn: never. */
const never = 2 ** 31 - 1;

/**
 * All records, by slots from 0. `slots`: of a record's number, -1 for none. `openFrom`: days as `dayCode` gives them. The values of a record are `codes` from
 * `start` on: 2v for a value of a facet, 2n + 1 for a name; its days `days` from `dayStart` on, in pairs.
 */
export interface Columns {
  readonly size: number;
  slotOf(record: number): number;
  readonly records: Int32Array;
  readonly openFrom: Int32Array;
  readonly moments: Float64Array;
  readonly start: Int32Array;
  readonly lengths: Int32Array;
  readonly codes: Int32Array;
  readonly dayStart: Int32Array;
  readonly dayLengths: Int32Array;
  readonly days: Int32Array;
  readonly values: ValueColumns;
  readonly names: NameColumns;
  /** Rises whenever anything has changed. */
  readonly state: number;
  /** Of those that are not open for always, the first day on which one opens. */
  readonly firstOpening: number;
}

interface Row {
  readonly record: number;
  readonly change: number;
  readonly gone: number;
  readonly open_from: string | null;
  readonly moment: number;
  readonly facts: Buffer;
}

/** Gives the columns as of the read transaction that the connection is in. */
export function createColumns(db: Database): () => Columns {
  const epochOf = db.prepare<[], number>("SELECT value FROM search_meta WHERE key = 'epoch'").pluck();
  const changed = db.prepare<[number], Row>(
    'SELECT record, change, gone, open_from, moment, facts FROM search_record WHERE change > ? ORDER BY record',
  );
  let version: unknown;
  let epoch: number | undefined;
  let state = 0;
  let store = emptyStore(db);

  function load(): void {
    if (store.garbage > store.codes.length / 2 + 10_000) store = emptyStore(db);
    let highest = store.change;
    for (const row of changed.iterate(store.change)) {
      if (!put(store, row)) {
        store = emptyStore(db);
        load();
        return;
      }
      highest = Math.max(highest, row.change);
    }
    store.change = highest;
    store.values.refresh();
    store.names.refresh();
  }

  let current: Columns | undefined;
  return () => {
    const now = db.pragma('data_version', { simple: true });
    if (now === version && current !== undefined) return current;
    const found = epochOf.get();
    if (found !== epoch) store = emptyStore(db);
    load();
    version = now;
    epoch = found;
    state++;
    current = columnsOf(store, state);
    return current;
  };
}

interface Store {
  change: number;
  garbage: number;
  highest: number;
  slots: Int32Array<ArrayBuffer>;
  readonly records: Growing;
  readonly openFrom: Growing;
  readonly start: Growing;
  readonly lengths: Growing;
  readonly codes: Growing;
  readonly dayStart: Growing;
  readonly dayLengths: Growing;
  readonly days: Growing;
  moments: Float64Array<ArrayBuffer>;
  readonly values: ValueColumns;
  readonly names: NameColumns;
}

function emptyStore(db: Database): Store {
  return {
    change: 0,
    garbage: 0,
    highest: -1,
    slots: new Int32Array(1024).fill(-1),
    records: new Growing(),
    openFrom: new Growing(),
    start: new Growing(),
    lengths: new Growing(),
    codes: new Growing(),
    dayStart: new Growing(),
    dayLengths: new Growing(),
    days: new Growing(),
    moments: new Float64Array(1024),
    values: createValueColumns(db),
    names: createNameColumns(db),
  };
}

/** Takes a row in; false where it would come out of the order of record numbers, so that all must be read anew. */
function put(store: Store, row: Row): boolean {
  const { record } = row;
  if (record >= store.slots.length) {
    const larger = new Int32Array(Math.max(record + 1, store.slots.length * 2)).fill(-1);
    larger.set(store.slots);
    store.slots = larger;
  }
  let slot = store.slots[record] ?? -1;
  if (slot < 0) {
    if (record < store.highest) return false;
    store.highest = record;
    slot = store.records.length;
    store.slots[record] = slot;
    store.records.push(record);
    for (const column of [store.openFrom, store.start, store.lengths, store.dayStart, store.dayLengths])
      column.push(0);
    if (slot >= store.moments.length) {
      const larger = new Float64Array(store.moments.length * 2);
      larger.set(store.moments);
      store.moments = larger;
    }
  } else store.garbage += store.lengths.array[slot] ?? 0;
  const { values, names, days } = factsFromBytes(row.facts);
  store.openFrom.array[slot] = row.gone === 1 ? never : dayCode(row.open_from);
  store.moments[slot] = row.moment;
  store.start.array[slot] = store.codes.length;
  store.lengths.array[slot] = values.length + names.length;
  for (const value of values) store.codes.push(2 * value);
  for (const name of names) store.codes.push(2 * name + 1);
  store.dayStart.array[slot] = store.days.length;
  store.dayLengths.array[slot] = 2 * days.length;
  for (const [from, to] of days) {
    store.days.push(from);
    store.days.push(to);
  }
  return true;
}

function columnsOf(store: Store, state: number): Columns {
  const { slots, values, names, moments } = store;
  const openFrom = store.openFrom.array.subarray(0, store.openFrom.length);
  let firstOpening = never;
  for (const day of openFrom) if (day > 0 && day < firstOpening) firstOpening = day;
  return {
    size: store.records.length,
    slotOf: (record) => slots[record] ?? -1,
    records: store.records.array,
    openFrom,
    moments,
    start: store.start.array,
    lengths: store.lengths.array,
    codes: store.codes.array,
    dayStart: store.dayStart.array,
    dayLengths: store.dayLengths.array,
    days: store.days.array,
    values,
    names,
    state,
    firstOpening,
  };
}
