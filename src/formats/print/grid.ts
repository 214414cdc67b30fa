// Where the cells of a table stand: a setter refuses cells that overlap or stand outside, and sources are not so strict.

/** How many columns and rows a cell takes, as its source says. */
export interface Extent {
  readonly columns: number;
  readonly rows: number;
}

/** The place of a cell, counted from 0, and what it takes there. */
export interface Place extends Extent {
  readonly x: number;
  readonly y: number;
}

/**
 * The place of every cell, row by row. A cell stands in the first free column, as in HTML; one that would run into another, or below the last row,
 * is made smaller. `width` is at least 1.
 */
export function placed(rows: readonly (readonly Extent[])[]): {
  readonly width: number;
  readonly places: readonly (readonly Place[])[];
} {
  /** For each column, the first row in which it is free again. */
  const freeFrom: number[] = [];
  const places = rows.map((row, y) => {
    let x = 0;
    return row.map((cell): Place => {
      while ((freeFrom[x] ?? 0) > y) x++;
      let columns = 1;
      while (columns < cell.columns && (freeFrom[x + columns] ?? 0) <= y) columns++;
      const tall = Math.max(1, Math.min(cell.rows, rows.length - y));
      const place = { x, y, columns, rows: tall };
      for (let at = x; at < x + columns; at++) freeFrom[at] = y + tall;
      x += columns;
      return place;
    });
  });
  return { width: Math.max(1, freeFrom.length), places };
}
