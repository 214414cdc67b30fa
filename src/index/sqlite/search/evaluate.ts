// A query's tree, answered part by part.
import type { SearchNode } from '../../search.ts';
import { finalDay, firstDay, numberOf } from './facts.ts';
import { any, both, none, plainly, without, type Matches } from './matches.ts';
import { ofPhrase } from './phrases.ts';
import { maskOf } from './posting.ts';
import type { Reading } from './reading.ts';
import { ofBeginning, ofWord } from './words.ts';

type Facet = Extract<SearchNode, { kind: 'facet' }>;

/** What the tree asks of tables that are not the engine's own. */
export interface Lookups {
  /** Codes (see `Columns`) that stand for values of a facet, or null where the records must be looked up. */
  codes(facet: string, values: readonly string[]): readonly number[];
  /** Records by numbers, in any order. */
  inRole(keys: readonly string[], role: 'from' | 'to'): readonly number[];
  inUnits(keys: readonly string[]): readonly number[];
  byId(ids: readonly string[]): readonly number[];
}

export function evaluate(reading: Reading, lookups: Lookups, node: SearchNode): Matches {
  reading.check();
  const { columns } = reading;
  const inner = (one: SearchNode): Matches => evaluate(reading, lookups, one);
  switch (node.kind) {
    case 'words': {
      const mask = maskOf(node.fields);
      const [first] = node.words;
      if (first === undefined) return none;
      return node.words.length === 1
        ? ofWord(reading, first, mask)
        : ofPhrase(reading, node.words, mask, node.within);
    }
    case 'prefix':
      return node.start === '' ? none : ofBeginning(reading, node.start, maskOf(node.fields));
    case 'facet': {
      const found = ofFacet(reading, lookups, node);
      return node.inexact === true ? { ...found, exact: new Uint8Array(found.slots.length) } : found;
    }
    case 'unit':
      return ofRecords(reading, lookups.inUnits(node.keys));
    case 'records':
      return ofRecords(reading, lookups.byId(node.ids));
    case 'dates':
      return ofDates(reading, node.from, node.to);
    case 'and': {
      const [negative, positive] = [node.of.filter(isNot), node.of.filter((one) => !isNot(one))];
      let found = positive.length === 0 ? all(reading) : undefined;
      for (const one of positive) {
        found = found === undefined ? inner(one) : both(found, inner(one));
        if (found.slots.length === 0) return none;
      }
      for (const one of negative) found = without(found ?? none, inner(one.of));
      return found ?? none;
    }
    case 'or':
      return any(columns.size, node.of.map(inner));
    case 'not':
      return without(all(reading), inner(node.of));
  }
}

const isNot = (node: SearchNode): node is Extract<SearchNode, { kind: 'not' }> => node.kind === 'not';

/** Every record that is open. */
export function all({ columns, day, open }: Reading): Matches {
  const slots = new Int32Array(open);
  let length = 0;
  for (let slot = 0; slot < columns.size; slot++)
    if ((columns.openFrom[slot] ?? 0) <= day) slots[length++] = slot;
  return plainly(slots);
}

function ofRecords({ columns, day }: Reading, records: readonly number[]): Matches {
  const slots = new Int32Array(records.length);
  let length = 0;
  for (const record of records) {
    const slot = columns.slotOf(record);
    if (slot >= 0 && (columns.openFrom[slot] ?? 0) <= day) slots[length++] = slot;
  }
  const sorted = slots.subarray(0, length).sort();
  let kept = 0;
  for (let at = 0; at < length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0;
  return plainly(sorted.subarray(0, kept));
}

function ofCodes({ columns, day }: Reading, codes: readonly number[]): Matches {
  if (codes.length === 0) return none;
  const wanted = new Uint8Array(Math.max(...codes) + 1);
  for (const code of codes) wanted[code] = 1;
  const slots = new Int32Array(columns.size);
  let length = 0;
  for (let slot = 0; slot < columns.size; slot++) {
    if ((columns.openFrom[slot] ?? 0) > day) continue;
    const start = columns.start[slot] ?? 0;
    const end = start + (columns.lengths[slot] ?? 0);
    for (let at = start; at < end; at++)
      if (wanted[columns.codes[at] ?? 0] === 1) {
        slots[length++] = slot;
        break;
      }
  }
  return plainly(slots.slice(0, length));
}

function ofDates({ columns, day }: Reading, from: string | null, to: string | null): Matches {
  const [first, last] = [numberOf(from, firstDay), numberOf(to, finalDay)];
  const slots = new Int32Array(columns.size);
  let length = 0;
  for (let slot = 0; slot < columns.size; slot++) {
    if ((columns.openFrom[slot] ?? 0) > day) continue;
    const start = columns.dayStart[slot] ?? 0;
    const end = start + (columns.dayLengths[slot] ?? 0);
    for (let at = start; at < end; at += 2)
      if ((columns.days[at] ?? 0) <= last && (columns.days[at + 1] ?? 0) >= first) {
        slots[length++] = slot;
        break;
      }
  }
  return plainly(slots.slice(0, length));
}

function ofFacet(reading: Reading, lookups: Lookups, { facet, values, role }: Facet): Matches {
  if (role !== undefined) return ofRecords(reading, lookups.inRole(values, role));
  if (facet === 'repository') return ofRecords(reading, lookups.inUnits(values));
  return ofCodes(reading, lookups.codes(facet, values));
}
