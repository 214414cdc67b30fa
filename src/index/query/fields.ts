// Names of fields as readers type them, and slips of them.
import { fieldNames, type FieldName } from './query.ts';

/** Names that stand before a colon: fields, and the two that say how to look. */
export type Prefixed = FieldName | 'in' | 'forms';
const prefixed: readonly Prefixed[] = [...fieldNames, 'in', 'forms'];

/** Other words for a field. */
const alias: Readonly<Record<string, Prefixed>> = {
  language: 'lang',
  people: 'person',
  organisation: 'body',
  organization: 'body',
  code: 'ref',
  reference: 'ref',
  dates: 'date',
  marks: 'mark',
};

export function fieldNamed(name: string): Prefixed | undefined {
  const small = name.toLowerCase();
  return prefixed.find((one) => one === small) ?? (Object.hasOwn(alias, small) ? alias[small] : undefined);
}

/** The field that a name is likely a slip of: one letter off, or two of a long name. */
export function slipOf(name: string): Prefixed | undefined {
  const small = name.toLowerCase();
  if (small.length < 3 || small.length > 12) return undefined;
  const allowed = small.length > 5 ? 2 : 1;
  return prefixed.find((one) => one.length > 2 && one !== small && lettersApart(small, one) <= allowed);
}

/** Letters put in, left out, replaced or exchanged with a neighbour (Damerau; the words are short). */
function lettersApart(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1] ?? [];
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
