import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDays,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  gregorianOfJulian,
  isLeapYear,
  isoDay,
  weekday,
} from './civil.ts';

describe('days of the calendar', () => {
  it('agrees with the runtime’s own proleptic Gregorian calendar over a million days', () => {
    const epoch = dayNumber({ year: 1970, month: 1, day: 1 });
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (days) => {
        const js = new Date(days * 86_400_000);
        const day = dayOfNumber(epoch + days);
        expect(day).toEqual({ year: js.getUTCFullYear(), month: js.getUTCMonth() + 1, day: js.getUTCDate() });
        expect(dayNumber(day)).toBe(epoch + days);
        expect(weekday(day)).toBe(js.getUTCDay() === 0 ? 7 : js.getUTCDay());
        expect(compareDays(day, addDays(day, 1))).toBeLessThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['1582-10-05', '1582-10-15'],
    ['1700-02-29', '1700-03-11'],
    ['1878-05-12', '1878-05-24'],
    ['1900-02-29', '1900-03-13'],
    ['1917-10-25', '1917-11-07'],
    ['1918-01-31', '1918-02-13'],
  ])('puts Julian %s on Gregorian %s', (julian, gregorian) => {
    const [year = 0, month = 0, day = 0] = julian.split('-').map(Number);
    expect(isoDay(gregorianOfJulian({ year, month, day }))).toBe(gregorian);
  });

  it('knows leap years of both calendars', () => {
    expect([1900, 1904, 2000].map((year) => isLeapYear(year))).toEqual([false, true, true]);
    expect(isLeapYear(1900, 'julian')).toBe(true);
    expect([daysInMonth(1951, 2), daysInMonth(null, 2), daysInMonth(1951, 6)]).toEqual([28, 29, 30]);
  });

  it('writes years outside four digits with their sign', () => {
    expect(isoDay({ year: -44, month: 3, day: 15 })).toBe('-0044-03-15');
    expect(isoDay({ year: 170000002, month: 1, day: 1 })).toBe('+170000002-01-01');
    expect(isoDay({ year: 7, month: 1, day: 1 })).toBe('0007-01-01');
  });
});
