// What the values of facets are called, and which of those that are counted alike come first.
import type { Database } from 'better-sqlite3';
import type { Columns } from './columns.ts';

export interface LabelledValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Of values that are counted alike at the end of a list, so many are looked at. */
const mostAlike = 5000;

export type Labeller = (
  columns: Columns,
  counted: readonly { readonly code: number; readonly count: number }[],
  limit: number,
) => LabelledValue[];

/** Gives the values that are most frequent, alike ones in the order of their labels. */
export function createLabeller(db: Database): Labeller {
  const name = db.prepare<[number], { reference: string; id: string | null; label: string }>(
    'SELECT reference, id, label FROM name WHERE n = ?',
  );
  // A repository goes by the name that describes it; its code alone is a key.
  const unit = db
    .prepare<[string], string>(
      "SELECT ifnull(described ->> '$.titles[0].text', code) FROM unit WHERE key = ?",
    )
    .pluck();

  function labelled(columns: Columns, code: number, count: number): LabelledValue {
    if ((code & 1) === 1) {
      const found = name.get(code >> 1);
      const value = found === undefined ? '' : found.id === null ? found.reference : `#${found.id}`;
      return { value, label: found?.label ?? '', count };
    }
    const { facet, value } = columns.values.at(code >> 1) ?? { facet: '', value: '' };
    return { value, label: facet === 'repository' ? (unit.get(value) ?? value) : value, count };
  }

  return (columns, counted, limit) => {
    if (limit < 1) return [];
    const sorted = counted.toSorted((a, b) => b.count - a.count);
    const least = sorted[limit - 1]?.count ?? 1;
    const wanted = sorted.filter(
      ({ count }, at) => count > least || (count === least && at < limit + mostAlike),
    );
    return wanted
      .map(({ code, count }) => labelled(columns, code, count))
      .sort((a, b) => b.count - a.count || order(a.label, b.label) || order(a.value, b.value))
      .slice(0, limit);
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
