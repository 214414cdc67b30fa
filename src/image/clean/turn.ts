// Makes the lines of a picture level, and says where its pixels came from.
import type { Point } from '../../model/recognised-page.ts';
import type { Raster } from './raster.ts';

/**
 * The picture with its lines, which fall to the right by `degrees`, level, of the same size; beyond its edges there is white. Columns are moved up or down,
 * straight between two pixels, and rows left or right by whole pixels: for the few degrees by which a sheet lies askew that is as good as a
 * turn, and blurs letters less (Paeth 1986 on rotation by shears).
 */
export function turned(page: Raster, degrees: number): Raster {
  const { width, height, pixels } = page;
  const out = new Uint8Array(width * height).fill(255);
  const fall = Math.tan((degrees * Math.PI) / 180);
  // Sixteen bits after the point, in whole numbers of 32 bits: a side has at most 32,767 pixels.
  const step = Math.round(fall * 65_536);
  const lowest = (height - 1) * 65_536;
  for (let y = 0; y < height; y += 1) {
    const aside = -Math.round((y - height / 2) * fall);
    const [from, to] = [Math.max(0, -aside), Math.min(width, width - aside)];
    let down = Math.round((y + (from + aside - width / 2) * fall) * 65_536) | 0;
    const row = y * width;
    for (let x = from; x < to; x += 1) {
      if (down >= 0 && down < lowest) {
        const at = (down >> 16) * width + x + aside;
        const [upper, lower] = [pixels[at] ?? 0, pixels[at + width] ?? 0];
        // Most of a clean page is paper.
        if ((upper & lower) !== 255) {
          const share = (down & 65_535) >> 8;
          out[row + x] = (upper * (256 - share) + lower * share + 128) >> 8;
        }
      }
      down = (down + step) | 0;
    }
  }
  return { width, height, pixels: out };
}

/** Where a point of the turned picture stood before: `turned` undone. */
export function unturned(
  { width, height }: { readonly width: number; readonly height: number },
  degrees: number,
  [x, y]: Point,
): Point {
  const fall = Math.tan((degrees * Math.PI) / 180);
  const across = x - (y - height / 2) * fall;
  return [across, y + (across - width / 2) * fall];
}
