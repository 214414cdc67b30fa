// How much the paper of a page varies where nothing is written.
import type { Raster } from './raster.ts';

/** Every how many pixels one is looked at: no divisor of a usual width, so that it is never the same columns. */
const stride = 7;

/**
 * The standard deviation of the paper, in levels of grey, from the distance between the middle and the lower quarter of the pixels (0.675 deviations of a normal
 * distribution): ink, which is rare, hardly moves either. White made by the cleaning itself (255) does not count.
 */
export function grainOf({ pixels }: Raster): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let at = 0; at < pixels.length; at += stride) {
    const value = pixels[at] ?? 255;
    if (value === 255) continue;
    counts[value] = (counts[value] ?? 0) + 1;
    all += 1;
  }
  return 1.48 * (quantile(counts, all * 0.5) - quantile(counts, all * 0.25));
}

/** Whether the picture is black and white alone, as fax machines and some scanners make it: 98 of 100 pixels are near the one or the other. */
export function isBilevel({ pixels }: Raster): boolean {
  let between = 0;
  for (let at = 0; at < pixels.length; at += stride) {
    const value = pixels[at] ?? 0;
    if (value > 24 && value < 231) between += 1;
  }
  return between * stride < pixels.length * 0.02;
}

function quantile(counts: Uint32Array, wanted: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] ?? 0;
    if (seen >= wanted) return value;
  }
  return 255;
}
