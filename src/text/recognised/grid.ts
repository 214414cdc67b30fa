// The rows of a table from its cells: numbers without gaps, cells that span, and empty ones where nothing was read.
import type { Cell } from '../../model/block.ts';
import type { RecognisedBlock } from '../../model/recognised-page.ts';
import type { SetLine } from './layout.ts';

type Told = NonNullable<RecognisedBlock['cell']>;

/** The lines of one cell. */
export interface GridCell extends Pick<Cell, 'header' | 'rows' | 'columns'> {
  /** Lines of each recognised block in it. */
  readonly blocks: readonly (readonly SetLine[])[];
}

/** A table with more empty cells than this for one that is filled, is none. */
const mostEmpty = 50;

/** Row by row; empty cells have no blocks. Undefined where the numbers of rows and columns make no table that can be shown. */
export function tableOf(lines: readonly SetLine[]): GridCell[][] | undefined {
  const cells = Map.groupBy(lines, ({ cell }) => `${cell?.row} ${cell?.column}`);
  const told = [...cells.values()].flatMap((own) =>
    own[0]?.cell === undefined ? [] : [{ cell: own[0].cell, own }],
  );
  const rows = ranksOf(told.map(({ cell }) => cell.row ?? 0));
  const columns = ranksOf(told.map(({ cell }) => cell.column ?? 0));
  if (rows.size * columns.size > mostEmpty * told.length) return undefined;
  const grid: (GridCell | 'covered' | undefined)[][] = Array.from(rows, () =>
    Array.from(columns, () => undefined),
  );
  for (const { cell, own } of told) {
    const [row, column] = [rows.get(cell.row ?? 0) ?? 0, columns.get(cell.column ?? 0) ?? 0];
    const down = spanned(rows, cell.row, cell.rows);
    const across = spanned(columns, cell.column, cell.columns);
    for (let y = row; y < row + down; y += 1)
      for (let x = column; x < column + across; x += 1)
        if (grid[y]?.[x] === undefined) set(grid, y, x, 'covered');
    set(grid, row, column, {
      blocks: [...Map.groupBy(own, ({ block }) => block).values()],
      ...(cell.header === true && { header: true }),
      ...(down > 1 && { rows: down }),
      ...(across > 1 && { columns: across }),
    });
  }
  return grid.map((row) => row.flatMap((cell) => (cell === 'covered' ? [] : [cell ?? { blocks: [] }])));
}

function set<T>(grid: T[][], row: number, column: number, value: T): void {
  const own = grid[row];
  if (own !== undefined) own[column] = value;
}

/** Numbers in their order, counted from 0 without the gaps between them. */
function ranksOf(numbers: readonly number[]): Map<number, number> {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other);
  return new Map(sorted.map((number, at) => [number, at]));
}

/** Over how many of the rows or columns that there are a cell reaches. */
function spanned(ranks: ReadonlyMap<number, number>, from: Told['row'] = 0, count = 1): number {
  let found = 0;
  for (const number of ranks.keys()) if (number >= from && number < from + count) found += 1;
  return Math.max(1, found);
}
