// The tables of a page: which block stands in which row and column, as the file tells it, or as its place does where that is plain.
import type { RecognisedBlock, RecognisedLine } from '../../model/recognised-page.ts';
import { boxOf, isPlaced, levelled, type Box, type Level } from './geometry.ts';
import { columnsOf, cutAtGaps } from './columns.ts';
import type { PageRead } from './page-read.ts';

type Cell = NonNullable<RecognisedBlock['cell']>;

/** A table of fewer rows or columns is a list, or a line with a tabulator. */
const fewest = 2;

/**
 * The page with every cell in its row and column, those of one table together. A block that is a table as a whole is cut into its cells, line by line,
 * where its columns are plain. What cannot be told stays as it is, and is no cell.
 */
export function withCells(page: PageRead): PageRead {
  const { blocks } = page.recognised;
  if (blocks.every(({ kind, cell }) => kind !== 'table' && cell === undefined)) return page;
  const level = levelled(page);
  const byTable = Map.groupBy(blocks, ({ cell }) => cell?.table);
  const done = new Set<string>();
  const found = blocks.flatMap((block, at): RecognisedBlock[] => {
    const { cell, kind } = block;
    if (cell === undefined) return kind === 'table' ? cutTable(block, `at-${at}`, level) : [block];
    if (done.has(cell.table)) return [];
    done.add(cell.table);
    return gridOf(byTable.get(cell.table) ?? [], level);
  });
  return { ...page, recognised: { ...page.recognised, blocks: found } };
}

/** Cells as they are told, else by their places; blocks without `cell` where neither tells. */
function gridOf(blocks: readonly RecognisedBlock[], level: Level): RecognisedBlock[] {
  // What only holds others is no cell of its own.
  const filled = blocks.filter(({ lines }) => lines.length > 0);
  const isTold = filled.every(({ cell }) => cell?.row !== undefined && cell.column !== undefined);
  const cells = isTold ? filled : byPlace(filled, level);
  if (cells !== undefined) return cells.map((block) => ({ ...block, kind: 'table' }));
  return filled.flatMap((block, at) =>
    block.kind === 'table' ? cutTable(bare(block), `${block.cell?.table} ${at}`, level) : [bare(block)],
  );
}

function bare(block: RecognisedBlock): RecognisedBlock {
  const { cell: _, ...rest } = block;
  return rest;
}

/** Rows and columns by the boxes of cells: what stands below all of a row begins the next. Undefined where two would stand in one. */
function byPlace(blocks: readonly RecognisedBlock[], level: Level): RecognisedBlock[] | undefined {
  const boxes = blocks.map(({ polygon }) => boxAt(polygon, level));
  if (!blocks.every(({ polygon }) => isPlaced(polygon))) return undefined;
  const rows = bands(boxes.map(({ top, bottom }) => [top, bottom]));
  const columns = bands(boxes.map(({ left, right }) => [left, right]));
  const taken = new Set(rows.map((row, at) => `${row} ${columns[at]}`));
  const isPlain = taken.size === blocks.length && Math.max(...rows) + 1 >= fewest && Math.max(...columns) + 1 >= fewest; // prettier-ignore
  if (!isPlain) return undefined;
  return blocks.map((block, at) => ({ ...block, cell: placed(block.cell, rows[at] ?? 0, columns[at] ?? 0) }));
}

function placed(cell: Cell | undefined, row: number, column: number): Cell {
  return { table: cell?.table ?? '', row, column };
}

/** The number of the band in which each range lies, from 0: a range that begins after the shortest of a band has ended begins the next. */
function bands(ranges: readonly (readonly [number, number])[]): number[] {
  const order = ranges.map((_, at) => at).sort((one, other) => (ranges[one]?.[0] ?? 0) - (ranges[other]?.[0] ?? 0)); // prettier-ignore
  const found = ranges.map(() => 0);
  let [band, end] = [-1, -Infinity];
  for (const at of order) {
    const [from, to] = ranges[at] ?? [0, 0];
    if (band < 0 || from >= end - (to - from) / 4) {
      band += 1;
      end = to;
    } else end = Math.min(end, to);
    found[at] = band;
  }
  return found;
}

/** A block for each cell of a table whose lines run over all its columns; the block itself where they are not plain. */
function cutTable(block: RecognisedBlock, table: string, level: Level): RecognisedBlock[] {
  const rows = block.lines.filter(({ words }) => words.some(({ text }) => text.trim() !== ''));
  if (rows.length < fewest || !rows.every(({ polygon }) => isPlaced(polygon))) return [block];
  const pieces = rows.map((line) => cutAtGaps(line, (polygon) => boxAt(polygon, level)));
  const columns = columnsOf(pieces.map((row) => row.map(({ box }) => box)));
  if (columns === undefined) return [block];
  return pieces.flatMap((row, at) =>
    row.map(({ line }, index): RecognisedBlock => ({
      ...block,
      polygon: line.polygon,
      lines: [line],
      cell: placed({ table }, at, columns[at]?.[index] ?? 0),
    })),
  );
}

function boxAt(polygon: RecognisedLine['polygon'], level: Level): Box {
  return boxOf(polygon.map((point) => level.point(point)));
}
