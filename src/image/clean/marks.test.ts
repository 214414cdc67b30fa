import { expect, it } from 'vitest';
import { captionsOf } from './caption.ts';
import { otherInk, type Colours } from './colour.ts';
import { blank, type Raster } from './raster.ts';

function fill(
  { width, pixels }: Raster,
  [left = 0, top = 0, right = 0, bottom = 0]: number[],
  value: number,
): void {
  for (let y = top; y < bottom; y += 1) pixels.fill(value, y * width + left, y * width + right);
}

/** Brown paper with lines of typing in `ink`, and a frame of another ink across the last of them. */
function sheet(ink: readonly number[], stamp: readonly number[]): Colours {
  const channel = (paper: number, at: number): Raster => {
    const page = blank(600, 840, paper);
    for (let line = 0; line < 20; line += 1)
      for (let x = 60; x < 540; x += 9)
        fill(page, [x, 100 + line * 25, x + 4, 109 + line * 25], ink[at] ?? 0);
    for (const [left, top, right, bottom] of [
      [300, 560, 420, 563],
      [300, 620, 420, 623],
      [300, 560, 303, 623],
      [417, 560, 420, 623],
    ])
      fill(page, [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0], stamp[at] ?? 0);
    for (let x = 315; x < 405; x += 12) fill(page, [x, 585, x + 5, 605], stamp[at] ?? 0);
    return page;
  };
  return [channel(200, 0), channel(180, 1), channel(150, 2)];
}

it.each([
  { name: 'red on black typing', ink: [40, 40, 40], stamp: [190, 60, 50] },
  { name: 'blue on black typing', ink: [40, 40, 40], stamp: [70, 80, 140] },
  { name: 'red on blue typing', ink: [60, 60, 120], stamp: [190, 60, 50] },
])('finds a stamp in $name', ({ ink, stamp }) => {
  const found = otherInk(sheet(ink, stamp));
  expect(found.marks).toHaveLength(1);
  const [mark] = found.marks;
  expect(Math.abs((mark?.left ?? 0) - 300) + Math.abs((mark?.bottom ?? 0) - 623)).toBeLessThan(24);
  expect(found.shareIn({ left: 310, top: 586, right: 410, bottom: 610 })).toBeGreaterThan(0.9);
  expect(found.shareIn({ left: 60, top: 120, right: 540, bottom: 300 })).toBe(0);
});

it('finds none where all is of one ink, whatever its colour', () => {
  expect(otherInk(sheet([60, 60, 120], [60, 60, 120])).marks).toEqual([]);
});

it('tells the band that a program set below a photograph, and leaves white paper alone', () => {
  const photograph = blank(800, 1000, 200);
  fill(photograph, [0, 970, 800, 1000], 255);
  for (let x = 500; x < 780; x += 8) fill(photograph, [x, 980, x + 4, 990], 100);
  expect(captionsOf(photograph)).toEqual({ head: 0, foot: 30 });
  expect(captionsOf(blank(800, 1000, 255))).toEqual({ head: 0, foot: 0 });
});
