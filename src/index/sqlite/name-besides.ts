// Who else is there: the persons and bodies that stand in the same records as a name, most often first.
import type { Database } from 'better-sqlite3';
import { nameColumns, type CountedName, type NameRow } from './name-row.ts';

export type Besides = (root: number, group: readonly number[], day: string, limit: number) => CountedName[];

interface Neighbour {
  readonly root: number;
  readonly count: number;
  readonly several: number;
}

/** Counts records, exactly. Names that were joined are one. */
export function besidesReader(db: Database): Besides {
  const records =
    'SELECT DISTINCT record FROM name_use INDEXED BY name_use_in_order WHERE name IN (SELECT value FROM json_each(:group)) AND open_from <= :day';
  const neighbours = db.prepare<[{ group: string; day: string; root: number; limit: number }], Neighbour>(
    `SELECT root.n AS root, sum(count) AS count, count(*) AS several FROM (
       SELECT other.name AS name, count(*) AS count FROM (${records}) AS own
       CROSS JOIN name_use AS other ON other.record = own.record GROUP BY other.name) AS found
     JOIN name ON name.n = found.name JOIN name AS root ON root.n = name.root
     WHERE root.kind IN ('person', 'body') AND root.n <> :root GROUP BY root.n
     ORDER BY sum(count) DESC, root.sort LIMIT :limit`,
  );
  const exactly = db
    .prepare<[{ group: string; day: string; root: number }], number>(
      `SELECT count(DISTINCT record) FROM name_use INDEXED BY name_use_in_order
       WHERE name IN (SELECT n FROM name WHERE root = :root UNION ALL SELECT :root) AND record IN (${records})`,
    )
    .pluck();
  const row = db.prepare<[number], NameRow & { sort: string }>(
    `SELECT ${nameColumns}, sort FROM name WHERE n = ?`,
  );

  return (root, group, day, limit) => {
    const asked = { group: JSON.stringify(group), day };
    const best = neighbours
      // Joined names are counted too often here; those that fall behind once they are counted exactly make room.
      .all({ ...asked, root, limit: 3 * limit })
      .map((found) => ({
        root: found.root,
        count: found.several === 1 ? found.count : (exactly.get({ ...asked, root: found.root }) ?? 0),
      }));
    return best
      .flatMap(({ root: n, count }) => {
        const found = row.get(n);
        return found === undefined ? [] : [{ found, count }];
      })
      .sort((a, b) => b.count - a.count || (a.found.sort < b.found.sort ? -1 : 1))
      .slice(0, limit)
      .map(({ found: { reference, id, kind, label, language, source, description }, count }) => ({
        reference,
        id,
        kind,
        label,
        language,
        source,
        description,
        records: count,
      }));
  };
}
