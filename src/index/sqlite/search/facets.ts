// Values of facets, counted over the records of a result.
import type { SearchFacet } from '../../search.ts';
import type { Columns } from './columns.ts';
import { countCodes } from './count-codes.ts';
import type { Total } from './totals.ts';

/** The values of one facet with their numbers of records: by codes as in `Columns`, names by their roots. */
export type Counted = Map<SearchFacet, { readonly code: number; readonly count: number }[]>;

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
