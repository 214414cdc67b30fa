// Grain smoothed away, less than a stroke is thick.
import type { Raster } from './raster.ts';

/** Each pixel made the mean of itself, twice, and its neighbours (1 2 1, across and down), in place. */
export function soften({ width, height, pixels }: Raster): void {
  let above = new Uint16Array(width);
  let here = new Uint16Array(width);
  across(pixels, 0, width, here);
  above.set(here);
  let below = new Uint16Array(width);
  for (let y = 0; y < height; y += 1) {
    if (y + 1 < height) across(pixels, (y + 1) * width, width, below);
    else below.set(here);
    const row = y * width;
    for (let x = 0; x < width; x += 1)
      pixels[row + x] = ((above[x] ?? 0) + 2 * (here[x] ?? 0) + (below[x] ?? 0) + 8) >> 4;
    [above, here, below] = [here, below, above];
  }
}

function across(pixels: Uint8Array, row: number, width: number, out: Uint16Array): void {
  let before = pixels[row] ?? 0;
  let value = before;
  for (let x = 0; x < width; x += 1) {
    const next = x + 1 < width ? (pixels[row + x + 1] ?? 0) : value;
    out[x] = before + 2 * value + next;
    before = value;
    value = next;
  }
}
