import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEdtf } from '../../model/date/edtf-order.ts';
import { parseEdtf, type Edtf } from '../../model/date/edtf.ts';
import { dating, daysOf, momentOf, monthsOf, yearsOf } from './dates.ts';

function edtf(text: string): Edtf {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}

describe('the years, months and days that a date stands under', () => {
  it.each([
    ['1950-05-12', ['1950'], ['1950-05'], ['1950-05-12']],
    ['1950-05-12?', ['1950'], ['1950-05'], ['1950-05-12']],
    ['1950-05-12T09:00:00Z', ['1950'], ['1950-05'], ['1950-05-12']],
    ['1950-05', ['1950'], ['1950-05'], []],
    ['1950-05-XX', ['1950'], ['1950-05'], []],
    ['1950', ['1950'], [], []],
    ['1950-21', ['1950'], [], []],
    ['195X', ['195X'], [], []],
    ['19XX', ['19XX'], [], []],
    ['XXXX-05-12', [], [], []],
    ['../1950-05-12', [], [], []],
    [
      '1949-12-31/1950-01-02',
      ['1949', '1950'],
      ['1949-12', '1950-01'],
      ['1949-12-31', '1950-01-01', '1950-01-02'],
    ],
    ['1950-05-12/1950-08-12', ['1950'], ['1950-05', '1950-06', '1950-07', '1950-08'], []],
    ['[1950-05-12,1950-05-14]', ['1950'], ['1950-05', '1950-05'], ['1950-05-12', '1950-05-14']],
    ['-0043-03-15', ['-0043'], ['-0043-03'], ['-0043-03-15']],
  ])('%s', (text, years, months, days) => {
    const date = edtf(text);
    expect([yearsOf(date), monthsOf(date), daysOf(date)]).toEqual([years, months, days]);
  });

  it('tells what bears no date from what is dated vaguely', () => {
    expect(dating([])).toEqual(['undated']);
    expect(dating([edtf('XXXX-05-12')])).toEqual(['vague']);
    expect(dating([edtf('../1950-05-12')])).toEqual(['vague']);
    expect(dating([edtf('XXXX-05-12'), edtf('1950')])).toEqual([]);
  });
});

describe('the moment of a date', () => {
  it('stands in the order of time: undated last, dates without a year before it', () => {
    const texts = [
      '-0043-03-15',
      '0001',
      '1949-12-31',
      '1950-01-01',
      '1950-01',
      '1950',
      '195X',
      'XXXX-05-12',
    ];
    const moments = [...texts.map((text) => momentOf(edtf(text))), momentOf(null)];
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
    expect(moments.every(Number.isSafeInteger)).toBe(true);
  });

  it('agrees with the order of dates, whatever the day', () => {
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => edtf(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(momentOf(a) - momentOf(b))).toBe(compareEdtf(a, b));
      }),
    );
  });
});
