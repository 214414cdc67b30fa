// Counts over all records that are open on a day, kept until something changes: many answers are told from them.
import type { Columns } from './columns.ts';
import { dayCode } from './day-code.ts';
import { countCodes } from './count-codes.ts';

export interface Total {
  readonly slots: Int32Array;
  /** By codes as in `Columns`. */
  readonly counts: Int32Array;
}

export type Totals = (columns: Columns, day: string) => Total;

/** Remembers the last two days asked for: readers' and the operator's. */
export function createTotals(): Totals {
  const known = new Map<string, { readonly state: number; readonly total: Total }>();
  return (columns, day) => {
    const found = known.get(day);
    if (found?.state === columns.state) return found.total;
    const code = dayCode(day);
    const slots = new Int32Array(columns.size);
    let length = 0;
    for (let slot = 0; slot < columns.size; slot++)
      if ((columns.openFrom[slot] ?? 0) <= code) slots[length++] = slot;
    const open = slots.slice(0, length);
    const total = { slots: open, counts: countCodes(columns, open) };
    known.delete(day);
    known.set(day, { state: columns.state, total });
    const [oldest] = known.keys();
    if (known.size > 2 && oldest !== undefined) known.delete(oldest);
    return total;
  };
}
