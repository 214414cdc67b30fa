// Pieces of a text as they are printed: its blocks, tables and what stands in their cells.
import type { Block, Cell } from '../../model/block.ts';
import type { Piece } from '../../text/align/units.ts';
import type { PrintedCell, PrintedPiece, PrintedRun } from './document.ts';
import { placed, type Place } from './grid.ts';
import { runsOf, type Apparatus } from './runs.ts';
import { words } from './words.ts';

/** A piece; of noise only that it is left out, so that nothing goes in silence. */
export function printedPiece(piece: Piece, apparatus: Apparatus): PrintedPiece {
  const { block, start, end, depth } = piece;
  if (block.noise === true)
    return {
      kind: 'marginal',
      first: start === 0,
      level: 0,
      runs: [...pageMarks(piece, apparatus), { text: `[${words.noise}]`, style: ['italic'], language: 'en' }],
    };
  return {
    kind: block.kind,
    first: start === 0,
    level:
      block.kind === 'heading'
        ? (block.level ?? 1)
        : depth + (block.kind === 'list-item' ? (block.level ?? 1) - 1 : 0),
    ...(block.label !== undefined && start === 0 && { label: block.label }),
    runs: runsOf(block, start, end, apparatus),
    ...(block.rows !== undefined && printedTable(block.rows, apparatus)),
  };
}

function pageMarks({ block, start, end }: Piece, apparatus: Apparatus): PrintedRun[] {
  const marks = { ...block, spans: block.spans.filter(({ type }) => type === 'page-break') };
  return runsOf(marks, start, end, apparatus).filter(({ page }) => page !== undefined);
}

function printedTable(
  rows: readonly (readonly Cell[])[],
  apparatus: Apparatus,
): Pick<PrintedPiece, 'rows' | 'width'> {
  const extents = rows.map((row) =>
    row.map((cell) => ({ columns: cell.columns ?? 1, rows: cell.rows ?? 1 })),
  );
  const { width, places } = placed(extents);
  return {
    width,
    rows: rows.map((row, y) =>
      row.flatMap((cell, at) => {
        const place = places[y]?.[at];
        return place === undefined ? [] : [printedCell(cell, place, apparatus)];
      }),
    ),
  };
}

function printedCell({ header, blocks }: Cell, place: Place, apparatus: Apparatus): PrintedCell {
  const lines = blocks.map((block) => runsOf(block, 0, block.text.length, apparatus));
  return {
    header: header === true,
    ...place,
    runs: lines.flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n' }, ...runs])),
  };
}

/** A block by itself, with the blocks that it holds after it. */
export function printedBlocks(blocks: readonly Block[], apparatus: Apparatus): PrintedPiece[] {
  return blocks.flatMap((block) => [
    printedPiece({ block, start: 0, end: block.text.length, depth: 0 }, apparatus),
    ...printedBlocks(block.blocks ?? [], apparatus),
  ]);
}
