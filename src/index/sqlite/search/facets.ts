// Values of facets, counted over the records of a result.
import type { SearchFacet } from '../../search.ts';
import type { Columns } from './columns.ts';
import type { Total } from './totals.ts';

/** The values of one facet with their numbers of records: by codes as in `Columns`, names by their roots. */
export type Counted = Map<SearchFacet, { readonly code: number; readonly count: number }[]>;

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

/** As `countCodes`; where more than half of all records answer, those are counted that do not. */
export function countIn(columns: Columns, slots: Int32Array, total: Total): Int32Array {
  if (slots.length === total.slots.length) return total.counts;
  if (slots.length * 2 < total.slots.length) return countCodes(columns, slots);
  const others = new Int32Array(total.slots.length - slots.length);
  let length = 0;
  let at = 0;
  for (const slot of total.slots)
    if (slots[at] === slot) at++;
    else others[length++] = slot;
  const counts = countCodes(columns, others);
  for (let code = 0; code < counts.length; code++)
    counts[code] = (total.counts[code] ?? 0) - (counts[code] ?? 0);
  return counts;
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

/** Counts by facet. */
export function byFacet(
  { names, values }: Columns,
  counts: Int32Array,
  wanted: readonly SearchFacet[],
): Counted {
  const found: Counted = new Map(wanted.map((facet) => [facet, []]));
  const lists = new Map<string, { code: number; count: number }[]>(found);
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    const facet = (code & 1) === 1 ? names.kindOf(code >> 1) : values.at(code >> 1)?.facet;
    if (facet !== undefined) lists.get(facet)?.push({ code, count });
  }
  return found;
}
