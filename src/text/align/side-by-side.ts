// Several translations of one original in level rows: the rows of each pair of texts, joined until all of them agree.
import type { Row, RowReason } from './row.ts';
import type { Piece } from './units.ts';

/**
 * What stands level: pieces of the original, and of each translation in the order given. `reasons` says of each translation why it has
 * nothing here; where the original has nothing, the first of them says why.
 */
export interface WideRow {
  readonly source: readonly Piece[];
  readonly targets: readonly (readonly Piece[])[];
  readonly reasons: readonly (RowReason | undefined)[];
}

/** How far into the original a row reaches. */
interface Place {
  readonly block: number;
  readonly end: number;
}

const isPast = (a: Place, b: Place): boolean => a.block > b.block || (a.block === b.block && a.end > b.end);

/** Takes the rows of one pair of texts, as they come. */
class Column {
  readonly #rows: readonly Row[];
  readonly #order: ReadonlyMap<string, number>;
  #at = 0;
  #reached: Place = { block: -1, end: 0 };

  constructor(rows: readonly Row[], order: ReadonlyMap<string, number>) {
    this.#rows = rows;
    this.#order = order;
  }

  get done(): boolean {
    return this.#at >= this.#rows.length;
  }

  #placeOf(row: Row): Place | undefined {
    const last = row.source.at(-1);
    return last === undefined ? undefined : { block: this.#order.get(last.block.id) ?? 0, end: last.end };
  }

  /** The rows that begin here and hold nothing of the original. */
  without(): Row[] {
    const from = this.#at;
    while (this.#rows[this.#at]?.source.length === 0) this.#at++;
    return this.#rows.slice(from, this.#at);
  }

  /** The next place in the original at which a row ends. */
  next(): Place | undefined {
    for (let at = this.#at; at < this.#rows.length; at++) {
      const row = this.#rows[at];
      const place = row === undefined ? undefined : this.#placeOf(row);
      if (place !== undefined) return place;
    }
    return undefined;
  }

  /** The rows up to and with the first that reaches `place`, none where an earlier one did; and how far that is. */
  through(place: Place): { rows: Row[]; reaches: Place } {
    const from = this.#at;
    while (isPast(place, this.#reached)) {
      const row = this.#rows[this.#at];
      if (row === undefined) break;
      this.#reached = this.#placeOf(row) ?? this.#reached;
      this.#at++;
    }
    return { rows: this.#rows.slice(from, this.#at), reaches: this.#reached };
  }
}

function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last !== undefined && last.block === piece.block && last.end === piece.start)
      found.splice(-1, 1, { ...last, end: piece.end });
    else found.push(piece);
  }
  return found;
}

function wide(columns: readonly (readonly Row[])[]): WideRow {
  return {
    source: joined((columns[0] ?? []).flatMap(({ source }) => source)),
    targets: columns.map((rows) => joined(rows.flatMap(({ target }) => target))),
    reasons: columns.map((rows) => rows.find(({ reason }) => reason !== undefined)?.reason),
  };
}

/**
 * Brings the rows of one original with each of its translations together: as few sentences of the original in a row as all of them
 * allow. Every piece of every text stands in exactly one row, in order. `each`: rows of the same original, one list for each translation.
 * Linear in all rows together.
 */
export function sideBySide(each: readonly (readonly Row[])[]): WideRow[] {
  const order = new Map<string, number>();
  for (const row of each[0] ?? [])
    for (const { block } of row.source) if (!order.has(block.id)) order.set(block.id, order.size);
  const columns = each.map((rows) => new Column(rows, order));
  const found: WideRow[] = [];
  while (columns.some((column) => !column.done)) {
    const apart = columns.map((column) => column.without());
    if (apart.some((rows) => rows.length > 0)) found.push(wide(apart));
    let place: Place | undefined;
    for (const column of columns) {
      const next = column.next();
      if (next !== undefined && (place === undefined || isPast(next, place))) place = next;
    }
    if (place === undefined) continue;
    const taken: Row[][] = columns.map(() => []);
    let reached = place;
    for (let settled = false; !settled;) {
      settled = true;
      for (const [at, column] of columns.entries()) {
        const { rows, reaches } = column.through(reached);
        taken[at]?.push(...rows);
        if (isPast(reaches, reached)) [reached, settled] = [reaches, false];
      }
    }
    found.push(wide(taken));
  }
  return found;
}
