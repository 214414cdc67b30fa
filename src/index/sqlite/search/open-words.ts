// Forms of records that are not open for always but are open on a day: readers know of those, too.
import type { Database } from 'better-sqlite3';
import { byteReader } from './bytes.ts';
import type { Columns } from './columns.ts';

/** For each form's number, in how many records of the second part it stands that are open on a day. */
export type OpenedForms = (columns: Columns, day: number) => ReadonlyMap<number, number>;

/** Readers and the operator ask for different days, by turns. */
const mostDays = 2;

export function createOpenedForms(db: Database): OpenedForms {
  const formsOf = db.prepare<[number], Buffer>('SELECT forms FROM search_words WHERE record = ?').pluck();
  const nothing: ReadonlyMap<number, number> = new Map();
  const known = new Map<number, ReadonlyMap<number, number>>();
  let state = -1;
  return (columns, day) => {
    if (columns.firstOpening > day) return nothing;
    if (state !== columns.state) known.clear();
    state = columns.state;
    const found = known.get(day);
    if (found !== undefined) return found;
    const forms = new Map<number, number>();
    for (let slot = 0; slot < columns.size; slot++) {
      const open = columns.openFrom[slot] ?? 0;
      if (open === 0 || open > day) continue;
      const bytes = formsOf.get(columns.records[slot] ?? -1);
      if (bytes === undefined) continue;
      for (const id of byteReader(bytes).rising()) forms.set(id, (forms.get(id) ?? 0) + 1);
    }
    known.set(day, forms);
    const [oldest] = known.keys();
    if (known.size > mostDays && oldest !== undefined) known.delete(oldest);
    return forms;
  };
}
