import { expect, it } from 'vitest';
import { framesOf } from './frames.ts';
import { blank, type Raster } from './raster.ts';

function fill({ width, pixels }: Raster, left: number, top: number, right: number, bottom: number): void {
  for (let y = top; y < bottom; y += 1) pixels.fill(0, y * width + left, y * width + right);
}

/** A frame that rises by two pixels in a hundred, its lines broken every forty pixels; words in capitals within. */
function impression(page: Raster, left: number, top: number, wide: number, tall: number): void {
  for (let x = 0; x < wide; x += 1) {
    const rise = Math.round(x * 0.02);
    if (x % 40 < 34)
      for (const y of [top - rise, top - rise + tall]) fill(page, left + x, y, left + x + 1, y + 4);
    if (x < 4 || x >= wide - 4) fill(page, left + x, top - rise, left + x + 1, top - rise + tall);
  }
  for (let x = 30; x < wide - 40; x += 30) fill(page, left + x, top + 16, left + x + 20, top + tall - 20);
}

/** A line of letters of 20 pixels. */
function line(page: Raster, top: number): void {
  for (let x = 60; x < 900; x += 24) {
    if (x % 144 === 12) continue;
    fill(page, x, top, x + 5, top + 20);
    fill(page, x, top, x + 16, top + 5);
  }
}

it('finds the frame of a stamp that stands askew, and takes no line of text for one', () => {
  const page = blank(1000, 1200, 255);
  for (let top = 300; top < 1100; top += 50) line(page, top);
  expect(framesOf(page, 128, 20)).toEqual([]);
  impression(page, 200, 120, 400, 70);
  const [stamp, ...more] = framesOf(page, 128, 20);
  expect(more).toEqual([]);
  const wanted = [[200, 120], [600, 112], [600, 182], [200, 194]]; // prettier-ignore
  const off = wanted.map(([x = 0, y = 0], at) =>
    Math.hypot(x - (stamp?.[at]?.[0] ?? 0), y - (stamp?.[at]?.[1] ?? 0)),
  );
  expect(Math.max(...off)).toBeLessThan(14);
});

it('takes a ruled table for no stamp', () => {
  const page = blank(1000, 1200, 255);
  for (let row = 0; row <= 10; row += 1) fill(page, 100, 200 + row * 50, 900, 203 + row * 50);
  for (const x of [100, 400, 700, 897]) fill(page, x, 200, x + 3, 700);
  expect(framesOf(page, 128, 20)).toEqual([]);
});
