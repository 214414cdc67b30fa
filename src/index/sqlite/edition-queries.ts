// The queries about editions and what references lead to; they run in a worker.
import type { Database } from 'better-sqlite3';
import { lineReader } from './lines.ts';

/** What a reference leads to; `place` is '' for the record as a whole, `list` the record's line as JSON. */
export interface TargetRow {
  readonly id: string;
  readonly place: string;
  readonly list: string;
  readonly beginning: string;
}

interface Source {
  readonly format: string;
  readonly key: string;
}

/** `day`: records must be open by then. */
export function editionQueries(db: Database) {
  const lines = lineReader(db);
  const open = '(open_from IS NULL OR open_from <= :day)';
  const volumes = db
    .prepare<[{ day: string; limit: number; offset: number }], number>(
      `SELECT record FROM facet INDEXED BY facet_in_order WHERE name = 'type' AND value = 'volume' AND ${open}
       ORDER BY place, record LIMIT :limit OFFSET :offset`,
    )
    .pluck();
  const countVolumes = db
    .prepare<[{ day: string }], number>(
      `SELECT ifnull(sum(count), 0) FROM facet_count WHERE name = 'type' AND value = 'volume' AND (open_from = '' OR open_from <= :day)`,
    )
    .pluck();
  const edition = db
    .prepare<[Source], number>('SELECT e FROM edition WHERE format = :format AND key = :key')
    .pluck();
  const ofRecord = db
    .prepare<[number], number>("SELECT edition FROM anchor WHERE record = ? AND anchor = ''")
    .pluck();
  const documents = db
    .prepare<[number, string], number>(
      'SELECT ifnull(sum(document), 0) FROM within INDEXED BY within_in_order WHERE edition = ? AND open_from <= ?',
    )
    .pluck();
  const contents = db.prepare<
    [number, string],
    { list: string; place: number; number: string | null; path: string }
  >(
    `SELECT list, within.place AS place, number, path FROM within JOIN entry USING (record)
     WHERE edition = ? AND within.open_from <= ? ORDER BY within.place, record`,
  );
  type At = { e: number; order: number; day: string };
  const before = db
    .prepare<[At], number>(
      `SELECT record FROM within INDEXED BY within_in_order WHERE edition = :e AND place < :order AND open_from <= :day
       ORDER BY place DESC, record DESC LIMIT 1`,
    )
    .pluck();
  const after = db
    .prepare<[At], number>(
      `SELECT record FROM within INDEXED BY within_in_order WHERE edition = :e AND place > :order AND open_from <= :day
       ORDER BY place, record LIMIT 1`,
    )
    .pluck();
  const target = db.prepare<[{ e: number; anchor: string; day: string }], TargetRow>(
    `SELECT id, anchor.place AS place, list, beginning FROM anchor INDEXED BY anchor_in_edition JOIN entry USING (record)
     WHERE edition = :e AND anchor = :anchor AND ${open} ORDER BY anchor.place <> '', record LIMIT 1`,
  );
  const whole = db
    .prepare<[{ e: number; day: string }], number>(
      `SELECT record FROM anchor INDEXED BY anchor_in_edition JOIN entry USING (record)
     WHERE edition = :e AND anchor = '' AND ${open} ORDER BY record LIMIT 1`,
    )
    .pluck();
  const record = db.prepare<[{ id: string; day: string }], TargetRow>(
    `SELECT id, '' AS place, list, beginning FROM entry WHERE id = :id AND ${open}`,
  );

  const first = (found: number | undefined): string | null =>
    found === undefined ? null : (lines([found])[0] ?? null);

  return {
    volumes(day: string, limit: number, offset: number) {
      const entries = volumes.all({ day, limit, offset }).flatMap((one) => {
        const e = ofRecord.get(one);
        const count = e === undefined ? 0 : (documents.get(e, day) ?? 0);
        return lines([one]).map((list) => ({ list, documents: count }));
      });
      return { total: countVolumes.get({ day }) ?? 0, entries };
    },
    contents(source: Source, day: string) {
      const e = edition.get(source);
      return e === undefined ? [] : contents.all(e, day);
    },
    around(source: Source, order: number, day: string) {
      const e = edition.get(source);
      if (e === undefined) return { volume: null, previous: null, next: null };
      const at = { e, order, day };
      return {
        volume: first(whole.get({ e, day })),
        previous: first(before.get(at)),
        next: first(after.get(at)),
      };
    },
    targets: (anchors: readonly (Source & { anchor: string })[], day: string): (TargetRow | null)[] =>
      anchors.map(({ format, key, anchor }) => {
        const e = edition.get({ format, key });
        return (e === undefined ? undefined : target.get({ e, anchor, day })) ?? null;
      }),
    records: (ids: readonly string[], day: string): (TargetRow | null)[] =>
      ids.map((id) => record.get({ id, day }) ?? null),
  };
}
