// Records that have every one of several facets' values.
import type { Database } from 'better-sqlite3';
import type { AnyFacetName } from '../port.ts';

export interface Wanted {
  readonly name: AnyFacetName;
  readonly value: string;
}

type Asked = { name: string; value: string; also: string; day: string };

/** Statements are made when they are first asked for: most archives are never filtered so. */
export function matchingQueries(db: Database) {
  const fitting = `FROM facet WHERE name = :name AND value = :value AND (open_from IS NULL OR open_from <= :day)
    AND NOT EXISTS (SELECT 1 FROM json_each(:also) AS wanted WHERE NOT EXISTS (
      SELECT 1 FROM facet AS other WHERE other.record = facet.record
        AND other.name = wanted.value ->> '$.name' AND other.value = wanted.value ->> '$.value'))`;
  const count = db.prepare<[Asked], number>(`SELECT count(*) ${fitting}`).pluck();
  const page = db
    .prepare<[Asked & { limit: number; offset: number }], string>(
      `SELECT list FROM entry WHERE record IN (SELECT record ${fitting} ORDER BY place, record LIMIT :limit OFFSET :offset)
       ORDER BY place, record`,
    )
    .pluck();
  return {
    matching(first: Wanted, also: readonly Wanted[], day: string, limit: number, offset: number) {
      const asked = { ...first, also: JSON.stringify(also), day };
      return { total: count.get(asked) ?? 0, entries: page.all({ ...asked, limit, offset }) };
    },
  };
}
