// Records that have every one of several facets' values, names, units, or a place in an edition.
import type { Database } from 'better-sqlite3';
import type { AnyFacetName, Criterion } from '../port.ts';

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

  /** Any criteria: what each says of a record is a set of its own, and the records are those in all of them. */
  function inAll(wanted: readonly Criterion[], day: string, limit: number, offset: number) {
    const sets = wanted.map(({ name }, at) => `record IN (${setOf(name, at)})`);
    const found = `FROM entry WHERE ${sets.join(' AND ')} AND (open_from IS NULL OR open_from <= :day)`;
    const values = wanted.flatMap((one, at): [string, string][] => [
      [`value${at}`, one.value],
      ...(isFacet(one) ? [[`name${at}`, one.name] satisfies [string, string]] : []),
    ]);
    const asked = { ...Object.fromEntries(values), day };
    return {
      total: db.prepare<[object], number>(`SELECT count(*) ${found}`).pluck().get(asked) ?? 0,
      entries: db
        .prepare<[object], string>(`SELECT list ${found} ORDER BY place, record LIMIT :limit OFFSET :offset`)
        .pluck()
        .all({ ...asked, limit, offset }),
    };
  }

  return {
    matching(wanted: readonly Criterion[], day: string, limit: number, offset: number) {
      const facets = wanted.filter(isFacet);
      const [first, ...also] = facets;
      if (first === undefined || facets.length < wanted.length) return inAll(wanted, day, limit, offset);
      const asked = { ...first, also: JSON.stringify(also), day };
      return { total: count.get(asked) ?? 0, entries: page.all({ ...asked, limit, offset }) };
    },
  };
}

const named = `SELECT root FROM name WHERE id = :value`;
const others = {
  named: `SELECT record FROM name_use WHERE name IN (
    SELECT n FROM name WHERE n = (${named}) UNION ALL SELECT n FROM name WHERE root = (${named}) AND root <> n)`,
  volume: `SELECT record FROM within WHERE edition = (SELECT edition FROM anchor JOIN entry USING (record)
    WHERE entry.id = :value AND anchor = '' AND (open_from IS NULL OR open_from <= :day))`,
  unit: `SELECT record FROM unit_use WHERE unit = (SELECT u FROM unit WHERE key = :value)`,
} as const;

function isFacet(wanted: Criterion): wanted is Wanted {
  return !Object.hasOwn(others, wanted.name);
}

/** The records that meet a criterion; its value, and the name of a facet, are bound under its number. */
function setOf(name: Criterion['name'], at: number): string {
  if (name === 'named' || name === 'volume' || name === 'unit')
    return others[name].replaceAll(':value', `:value${at}`);
  return `SELECT record FROM facet WHERE name = :name${at} AND value = :value${at}`;
}
