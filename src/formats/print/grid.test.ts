// No two cells of a table stand in one place, and none outside, whatever its source says.
import { array, assert, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { placed } from './grid.ts';

it('gives every cell a place of its own within the table', () => {
  const extent = record({ columns: integer({ min: 1, max: 6 }), rows: integer({ min: 1, max: 6 }) });
  assert(
    property(array(array(extent, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const { width, places } = placed(rows);
      const taken = new Set<string>();
      expect(places.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const { x, y, columns, rows: tall } of places.flat())
        for (let down = y; down < y + tall; down++)
          for (let across = x; across < x + columns; across++) {
            const place = `${across} ${down}`;
            expect(taken.has(place)).toBe(false);
            expect(across < width && down < rows.length).toBe(true);
            taken.add(place);
          }
    }),
  );
});

it('leaves cells as their source has them where they fit', () => {
  const cell = { columns: 1, rows: 1 };
  const { width, places } = placed([
    [
      { columns: 2, rows: 1 },
      { columns: 1, rows: 2 },
    ],
    [cell, cell],
  ]);
  expect(width).toBe(3);
  expect(places[1]?.map(({ x, y }) => [x, y])).toEqual([
    [0, 1],
    [1, 1],
  ]);
});
