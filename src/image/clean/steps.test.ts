import { expect, it } from 'vitest';
import { componentsOf } from './components.ts';
import { layoutOf } from './layout.ts';
import { stripsOf } from './neighbour.ts';
import { blank, type Raster } from './raster.ts';
import { resolutionOf } from './resolution.ts';
import { takeRules } from './rules.ts';

function fill({ width, pixels }: Raster, [left, top, right, bottom]: number[], value: number): void {
  for (let y = top ?? 0; y < (bottom ?? 0); y += 1)
    pixels.fill(value, y * width + (left ?? 0), y * width + (right ?? 0));
}

it('finds pieces of ink, joined by their corners, with their darkest point', () => {
  const page = blank(20, 10, 255);
  fill(page, [2, 2, 5, 5], 100);
  fill(page, [5, 5, 7, 7], 40);
  fill(page, [12, 1, 14, 3], 90);
  const found = componentsOf(page, 128);
  expect(found?.count).toBe(2);
  expect([...(found?.area ?? [])].toSorted((one, other) => one - other)).toEqual([4, 13]);
  expect([...(found?.darkest ?? [])].toSorted((one, other) => one - other)).toEqual([40, 90]);
});

it('finds a neighbour’s strip beyond a shadow, and none on a single sheet', () => {
  const page = blank(840, 1000, 215);
  expect(stripsOf(page)).toEqual([]);
  fill(page, [760, 0, 772, 1000], 150);
  const [strip, ...more] = stripsOf(page);
  expect(more).toEqual([]);
  expect(strip?.side).toBe('right');
  expect(Math.abs((strip?.head ?? 0) - 766)).toBeLessThan(8);
  expect(Math.abs((strip?.foot ?? 0) - 766)).toBeLessThan(8);
});

it('takes an underline away and leaves the letters above it', () => {
  const page = blank(200, 60, 255);
  for (let letter = 0; letter < 6; letter += 1) fill(page, [10 + letter * 30, 10, 26 + letter * 30, 30], 0);
  fill(page, [10, 40, 180, 43], 0);
  expect(takeRules(page, 128, 20)).toBe(1);
  expect(componentsOf(page, 128)?.count).toBe(6);
});

it('tells a table, lines of text, and a table among lines', () => {
  const table = blank(900, 700, 255);
  const text = blank(900, 700, 255);
  const both = blank(900, 700, 255);
  for (let row = 0; row < 12; row += 1) {
    for (const column of [20, 320, 620])
      for (let letter = 0; letter < 4; letter += 1)
        for (const page of row < 5 ? [table, both] : [table])
          fill(page, [column + letter * 24, 20 + row * 50, column + 18 + letter * 24, 40 + row * 50], 0);
    for (let letter = 0; letter < 34; letter += 1)
      for (const page of row < 5 ? [text] : [text, both])
        fill(page, [20 + letter * 24, 20 + row * 50, 38 + letter * 24, 40 + row * 50], 0);
  }
  const letters = { count: 100, height: 20, ink: 255, faint: 0 };
  const verdicts = [table, text, both].map((page) => {
    const pieces = componentsOf(page, 128);
    return pieces && layoutOf(pieces, new Uint8Array(pieces.count).fill(1), letters, 0);
  });
  expect(verdicts).toEqual(['table', 'page', 'column']);
});

it('believes a resolution that agrees with the letters, and no other', () => {
  expect(resolutionOf(300, 24)).toBe(300);
  expect(resolutionOf(72, 24)).toBe(300);
  expect(resolutionOf(undefined, undefined)).toBeUndefined();
});
