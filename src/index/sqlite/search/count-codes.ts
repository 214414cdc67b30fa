// How many records have each value of a facet, and each name.
import type { Columns } from './columns.ts';

/** Counts all values of some records. */
export function countCodes(columns: Columns, slots: Int32Array): Int32Array {
  const { codes, start, lengths, names, values } = columns;
  const counts = new Int32Array(2 * Math.max(names.size, values.size) + 2);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] ?? 0;
    const end = (start[slot] ?? 0) + (lengths[slot] ?? 0);
    for (let at = start[slot] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return names.joined ? countedByRoot(columns, slots, counts) : counts;
}

/** Counts names that lead to one another as one: once in each record. */
function countedByRoot(
  { codes, start, lengths, names }: Columns,
  slots: Int32Array,
  counts: Int32Array,
): Int32Array {
  const seen = new Int32Array(counts.length).fill(-1);
  for (let code = 1; code < counts.length; code += 2) counts[code] = 0;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] ?? 0;
    const end = (start[slot] ?? 0) + (lengths[slot] ?? 0);
    for (let at = start[slot] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0;
      if ((code & 1) === 0) continue;
      const root = 2 * names.rootOf(code >> 1) + 1;
      if (seen[root] === slot) continue;
      seen[root] = slot;
      counts[root] = (counts[root] ?? 0) + 1;
    }
  }
  return counts;
}
