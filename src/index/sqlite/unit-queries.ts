// The queries about units and collections; they run in a worker.
import type { Database } from 'better-sqlite3';
import { lineReader } from './lines.ts';

/** A unit as it travels from the worker; `described` is its entry as JSON. */
export interface UnitRow {
  readonly key: string;
  readonly step: string;
  readonly code: string;
  readonly described: string | null;
  readonly records: number;
}

export interface UnitAsked {
  readonly day: string;
  readonly limit: number;
  readonly offset: number;
}

/** `day`: records must be open by then. */
export function unitQueries(db: Database) {
  const lines = lineReader(db);
  const columns =
    'key, step, code, described, (SELECT ifnull(sum(count), 0) FROM unit_count WHERE unit = u AND open_from <= :day) AS records';
  const byKey = db.prepare<[{ key: string; day: string }], UnitRow & { u: number; above: number }>(
    `SELECT ${columns}, u, above FROM unit WHERE key = :key AND opens <= :day`,
  );
  const byNumber = db.prepare<[{ u: number; day: string }], UnitRow & { above: number }>(
    `SELECT ${columns}, above FROM unit WHERE u = :u`,
  );
  const beneath = db.prepare<[{ above: number } & UnitAsked], UnitRow>(
    `SELECT ${columns} FROM unit INDEXED BY unit_beneath WHERE above = :above AND opens <= :day ORDER BY sort LIMIT :limit OFFSET :offset`,
  );
  const countBeneath = db
    .prepare<[number, string], number>(
      'SELECT count(*) FROM unit INDEXED BY unit_beneath WHERE above = ? AND opens <= ?',
    )
    .pluck();
  const loose = db
    .prepare<[{ u: number } & UnitAsked], number>(
      `SELECT record FROM unit_use INDEXED BY unit_use_in_order WHERE unit = :u AND own = 1 AND open_from <= :day
       ORDER BY moment, record LIMIT :limit OFFSET :offset`,
    )
    .pluck();
  const countLoose = db
    .prepare<[number, string], number>(
      'SELECT count(*) FROM unit_use INDEXED BY unit_use_in_order WHERE unit = ? AND own = 1 AND open_from <= ?',
    )
    .pluck();
  const withFolios = db
    .prepare<[number, string], number>(
      'SELECT record FROM unit_use INDEXED BY unit_use_in_order WHERE unit = ? AND own = 2 AND open_from <= ?',
    )
    .pluck();
  const folios = db
    .prepare<[number, number], string>('SELECT folios FROM unit_use WHERE record = ? AND unit = ?')
    .pluck();
  const collections = db.prepare<[], string>('SELECT described FROM collection ORDER BY name').pluck();
  const collection = db.prepare<[string], string>('SELECT described FROM collection WHERE name = ?').pluck();

  function chainAbove(u: number, day: string): UnitRow[] {
    const chain: UnitRow[] = [];
    for (let at = u; at !== 0;) {
      const row = byNumber.get({ u: at, day });
      if (row === undefined) break;
      const { above, ...unit } = row;
      chain.unshift(unit);
      at = above;
    }
    return chain;
  }

  return {
    repositories: (day: string): UnitRow[] => beneath.all({ above: 0, day, limit: -1, offset: 0 }),
    unit(key: string, asked: UnitAsked) {
      const { day } = asked;
      const found = byKey.get({ key, day });
      if (found === undefined) return undefined;
      const { u, above, ...unit } = found;
      return {
        unit,
        above: chainAbove(above, day),
        units: { total: countBeneath.get(u, day) ?? 0, entries: beneath.all({ above: u, ...asked }) },
        loose: { total: countLoose.get(u, day) ?? 0, entries: lines(loose.all({ u, ...asked })) },
        folios: withFolios.all(u, day).map((record) => ({ record, folios: folios.get(record, u) ?? '[]' })),
      };
    },
    units: (keys: readonly string[], day: string): (UnitRow | null)[] =>
      keys.map((key) => {
        const found = byKey.get({ key, day });
        if (found === undefined) return null;
        const { key: own, step, code, described, records } = found;
        return { key: own, step, code, described, records };
      }),
    linesOf: (records: readonly number[]) =>
      records.flatMap((record) => lines([record]).map((list) => ({ record, list }))),
    collections: (): string[] => collections.all(),
    collection: (name: string): string | undefined => collection.get(name),
  };
}
