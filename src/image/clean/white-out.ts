// Makes white what is no part of the sheet, at the places where that was found.
import type { Paper } from './background.ts';
import type { Strip } from './neighbour.ts';
import type { Raster } from './raster.ts';
import { darkBelow, type Outside } from './sheet.ts';

/**
 * Before the paper is evened out: in the cells of the sheet's rim, what is as dark as the surround becomes as light as paper. So no border is left
 * where the surround ends within a cell.
 */
export function lightenRim({ width, height, pixels }: Raster, paper: Paper, outside: Outside): void {
  const limit = darkBelow(paper);
  eachCell(paper, outside, 2, width, height, (from, to) => {
    for (let at = from; at < to; at += 1) if ((pixels[at] ?? 0) < limit) pixels[at] = limit * 1.5;
  });
}

/** The surround made white, in place. */
export function whiteOutside({ width, height, pixels }: Raster, paper: Paper, outside: Outside): void {
  eachCell(paper, outside, 1, width, height, (from, to) => pixels.fill(255, from, to));
}

/** Each row of pixels, from and to, of each cell that is marked. */
function eachCell(
  { step, width: wide }: Paper,
  outside: Outside,
  mark: number,
  width: number,
  height: number,
  row: (from: number, to: number) => void,
): void {
  for (let cell = 0; cell < outside.length; cell += 1) {
    if (outside[cell] !== mark) continue;
    const left = (cell % wide) * step;
    const right = Math.min(width, left + step);
    const top = Math.floor(cell / wide) * step;
    for (let y = top; y < Math.min(height, top + step); y += 1) row(y * width + left, y * width + right);
  }
}

/** A neighbour's strip made white, in place. */
export function whiteStrip({ width, height, pixels }: Raster, { side, head, foot }: Strip): void {
  for (let y = 0; y < height; y += 1) {
    const x = Math.min(width, Math.max(0, Math.round(head + ((foot - head) * y) / height)));
    if (side === 'left') pixels.fill(255, y * width, y * width + x);
    else pixels.fill(255, y * width + x, (y + 1) * width);
  }
}
