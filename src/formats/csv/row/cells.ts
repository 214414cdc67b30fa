// One row of a table by its mapping: the cells that go to each target, and what is wrong with them.
import type { Problem } from '../../../model/problem.ts';
import { isNothing, valuesOf } from '../cell/list.ts';
import { columnName } from '../mapping/known.ts';
import type { Column, ListKind, Mapping, Target } from '../mapping/schema.ts';

/** One filled cell with its column. */
export interface Cell {
  readonly header: string;
  readonly column: Column;
  readonly text: string;
}

/** A table's columns in order: null where the mapping knows nothing of one. */
export interface Columns {
  readonly headers: readonly string[];
  readonly columns: readonly (Column | null)[];
}

export function columnsOf(headers: readonly string[], mapping: Mapping): Columns {
  const known = new Map(Object.entries(mapping.columns));
  return { headers, columns: headers.map((header) => known.get(columnName(header)) ?? null) };
}

export class RowCells {
  readonly line: number;
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #cells: readonly Cell[];
  readonly #others: readonly Cell[];

  constructor(file: string, line: number, cells: readonly string[], { headers, columns }: Columns) {
    this.#file = file;
    this.line = line;
    const own: Cell[] = [];
    const others: Cell[] = [];
    headers.forEach((header, at) => {
      const text = (cells[at] ?? '').trim();
      if (text === '' || isNothing(text)) return;
      const column = columns[at];
      if (column === null || column === undefined) others.push({ header, column: { to: 'ignore' }, text });
      else if (column.to !== 'ignore') own.push({ header, column, text });
    });
    this.#cells = own;
    this.#others = others;
  }

  of(target: Target): readonly Cell[] {
    return this.#cells.filter(({ column }) => column.to === target);
  }

  first(target: Target): string | undefined {
    return this.of(target)[0]?.text;
  }

  /** All values of a target's cells, with their column. A cell that is not understood gives a problem, and goes to `left`. */
  values(
    target: Target,
    usual: ListKind = 'auto',
  ): { readonly value: string; readonly column: Column; readonly header: string }[] {
    return this.of(target).flatMap((cell) => {
      const read = valuesOf(cell.text, cell.column.list ?? usual);
      if (read.ok) return read.values.map((value) => ({ value, column: cell.column, header: cell.header }));
      this.leave(
        cell.header,
        cell.text,
        'cell-broken',
        `The cell cannot be read: ${read.why}.`,
        'Mend the cell; until then its words stand among what found no place.',
      );
      return [];
    });
  }

  readonly left: string[] = [];

  /** Keeps a cell's words for the record without a place, and says why. */
  leave(header: string, text: string, code: string, message: string, hint: string): void {
    this.left.push(`${header}: ${text}`);
    this.warn(header, code, message, hint);
  }

  warn(header: string, code: string, message: string, hint: string): void {
    this.problems.push({
      code,
      severity: 'warning',
      message,
      where: { file: this.#file, line: this.line, path: header },
      hint,
    });
  }

  /** Every cell whose column the mapping does not know, as a line of its own. */
  get unmapped(): string[] {
    return this.#others.map(({ header, text }) => `${header}: ${text}`);
  }
}
