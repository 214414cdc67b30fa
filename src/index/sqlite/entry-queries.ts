// What the index holds of one record, from all of its tables: to be checked against the record. Runs in a worker.
import type { Database } from 'better-sqlite3';

interface EntryRow {
  readonly record: number;
  readonly list: string;
  readonly place: string;
  readonly openFrom: string | null;
  readonly texts: number;
  readonly segments: number;
  readonly pages: number;
  readonly seq: number;
  readonly moment: number;
  readonly beginning: string;
}

export function entryQueries(db: Database) {
  const one = db.prepare<[string], EntryRow>(
    `SELECT record, list, place, open_from AS openFrom, texts, segments, pages, seq, moment, beginning FROM entry WHERE id = ?`,
  );
  const facets = db.prepare<[number], { name: string; value: string }>(
    'SELECT name, value FROM facet WHERE record = ? ORDER BY name, value',
  );
  const names = db.prepare<
    [number],
    { reference: string; roles: number; kind: string; label: string; language: string | null; forms: string }
  >(
    `SELECT reference, roles, name_use.kind, name_use.label, name_use.language, forms
     FROM name_use JOIN name ON n = name_use.name WHERE record = ?`,
  );
  const units = db.prepare<
    [number],
    { key: string; step: string; code: string; own: number; folios: string }
  >(
    'SELECT key, unit_use.step, unit_use.code, own, folios FROM unit_use JOIN unit ON u = unit WHERE record = ?',
  );
  const anchors = db.prepare<[number], { anchor: string; place: string; format: string; key: string }>(
    'SELECT anchor, place, format, key FROM anchor JOIN edition ON e = edition WHERE record = ?',
  );
  const within = db.prepare<
    [number],
    { format: string; key: string; place: number; number: string | null; path: string }
  >('SELECT format, key, place, number, path FROM within JOIN edition ON e = edition WHERE record = ?');

  return {
    entry(id: string) {
      const row = one.get(id);
      if (row === undefined) return undefined;
      const { record } = row;
      return {
        ...row,
        facets: facets.all(record),
        names: names.all(record),
        units: units.all(record),
        anchors: anchors.all(record),
        within: within.get(record) ?? null,
      };
    },
  };
}
