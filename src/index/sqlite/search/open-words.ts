// Forms of records that are not open for always but are open on a day: readers know of those, too.
import type { Database } from 'better-sqlite3';
import { byteReader } from './bytes.ts';
import type { Columns } from './columns.ts';

/** For each form's number, in how many records of the second part it stands that are open on a day. */
export type OpenedForms = (columns: Columns, day: number) => ReadonlyMap<number, number>;

export function createOpenedForms(db: Database): OpenedForms {
  const formsOf = db.prepare<[number], Buffer>('SELECT forms FROM search_words WHERE record = ?').pluck();
  const nothing: ReadonlyMap<number, number> = new Map();
  let known = { state: -1, day: -1, forms: nothing };
  return (columns, day) => {
    if (columns.firstOpening > day) return nothing;
    if (known.state === columns.state && known.day === day) return known.forms;
    const forms = new Map<number, number>();
    for (let slot = 0; slot < columns.size; slot++) {
      const open = columns.openFrom[slot] ?? 0;
      if (open === 0 || open > day) continue;
      const bytes = formsOf.get(columns.records[slot] ?? -1);
      if (bytes === undefined) continue;
      for (const id of byteReader(bytes).rising()) forms.set(id, (forms.get(id) ?? 0) + 1);
    }
    known = { state: columns.state, day, forms };
    return forms;
  };
}
