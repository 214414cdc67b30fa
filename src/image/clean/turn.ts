// Turns a picture by a small angle, and says where its pixels came from.
import type { Point } from '../../model/recognised-page.ts';
import type { Raster } from './raster.ts';

/**
 * The picture turned by `degrees` against the fall of its lines about its middle, of the same size: what falls to the right by that angle becomes level. Between pixels
 * it is interpolated straight; beyond the edges there is `beyond`.
 */
export function turned(page: Raster, degrees: number, beyond = 255): Raster {
  const { width, height, pixels } = page;
  const out = new Uint8Array(width * height).fill(beyond);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  // Sixteen bits after the point.
  const one = 65_536;
  const [stepX, stepY] = [Math.round(cos * one), Math.round(sin * one)];
  for (let y = 0; y < height; y += 1) {
    // Whole numbers of 32 bits, which the bounds of a picture (32,767 pixels a side) keep them in.
    let fromX = Math.round((middleX - middleX * cos - (y - middleY) * sin) * one) | 0;
    let fromY = Math.round((middleY - middleX * sin + (y - middleY) * cos) * one) | 0;
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const [left, top] = [fromX >> 16, fromY >> 16];
      if (left >= 0 && top >= 0 && left < width - 1 && top < height - 1) {
        const at = top * width + left;
        const first = pixels[at] ?? 0;
        const [second, third, fourth] = [
          pixels[at + 1] ?? 0,
          pixels[at + width] ?? 0,
          pixels[at + width + 1] ?? 0,
        ];
        // Most of a clean page is paper.
        if ((first & second & third & fourth) === 255) out[row + x] = 255;
        else {
          const [right, down] = [(fromX & 65_535) >> 8, (fromY & 65_535) >> 8];
          const upper = first * (256 - right) + second * right;
          const lower = third * (256 - right) + fourth * right;
          out[row + x] = (upper * (256 - down) + lower * down + 32_768) >> 16;
        }
      }
      fromX = (fromX + stepX) | 0;
      fromY = (fromY + stepY) | 0;
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
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [x - width / 2, y - height / 2];
  return [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos];
}
