// Evens the paper out: what light, stains and age did to it is divided away, so that every sheet is white.
import type { Raster } from './raster.ts';

/** The lightness of the paper on a coarse grid; `step` is the side of a cell in pixels. */
export interface Paper {
  readonly step: number;
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8Array;
  /** What each cell by itself says, before those around it were asked. */
  readonly own: Uint8Array;
}

/**
 * The paper's lightness everywhere: in each cell of `step` pixels what three quarters of the pixels do not exceed, then the median of the cells
 * around, so that letters, holes and rules do not count as paper. Darker paper than `darkest` is taken for something else.
 */
export function paperOf({ width, height, pixels }: Raster, step: number, darkest = 40): Paper {
  const [wide, tall] = [Math.ceil(width / step), Math.ceil(height / step)];
  const own = new Uint8Array(wide * tall);
  const counts = new Uint16Array(256);
  for (let row = 0; row < tall; row += 1) {
    for (let column = 0; column < wide; column += 1) {
      counts.fill(0);
      const right = Math.min(width, (column + 1) * step);
      const foot = Math.min(height, (row + 1) * step);
      let total = 0;
      for (let y = row * step; y < foot; y += 2) {
        for (let x = column * step; x < right; x += 2) {
          const value = pixels[y * width + x] ?? 0;
          counts[value] = (counts[value] ?? 0) + 1;
          total += 1;
        }
      }
      own[row * wide + column] = quantile(counts, total, 0.75);
    }
  }
  const levels = median(median(own, wide, tall), wide, tall).map((level) => Math.max(darkest, level));
  return { step, width: wide, height: tall, levels, own };
}

function quantile(counts: Uint16Array, total: number, share: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] ?? 0;
    if (seen > total * share) return value;
  }
  return 255;
}

/** The median of five by five cells. */
function median(levels: Uint8Array, wide: number, tall: number): Uint8Array {
  const out = new Uint8Array(levels.length);
  const around = new Uint8Array(25);
  for (let row = 0; row < tall; row += 1) {
    for (let column = 0; column < wide; column += 1) {
      let count = 0;
      for (let y = Math.max(0, row - 2); y <= Math.min(tall - 1, row + 2); y += 1)
        for (let x = Math.max(0, column - 2); x <= Math.min(wide - 1, column + 2); x += 1) {
          const level = levels[y * wide + x] ?? 0;
          // Put in its place: so few are sorted sooner so than by a library.
          let at = count;
          for (; at > 0 && (around[at - 1] ?? 0) > level; at -= 1) around[at] = around[at - 1] ?? 0;
          around[at] = level;
          count += 1;
        }
      out[row * wide + column] = around[count >> 1] ?? 0;
    }
  }
  return out;
}

/** The picture with its paper at `white`, in place: each pixel divided by the paper where it stands, interpolated between cells. */
export function evenOut({ width, height, pixels }: Raster, paper: Paper, white = 245): void {
  const { step, levels } = paper;
  const gain = new Float32Array(paper.width);
  const line = new Float32Array(width);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(paper.height - 1, Math.max(0, (y + 0.5) / step - 0.5));
    const upper = Math.floor(row);
    const lower = Math.min(paper.height - 1, upper + 1);
    const share = row - upper;
    for (let column = 0; column < paper.width; column += 1) {
      const above = levels[upper * paper.width + column] ?? 255;
      const below = levels[lower * paper.width + column] ?? 255;
      gain[column] = white / (above + (below - above) * share);
    }
    if (y % 4 === 0) spread(gain, step, line);
    const start = y * width;
    for (let x = 0; x < width; x += 1) {
      const value = (pixels[start + x] ?? 0) * (line[x] ?? 1);
      pixels[start + x] = value > 255 ? 255 : value;
    }
  }
}

/** Cells' values drawn out to pixels, straight between the middles of cells. */
function spread(cells: Float32Array, step: number, line: Float32Array): void {
  const last = cells.length - 1;
  for (let x = 0; x < line.length; x += 1) {
    const at = Math.min(last, Math.max(0, (x + 0.5) / step - 0.5));
    const before = Math.floor(at);
    const from = cells[before] ?? 1;
    line[x] = from + ((cells[Math.min(last, before + 1)] ?? from) - from) * (at - before);
  }
}
