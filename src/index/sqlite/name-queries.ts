// The queries about names; they run in a worker.
import type { Database } from 'better-sqlite3';
import { lineReader } from './lines.ts';
import { besidesReader } from './name-besides.ts';
import { formsReader } from './name-forms.ts';
import { nameColumns, type CountedName, type NameRow } from './name-row.ts';

export interface NameAsked {
  readonly day: string;
  /** A bit; 0 for all roles. */
  readonly role: number;
  readonly limit: number;
  readonly offset: number;
  readonly besides: number;
}

/** `day`: records must be open by then. References are keys (`referenceKey`). */
export function nameQueries(db: Database) {
  const lines = lineReader(db);
  const besides = besidesReader(db);
  const forms = formsReader(db);
  const initials = db.prepare<[{ kind: string; day: string }], { initial: string; count: number }>(
    `SELECT initial, sum(count) AS count FROM name_initial WHERE kind = :kind AND opens <= :day
     GROUP BY initial ORDER BY initial`,
  );
  const page = (where: string) =>
    db.prepare<[{ kind: string; initial: string; day: string; limit: number; offset: number }], NameRow>(
      `SELECT ${nameColumns} FROM name JOIN (
         SELECT n AS found FROM name INDEXED BY name_in_list WHERE kind = :kind AND ${where} AND opens IS NOT NULL AND opens <= :day
         ORDER BY initial, sort LIMIT :limit OFFSET :offset) ON n = found
       ORDER BY initial, sort`,
    );
  const [all, some] = [page('initial >= :initial'), page('initial = :initial')];
  const members = db
    .prepare<[number, number], number>(
      'SELECT n FROM name WHERE n = ? UNION ALL SELECT n FROM name WHERE root = ? AND root <> n',
    )
    .pluck();
  const countOne = db
    .prepare<[number, string], number>(
      'SELECT ifnull(sum(count), 0) FROM name_count WHERE name = ? AND open_from <= ?',
    )
    .pluck();
  const countSome = db
    .prepare<[string, string], number>(
      'SELECT count(DISTINCT record) FROM name_use INDEXED BY name_use_in_order WHERE name IN (SELECT value FROM json_each(?)) AND open_from <= ?',
    )
    .pluck();
  const byReference = db.prepare<[string], number>('SELECT root FROM name WHERE reference = ?').pluck();
  const byId = db.prepare<[string], number>('SELECT root FROM name WHERE id = ?').pluck();
  const root = db.prepare<[number], NameRow & { opens: string | null }>(
    `SELECT ${nameColumns}, opens FROM name WHERE n = ?`,
  );
  const authorities = db.prepare<
    [{ group: string; day: string }],
    { n: number; id: string; version: number; authority: string }
  >(
    `SELECT n, id, version, authority FROM name WHERE n IN (SELECT value FROM json_each(:group)) AND id IS NOT NULL
       AND (n = root OR own_opens IS NULL OR own_opens <= :day)`,
  );
  const bitsOfOne = db.prepare<[number, string], { roles: number; count: number }>(
    `SELECT roles, count(*) AS count FROM name_use INDEXED BY name_use_in_order WHERE name = ? AND open_from <= ? GROUP BY roles`,
  );
  const pageOfOne = db.prepare<
    [{ name: number; day: string; role: number; limit: number; offset: number }],
    Placed
  >(
    `SELECT record, roles FROM name_use INDEXED BY name_use_in_order
     WHERE name = :name AND open_from <= :day AND (:role = 0 OR roles & :role) ORDER BY moment, record LIMIT :limit OFFSET :offset`,
  );
  const ofSome = db
    .prepare<[string, string], [record: number, moment: number, roles: number]>(
      `SELECT record, moment, roles FROM name_use INDEXED BY name_use_in_order
       WHERE name IN (SELECT value FROM json_each(?)) AND open_from <= ? ORDER BY moment, record`,
    )
    .raw();

  const counted = ({ n, ...name }: NameRow, day: string): CountedName => {
    const group = members.all(n, n);
    const records = group.length === 1 ? countOne.get(n, day) : countSome.get(JSON.stringify(group), day);
    return { ...name, records: records ?? 0 };
  };

  /** Where a reference leads, if that is to be seen on the day. */
  function rootOf(reference: string, day: string): { root: number; name: Omit<NameRow, 'n'> } | undefined {
    const n =
      (reference.startsWith('#') ? byId.get(reference.slice(1)) : undefined) ?? byReference.get(reference);
    const found = n === undefined ? undefined : root.get(n);
    if (found === undefined) return undefined;
    const { opens, n: number, ...name } = found;
    const seen = opens === null ? name.id !== null : opens <= day;
    return seen ? { root: number, name } : undefined;
  }

  /** Records of a name and in what part, in order, with the number of records in each combination of parts. */
  function recordsOf(group: readonly number[], { day, role, limit, offset }: NameAsked) {
    const [only] = group;
    if (group.length === 1 && only !== undefined) {
      const bits = bitsOfOne.all(only, day);
      const total = bits.reduce(
        (sum, { roles, count }) => sum + (role === 0 || (roles & role) !== 0 ? count : 0),
        0,
      );
      return { bits, total, page: pageOfOne.all({ name: only, day, role, limit, offset }) };
    }
    const found: Placed[] = [];
    // A record that is named under several references comes several times in a row.
    for (const [record, , roles] of ofSome.iterate(JSON.stringify(group), day)) {
      const before = found.at(-1);
      if (before?.record === record) before.roles |= roles;
      else found.push({ record, roles });
    }
    const counts = new Map<number, number>();
    for (const { roles } of found) counts.set(roles, (counts.get(roles) ?? 0) + 1);
    const wanted = role === 0 ? found : found.filter(({ roles }) => (roles & role) !== 0);
    const bits = [...counts].map(([roles, count]) => ({ roles, count }));
    return { bits, total: wanted.length, page: wanted.slice(offset, offset + limit) };
  }

  return {
    names(query: { day: string; kind: string; initial: string | null; limit: number; offset: number }) {
      const { initial, ...asked } = query;
      const found = initials.all({ kind: query.kind, day: query.day });
      const rows = (initial === null ? all : some).all({ ...asked, initial: initial ?? '' });
      return { initials: found, names: rows.map((row) => counted(row, query.day)) };
    },
    resolveNames: (references: readonly string[], day: string) =>
      references.map((reference) => {
        const found = rootOf(reference, day);
        return found === undefined ? null : found.name;
      }),
    name(reference: string, asked: NameAsked) {
      const found = rootOf(reference, asked.day);
      if (found === undefined) return undefined;
      const group = members.all(found.root, found.root);
      const { bits, total, page } = recordsOf(group, asked);
      return {
        name: { ...found.name, records: bits.reduce((sum, { count }) => sum + count, 0) },
        authorities: authorities
          .all({ group: JSON.stringify(group), day: asked.day })
          .sort((a, b) => Number(b.n === found.root) - Number(a.n === found.root) || (a.id < b.id ? -1 : 1))
          .map(({ id, version, authority }) => ({ id, version, authority })),
        written: forms(group, asked.day),
        bits,
        besides: besides(found.root, group, asked.day, asked.besides),
        total,
        records: page.flatMap(({ record, roles }) => lines([record]).map((list) => ({ list, roles }))),
      };
    },
  };
}

interface Placed {
  readonly record: number;
  roles: number;
}
