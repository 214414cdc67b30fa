// Whether a picture holds one line, and whether a page is a table or has one: engines take its columns for columns of text, and read them one after the other.
import type { Components } from './components.ts';
import type { Letters } from './letters.ts';

/** White as broad as this many letter heights parts cells: two blanks of a typewriter at least. */
const gap = 2.2;
const fewestRows = 6;
/** Pixels: in smaller letters gaps and blanks cannot be told apart. */
const smallest = 8;

/** Whether a picture is so low, in pixels, and so much wider than high, that it holds a line. */
export function holdsLine({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return height < 160 && width > 3 * height;
}

/** How an engine is to look at a picture: `column`: lines and tables below one another; `page`: nothing is known of it. */
export type Layout = 'page' | 'column' | 'table' | 'line';

/**
 * What the rows of the page say. A table is where many have three cells or more; where four such rows follow one another, and elsewhere three
 * rows without a gap, there is a table within a text. `degrees`: by how much its lines fall to the right.
 */
export function layoutOf(pieces: Components, kept: Uint8Array, letters: Letters, degrees: number): Layout {
  if (letters.height < smallest) return 'page';
  const rows = rowsOf(pieces, kept, letters.height, Math.tan((degrees * Math.PI) / 180));
  const cells = rows.map((row) => cellsOf(row, letters.height * gap));
  const succession = (count: number, is: (cells: number) => boolean): boolean =>
    cells.some((_, at) => at + count <= cells.length && cells.slice(at, at + count).every(is));
  if (succession(4, (count) => count >= 3) && succession(3, (count) => count === 1)) return 'column';
  const full = cells.filter((count) => count >= 3).length;
  return full >= fewestRows && full >= 0.5 * rows.length ? 'table' : 'page';
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands in each row, from left to right. */
function rowsOf(pieces: Components, kept: Uint8Array, height: number, fall: number): Stretch[][] {
  const found: { middle: number; from: number; to: number }[] = [];
  for (let piece = 0; piece < pieces.count; piece += 1) {
    if (kept[piece] !== 1) continue;
    const [from, to] = [pieces.left[piece] ?? 0, pieces.right[piece] ?? 0];
    const [top, bottom] = [pieces.top[piece] ?? 0, pieces.bottom[piece] ?? 0];
    const tall = bottom - top + 1;
    if (tall < height * 0.45 || tall > height * 2.6) continue;
    found.push({ middle: (top + bottom) / 2 - ((from + to) / 2) * fall, from, to });
  }
  found.sort((one, other) => one.middle - other.middle);
  const rows: Stretch[][] = [];
  let [begin, last] = [-Infinity, -Infinity];
  for (const { middle, from, to } of found) {
    if (middle - last > height * 0.4 || middle - begin > height * 1.6) {
      rows.push([]);
      begin = middle;
    }
    last = middle;
    rows.at(-1)?.push({ from, to });
  }
  return rows.filter((row) => row.length > 2).map((row) => row.sort((one, other) => one.from - other.from));
}

function cellsOf(row: readonly Stretch[], white: number): number {
  let count = 0;
  let end = -Infinity;
  for (const { from, to } of row) {
    if (from - end > white) count += 1;
    end = Math.max(end, to);
  }
  return count;
}
