// The queries by which records are harvested; they run in a worker.
import type { Database } from 'better-sqlite3';
import type { HarvestQuery, HarvestSet } from '../harvest.ts';

export interface HarvestRow {
  readonly seq: number;
  readonly id: string;
  readonly stamp: string;
  readonly deleted: number;
  readonly sets: readonly HarvestSet[];
}

type Bound = { day: string; from: string; until: string; value: string };
type Row = Omit<HarvestRow, 'sets'> & { record: number };

const deleted = '(withdrawn OR ifnull(open_from > :day, 0))';
// A record that opens by itself is as it is from the first instant of that day.
const stamp = `iif(${deleted}, ifnull(decided, changed), max(changed, ifnull(open_from || 'T00:00:00Z', '')))`;
const columns = `seq, record, id, ${deleted} AS deleted, ${stamp} AS stamp`;

const facetIs = (name: string): string =>
  `EXISTS (SELECT 1 FROM facet WHERE facet.record = harvest.record AND name = '${name}' AND (:value = '' OR value = :value))`;

/** What makes a record one of a set, by kind; `:value` names the set, and is empty for all sets of the kind together. */
const membership: Readonly<Record<HarvestSet['kind'], string>> = {
  type: facetIs('type'),
  collection: facetIs('collection'),
  unit: `EXISTS (SELECT 1 FROM unit_use WHERE unit_use.record = harvest.record
    AND (:value = '' OR unit = (SELECT u FROM unit WHERE key = :value)))`,
  edition: `(id = :value OR EXISTS (SELECT 1 FROM within WHERE within.record = harvest.record
      AND (:value = '' OR edition = (SELECT edition FROM anchor JOIN entry USING (record) WHERE entry.id = :value AND anchor = '')))
    OR (:value = '' AND EXISTS (SELECT 1 FROM facet WHERE facet.record = harvest.record AND name = 'type' AND value = 'volume')))`,
};

const kinds = ['type', 'collection', 'unit', 'edition', 'all'] as const;

const bound = ({ set, day, from, until }: HarvestQuery): Bound => ({
  day,
  from,
  until,
  value: set?.value ?? '',
});

export function harvestQueries(db: Database) {
  const statements = kinds.map((kind) => {
    const inSet = kind === 'all' ? ":value = ''" : `(${deleted} OR ${membership[kind]})`;
    const fitting = `${stamp} BETWEEN :from AND :until AND ${inSet}`;
    const lines = db.prepare<[Bound & { after: number; limit: number }], Row>(
      `SELECT ${columns} FROM harvest WHERE seq > :after AND ${fitting} ORDER BY seq LIMIT :limit`,
    );
    const count = db.prepare<[Bound], number>(`SELECT count(*) FROM harvest WHERE ${fitting}`).pluck();
    return { kind, lines, count };
  });
  const of = (set: HarvestSet | null) => {
    const found = statements.find(({ kind }) => kind === (set?.kind ?? 'all'));
    if (found === undefined) throw new RangeError('no such kind of set');
    return found;
  };
  const one = db.prepare<[{ id: string; day: string }], Row>(`SELECT ${columns} FROM harvest WHERE id = :id`);
  const earliest = db
    .prepare<[], string | null>('SELECT min(min(changed, ifnull(decided, changed))) FROM harvest')
    .pluck();
  const known = db.prepare<[], number>('SELECT count(*) FROM harvest').pluck();

  const facets = db.prepare<[number], HarvestSet>(
    "SELECT name AS kind, value FROM facet WHERE record = ? AND name IN ('type', 'collection') ORDER BY name DESC, value",
  );
  const beneathOne = `(above = 0 OR above IN (SELECT u FROM unit WHERE above = 0))`;
  const unitsOf = db.prepare<[number], HarvestSet>(
    `SELECT 'unit' AS kind, key AS value FROM unit_use JOIN unit ON u = unit WHERE record = ? AND ${beneathOne} ORDER BY key`,
  );
  const editionsOf = db.prepare<[{ record: number; day: string }], HarvestSet>(
    `SELECT 'edition' AS kind, entry.id AS value FROM within JOIN anchor ON anchor.edition = within.edition AND anchor = ''
       JOIN entry ON entry.record = anchor.record
     WHERE within.record = :record AND (entry.open_from IS NULL OR entry.open_from <= :day)
     UNION SELECT 'edition', id FROM entry JOIN facet USING (record)
     WHERE record = :record AND name = 'type' AND value = 'volume' ORDER BY 2`,
  );
  const units = db.prepare<[string], { value: string; code: string; described: string | null }>(
    `SELECT key AS value, code, described FROM unit WHERE ${beneathOne}
       AND EXISTS (SELECT 1 FROM unit_count WHERE unit = u AND open_from <= ?) ORDER BY key`,
  );

  const withSets = (row: Row, day: string): HarvestRow => {
    const { record, ...line } = row;
    const sets =
      row.deleted === 0
        ? [...facets.all(record), ...unitsOf.all(record), ...editionsOf.all({ record, day })]
        : [];
    return { ...line, sets };
  };

  return {
    harvestLines: (query: HarvestQuery, after: number, limit: number): HarvestRow[] =>
      of(query.set)
        .lines.all({ ...bound(query), after, limit })
        .map((row) => withSets(row, query.day)),
    harvestCount: (query: HarvestQuery): number => of(query.set).count.get(bound(query)) ?? 0,
    harvestLine(id: string, day: string): HarvestRow | undefined {
      const row = one.get({ id, day });
      return row === undefined ? undefined : withSets(row, day);
    },
    harvestEarliest: (): string | null => earliest.get() ?? null,
    harvestUnits: (day: string) => units.all(day),
    harvestKnown: (): number => known.get() ?? 0,
  };
}
