// Faint ink made as dark as ink is.
import type { Raster } from './raster.ts';

/** Draws out the greys, in place: what is `ink` levels below `white` becomes black, and what differs from the paper by less than `noise` becomes white. */
export function drawOut({ pixels }: Raster, white: number, ink: number, noise: number): void {
  const table = new Uint8Array(256);
  for (let value = 0; value < 256; value += 1) {
    const depth = Math.max(0, white - value - noise) / Math.max(1, ink - noise);
    table[value] = Math.round(255 * (1 - Math.min(1, depth)));
  }
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = table[pixels[at] ?? 255] ?? 255;
}
