// The queries about names; they run in a worker.
import type { Database } from 'better-sqlite3';
import { isAsWritten } from '../project/references.ts';
import { lastDay } from './days.ts';
import { lineReader } from './lines.ts';
import { besidesReader } from './name-besides.ts';
import { formsReader } from './name-forms.ts';
import { nameColumns, type NameRow } from './name-row.ts';
import { createMemory } from './remembered.ts';

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
    { n: number; reference: string; opens: string | null; id: string; version: number; authority: string }
  >(
    `SELECT n, reference, own_opens AS opens, id, version, authority FROM name
     WHERE n IN (SELECT value FROM json_each(:group)) AND id IS NOT NULL
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

  const countOnce = createMemory<number>(db, 1000);
  const countRecords = (n: number, day: string): number => {
    const group = members.all(n, n);
    if (group.length === 1) return countOne.get(n, day) ?? 0;
    return countOnce(`${n} ${day}`, () => countSome.get(JSON.stringify(group), day) ?? 0);
  };

  /** Where a reference leads, if that is to be seen on the day. */
  function rootOf(reference: string, day: string): { root: number; name: Omit<NameRow, 'n'> } | undefined {
    const n =
      (reference.startsWith('#') ? byId.get(reference.slice(1)) : undefined) ?? byReference.get(reference);
    const found = n === undefined ? undefined : root.get(n);
    if (found === undefined) return undefined;
    const { opens, n: number, ...name } = found;
    const seen = opens === null ? name.id !== null && isPublicUnused(name.reference, day) : opens <= day;
    return seen ? { root: number, name } : undefined;
  }

  /** The records of several names that lead to one, in order. */
  function merged(group: readonly number[], day: string): Placed[] {
    const found: Placed[] = [];
    // A record that is named under several references comes several times in a row.
    for (const [record, , roles] of ofSome.iterate(JSON.stringify(group), day)) {
      const before = found.at(-1);
      if (before?.record === record) before.roles |= roles;
      else found.push({ record, roles });
    }
    return found;
  }

  /** What the pages of a name share. `together`: its records, where several names lead to it. `bits`: how many are in each combination of parts. */
  function about(root: number, { day, besides: wanted }: NameAsked) {
    const group = members.all(root, root);
    const together = group.length > 1 ? merged(group, day) : undefined;
    const counts = new Map<number, number>();
    for (const { roles } of together ?? []) counts.set(roles, (counts.get(roles) ?? 0) + 1);
    const bits = [...counts].map(([roles, count]) => ({ roles, count }));
    return {
      group,
      together,
      bits: together === undefined ? bitsOfOne.all(root, day) : bits,
      written: forms(group, day),
      besides: besides(root, group, day, wanted),
    };
  }
  const aboutOnce = createMemory<ReturnType<typeof about>>(db, 32);

  function pageOf(
    root: number,
    together: readonly Placed[] | undefined,
    asked: NameAsked,
  ): readonly Placed[] {
    const { day, role, limit, offset } = asked;
    if (together === undefined) return pageOfOne.all({ name: root, day, role, limit, offset });
    const wanted = role === 0 ? together : together.filter(({ roles }) => (roles & role) !== 0);
    return wanted.slice(offset, offset + limit);
  }

  return {
    names(query: { day: string; kind: string; initial: string | null; limit: number; offset: number }) {
      const { initial, ...asked } = query;
      const found = initials.all({ kind: query.kind, day: query.day });
      const rows = (initial === null ? all : some).all({ ...asked, initial: initial ?? '' });
      return {
        initials: found,
        names: rows.map(({ n, ...name }) => ({ ...name, records: countRecords(n, query.day) })),
      };
    },
    resolveNames: (references: readonly string[], day: string) =>
      references.map((reference) => {
        const found = rootOf(reference, day);
        return found === undefined ? null : found.name;
      }),
    name(reference: string, asked: NameAsked) {
      const found = rootOf(reference, asked.day);
      if (found === undefined) return undefined;
      const { root: n, name } = found;
      const { day, role, besides: wanted } = asked;
      const key = `${n} ${day} ${wanted}`;
      const { group, together, bits, written, besides: others } = aboutOnce(key, () => about(n, asked));
      const sum = (some: typeof bits): number => some.reduce((total, { count }) => total + count, 0);
      return {
        name: { ...name, records: sum(bits) },
        authorities: authorities
          .all({ group: JSON.stringify(group), day })
          .filter((one) => one.n === n || one.opens !== null || isPublicUnused(one.reference, day))
          .sort((a, b) => Number(b.n === n) - Number(a.n === n) || (a.id < b.id ? -1 : 1))
          .map(({ id, version, authority }) => ({ id, version, authority })),
        written,
        bits,
        besides: others,
        total: sum(role === 0 ? bits : bits.filter(({ roles }) => (roles & role) !== 0)),
        records: pageOf(n, together, asked).flatMap(({ record, roles }) =>
          lines([record]).map((list) => ({ list, roles })),
        ),
      };
    },
  };
}

/** Whether a described name that no record makes is to be seen: what only records told of a name goes with them. */
function isPublicUnused(reference: string, day: string): boolean {
  return day === lastDay || !isAsWritten(reference);
}

interface Placed {
  readonly record: number;
  roles: number;
}
