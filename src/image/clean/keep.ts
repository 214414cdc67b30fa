// Leaves on a page what belongs to its writing, and makes the rest paper.
import type { Components } from './components.ts';
import type { Paper } from './background.ts';
import type { Letters } from './letters.ts';
import type { Raster } from './raster.ts';
import type { Outside } from './sheet.ts';

/** In heights of letters: nothing taller is written. */
const tallest = 4.5;

/** Makes all white, in place, but the pieces that `kept` has 1 for, with `reach` pixels around them: the soft edge of the ink. */
export function keepOnly(page: Raster, { runs }: Components, kept: Uint8Array, reach: number): void {
  const { width, height, pixels } = page;
  const mask = new Uint8Array(width * height);
  for (let run = 0; run < runs.count; run += 1) {
    if (kept[runs.piece[run] ?? 0] !== 1) continue;
    const row = runs.row[run] ?? 0;
    const from = Math.max(0, (runs.start[run] ?? 0) - reach);
    const to = Math.min(width, (runs.end[run] ?? 0) + reach);
    const last = Math.min(height - 1, row + reach);
    for (let y = Math.max(0, row - reach); y <= last; y += 1) mask.fill(1, y * width + from, y * width + to);
  }
  for (let at = 0; at < mask.length; at += 1) if (mask[at] === 0) pixels[at] = 255;
}

/**
 * Which pieces belong to the writing: 1 for each. Not the holes of a binding, nor the frames, tears and shadows that are taller than a few lines, nor ink fainter
 * than `letters.faint`, nor what stands on the rim of the sheet.
 */
export function writingOf(pieces: Components, letters: Letters, paper: Paper, outside: Outside): Uint8Array {
  const kept = new Uint8Array(pieces.count);
  const place = (x: number, y: number): number =>
    outside[Math.floor(y / paper.step) * paper.width + Math.floor(x / paper.step)] ?? 0;
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const [left, top] = [pieces.left[piece] ?? 0, pieces.top[piece] ?? 0];
    const [right, bottom] = [pieces.right[piece] ?? 0, pieces.bottom[piece] ?? 0];
    const [wide, tall] = [right - left + 1, bottom - top + 1];
    const disc =
      Math.min(wide, tall) > letters.height * 1.4 &&
      Math.max(wide, tall) < Math.min(wide, tall) * 1.5 &&
      (pieces.area[piece] ?? 0) > wide * tall * 0.65;
    const faint = 255 - (pieces.darkest[piece] ?? 0) < letters.faint;
    const rim =
      place((left + right) >> 1, (top + bottom) >> 1) > 0 &&
      (place(left, top) > 0 || place(right, bottom) > 0);
    if (!disc && !faint && !rim && tall <= letters.height * tallest) kept[piece] = 1;
  }
  return kept;
}
