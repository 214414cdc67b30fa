// One search at work: what it reads with, for whom, and until when.
import type { Database } from 'better-sqlite3';
import type { Columns } from './columns.ts';
import { dayCode } from './day-code.ts';
import type { Part } from './posting-rows.ts';

/** The records of a row of `search_posting`. */
export interface BlockRow {
  readonly block: number;
  readonly bytes: Buffer;
}

/** Statements that searches share. */
export interface Tables {
  postings(part: Part, form: string): readonly BlockRow[];
  /** Those of all forms that begin so, which may be many: row by row. */
  postingsFrom(part: Part, start: string): Iterable<BlockRow>;
  places(part: Part, block: number, form: string): Buffer | undefined;
}

export interface Reading {
  readonly columns: Columns;
  readonly tables: Tables;
  /** As `dayCode`. */
  readonly day: number;
  /** The parts in which anything is open by then. */
  readonly parts: readonly Part[];
  /** How many records are open by then. */
  readonly open: number;
  /** Throws where the search has taken too long. */
  check(): void;
}

/** Milliseconds after which a search is given up. */
const limit = 5000;

/** The error that a search throws which has taken too long. */
class TooLong extends Error {
  readonly code = 'QUERY_TOO_LONG';
}

export function createTables(db: Database): Tables {
  const rows = (where: string) =>
    db.prepare<[{ part: Part; from: string; to: string }], BlockRow>(
      `SELECT block, records AS bytes FROM search_posting INDEXED BY search_posting_of
       WHERE part = :part AND ${where} ORDER BY form, block`,
    );
  const [one, many] = [rows('form = :from AND :to IS NOT NULL'), rows('form >= :from AND form < :to')];
  const places = db
    .prepare<[Part, number, string], Buffer>(
      'SELECT places FROM search_posting WHERE part = ? AND block = ? AND form = ?',
    )
    .pluck();
  return {
    postings: (part, form) => one.all({ part, from: form, to: '' }),
    postingsFrom: (part, start) => many.iterate({ part, from: start, to: `${start}\u{10ffff}` }),
    places: (part, block, form) => places.get(part, block, form),
  };
}

export function createReading(tables: Tables, columns: Columns, day: string): Reading {
  const until = performance.now() + limit;
  const code = dayCode(day);
  let open = 0;
  for (let slot = 0; slot < columns.size; slot++) if ((columns.openFrom[slot] ?? 0) <= code) open++;
  return {
    columns,
    tables,
    day: code,
    parts: columns.firstOpening <= code ? [0, 1] : [0],
    open,
    check() {
      if (performance.now() > until) throw new TooLong('The search took too long.');
    },
  };
}
