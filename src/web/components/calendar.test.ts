// Months as they hang on a wall.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { weeksOf } from './calendar.tsx';

const _ = undefined;

it('begins weeks with Monday, knows leap years, and years before 100', () => {
  expect(weeksOf(1950, 5)[0]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(weeksOf(1950, 7)[0]).toEqual([_, _, _, _, _, 1, 2]);
  expect(weeksOf(2024, 2).flat().filter(Boolean)).toHaveLength(29);
  expect(weeksOf(1900, 2).flat().filter(Boolean)).toHaveLength(28);
  // 1 January 1 was a Monday in the proleptic Gregorian calendar.
  expect(weeksOf(1, 1)[0]).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('holds every day of a month once and in order, in whole weeks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const weeks = weeksOf(year, month);
      expect(weeks.every((week) => week.length === 7 && week.some((day) => day !== undefined))).toBe(true);
      const days = weeks.flat().filter((day) => day !== undefined);
      expect(days).toEqual(Array.from({ length: days.length }, (_unused, i) => i + 1));
      expect(days.length).toBeGreaterThanOrEqual(28);
    }),
  );
});
