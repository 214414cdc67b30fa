// What a search asks of the other tables of the index: names, units, lines of records.
import type { Database } from 'better-sqlite3';
import { nameRoles } from '../../names.ts';
import type { Columns } from './columns.ts';
import type { Lookups } from './evaluate.ts';

export interface NameLookup {
  /** The root to which the key of a name leads. */
  root(key: string): number | undefined;
  /** All names that lead to some roots, those among them. */
  members(roots: readonly number[]): number[];
}

export function createNameLookup(db: Database): NameLookup {
  const byReference = db.prepare<[string], number>('SELECT root FROM name WHERE reference = ?').pluck();
  const byId = db.prepare<[string], number>('SELECT root FROM name WHERE id = ?').pluck();
  const joined = db
    .prepare<[number, number], number>(
      'SELECT n FROM name WHERE n = ? UNION ALL SELECT n FROM name WHERE root = ? AND root <> n',
    )
    .pluck();
  return {
    root: (key) => (key.startsWith('#') ? byId.get(key.slice(1)) : undefined) ?? byReference.get(key),
    members: (roots) => roots.flatMap((root) => joined.all(root, root)),
  };
}

export function createLookups(db: Database): (columns: Columns) => Lookups {
  const names = createNameLookup(db);
  const inRole = db
    .prepare<[string, number], number>(
      `SELECT record FROM name_use INDEXED BY name_use_in_order
       WHERE name IN (SELECT value FROM json_each(?)) AND roles & ?`,
    )
    .pluck();
  const inUnits = db
    .prepare<[string], number>(
      `SELECT record FROM unit_use INDEXED BY unit_use_in_order
       WHERE unit IN (SELECT u FROM unit WHERE key IN (SELECT value FROM json_each(?)))`,
    )
    .pluck();
  const byId = db.prepare<[string], number>('SELECT record FROM entry WHERE id = ?').pluck();
  const membersOf = (keys: readonly string[]): number[] =>
    names.members([...new Set(keys.flatMap((key) => names.root(key) ?? []))]);

  return (columns) => ({
    codes: (facet, values) =>
      facet === 'person' || facet === 'body' || facet === 'place'
        ? membersOf(values).map((n) => 2 * n + 1)
        : values.flatMap((value) => {
            const v = columns.values.numberOf(facet, value);
            return v === undefined ? [] : [2 * v];
          }),
    inRole: (keys, role) => inRole.all(JSON.stringify(membersOf(keys)), 1 << nameRoles.indexOf(role)),
    inUnits: (keys) => inUnits.all(JSON.stringify(keys)),
    byId: (ids) => ids.flatMap((id) => byId.get(id) ?? []),
  });
}
