// How far the lines of a page lean.
import type { Raster } from './raster.ts';

const steepest = 5;

/**
 * Degrees by which the lines of the page fall to the right, from -5 to 5, found to a twentieth: the angle at which the sums of ink along the lines differ most
 * from each to the next (Postl's projection profile, 1986). 0 where nothing says so, as on an empty page. A page some 900 pixels wide is enough.
 */
export function skewOf(page: Raster): number {
  const ink = inkOf(page);
  if (ink.count < 200) return 0;
  const level = sharpness(ink, 0, 1);
  let best = { angle: 0, value: level };
  // Every third dark pixel says roughly what all do.
  for (const [reach, step, every] of [
    [steepest, 0.5, 3],
    [0.5, 0.1, 1],
    [0.1, 0.05, 1],
  ] as const) {
    const from = best.angle;
    best = { angle: from, value: sharpness(ink, from, every) };
    for (let i = -Math.round(reach / step); i <= Math.round(reach / step); i += 1) {
      const angle = from + i * step;
      const value = sharpness(ink, angle, every);
      if (value > best.value) best = { angle, value };
    }
  }
  return best.value > level * 1.01 ? best.angle : 0;
}

/** The dark pixels of a page: their places, side by side, and how dark each is. */
interface Ink {
  readonly width: number;
  readonly height: number;
  readonly count: number;
  readonly x: Uint16Array;
  readonly y: Uint16Array;
  readonly weight: Uint8Array;
}

/** What is darker than its paper by more than a fifth of the page's range, but no broad darkness: that would hide the lines. */
function inkOf({ width, height, pixels }: Raster): Ink {
  const x: number[] = [];
  const y: number[] = [];
  const weight: number[] = [];
  const margin = Math.round(Math.min(width, height) * 0.03);
  const reach = Math.max(6, Math.round(width / 60));
  for (let row = margin; row < height - margin; row += 1) {
    let sum = 0;
    for (let column = 0; column < Math.min(width, reach * 2); column += 1)
      sum += pixels[row * width + column] ?? 0;
    for (let column = reach; column < width - reach - 1; column += 1) {
      const at = row * width + column;
      const mean = sum / (reach * 2);
      sum += (pixels[at + reach] ?? 0) - (pixels[at - reach] ?? 0);
      if (column < margin || column >= width - margin) continue;
      const depth = mean - (pixels[at] ?? 0);
      if (depth > 24 && mean > 90) {
        x.push(column);
        y.push(row);
        weight.push(Math.min(80, depth));
      }
    }
  }
  return {
    width,
    height,
    count: x.length,
    x: Uint16Array.from(x),
    y: Uint16Array.from(y),
    weight: Uint8Array.from(weight),
  };
}

/** The sum of squares of the differences between neighbouring rows' ink, the page being leant back by `angle` degrees; of `every` so many pixels one is looked at. */
function sharpness({ width, height, count, x, y, weight }: Ink, angle: number, every: number): number {
  const fall = Math.tan((angle * Math.PI) / 180);
  const above = Math.ceil(width * Math.abs(fall)) + 2;
  const rows = new Float64Array(height + above * 2);
  for (let i = 0; i < count; i += every) {
    const row = Math.round((y[i] ?? 0) - (x[i] ?? 0) * fall) + above;
    rows[row] = (rows[row] ?? 0) + (weight[i] ?? 0);
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) {
    const step = (rows[row] ?? 0) - (rows[row - 1] ?? 0);
    sum += step * step;
  }
  return sum;
}
