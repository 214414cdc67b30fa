// Rules and underlines: ink that runs level and thin for longer than any letter is wide.
import { componentsOf } from './components.ts';
import { blank, type Raster } from './raster.ts';

/** In letter heights: thickest, shortest and least level that a rule is. */
const thickest = 0.3;
const shortest = 2.6;
const unevenest = 0.6;

/**
 * Takes rules and underlines away, in place, and says how many there were. A stroke of a letter that crosses one stays, and is cut where it does. `threshold`: what is darker is
 * ink. `height`: of letters, in pixels.
 */
export function takeRules(page: Raster, threshold: number, height: number): number {
  const { width } = page;
  const thin = thinOf(page, threshold, Math.max(2, Math.round(height * thickest)));
  const pieces = componentsOf(thin, 128);
  if (pieces === undefined) return 0;
  const rules = new Uint8Array(pieces.count);
  let count = 0;
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const wide = (pieces.right[piece] ?? 0) - (pieces.left[piece] ?? 0) + 1;
    const tall = (pieces.bottom[piece] ?? 0) - (pieces.top[piece] ?? 0) + 1;
    if (wide < height * shortest || tall > height * unevenest + wide * 0.03) continue;
    rules[piece] = 1;
    count += 1;
  }
  if (count === 0) return 0;
  const { runs } = pieces;
  for (let run = 0; run < runs.count; run += 1) {
    if (rules[runs.piece[run] ?? 0] !== 1) continue;
    const [from, to, row] = [runs.start[run] ?? 0, runs.end[run] ?? 0, runs.row[run] ?? 0];
    // The soft edges of the rule, above and below, as far as they are no ink themselves.
    for (let y = Math.max(0, row - 1); y <= Math.min(page.height - 1, row + 1); y += 1)
      for (let at = y * width + from; at < y * width + to; at += 1)
        if (y === row || (page.pixels[at] ?? 0) >= threshold) page.pixels[at] = 255;
  }
  return count;
}

/** Black where ink is at most `most` pixels thick from above to below. */
function thinOf({ width, height, pixels }: Raster, threshold: number, most: number): Raster {
  const out = blank(width, height, 255);
  const thick = new Uint16Array(width);
  for (let y = 0; y <= height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (y < height && (pixels[y * width + x] ?? 255) < threshold) {
        thick[x] = (thick[x] ?? 0) + 1;
        continue;
      }
      const run = thick[x] ?? 0;
      if (run === 0) continue;
      thick[x] = 0;
      if (run > most) continue;
      for (let up = 1; up <= run; up += 1) out.pixels[(y - up) * width + x] = 0;
    }
  }
  return out;
}
