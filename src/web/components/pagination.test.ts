// Which pages of a long list are named.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { namedPages } from './pagination.tsx';

it('names the first, the last and those around, and fills a gap of one', () => {
  expect(namedPages(1, 2)).toEqual([1, 2]);
  expect(namedPages(1, 300)).toEqual([1, 2, 3, null, 300]);
  expect(namedPages(150, 300)).toEqual([1, null, 148, 149, 150, 151, 152, null, 300]);
  expect(namedPages(5, 300)).toEqual([1, 2, 3, 4, 5, 6, 7, null, 300]);
});

it('names each page once, in order, and never more than a line holds', () => {
  const place = fc
    .integer({ min: 1, max: 5000 })
    .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));
  fc.assert(
    fc.property(place, ([page, pages]) => {
      const named = namedPages(page, pages);
      const numbers = named.filter((n) => n !== null);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      for (const n of [1, page, pages]) expect(numbers).toContain(n);
      expect(named.length).toBeLessThanOrEqual(9);
      // A gap stands for two pages or more.
      named.forEach((n, i) => {
        if (n === null) expect((named[i + 1] ?? 0) - (named[i - 1] ?? 0)).toBeGreaterThan(2);
      });
    }),
  );
});
