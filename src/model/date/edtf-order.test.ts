import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf.ts';
import type { Edtf } from './edtf.ts';
import { compareEdtf, disagree, overlaps, sortKey } from './edtf-order.ts';

function read(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(text);
  return result.value;
}

describe('the order of dates', () => {
  it('goes by first day, exact before vague; a missing year after every year, undated last', () => {
    // prettier-ignore
    const ordered = [
      'Y-170000002', '-0044-03-15', '0000', '1949-12-31', '1950-01-01', '1950-01', '1950', '195X',
      '1950-05', '1950-05-12', '[..1950-05-12]', '1950-05-12/1950-05-14', '1950-05-12/..',
      '1951', 'Y170000002', 'XXXX-01-03', 'XXXX-05-12', 'XXXX-XX-XX', null,
    ];
    const sorted = ordered
      .toReversed()
      .map((text) => (text === null ? null : read(text)))
      .sort(compareEdtf)
      .map((edtf) => edtf?.edtf ?? null);
    expect(sorted).toEqual(ordered);
  });

  it('compares as its keys do', () => {
    const date = fc.constantFrom(
      '1950',
      '1950-05-12',
      '[..1949]',
      'XXXX-05',
      '../..',
      '-0500',
      'Y17E8',
      '1950-05/..',
    );
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [left, right] = [read(a), read(b)];
        expect(Math.sign(compareEdtf(left, right))).toBe(
          sortKey(left) < sortKey(right) ? -1 : Number(a !== b),
        );
        expect(compareEdtf(left, null)).toBe(-1);
      }),
    );
  });
});

describe('dates that can and cannot be one day', () => {
  it.each([
    ['1950-05-12', '1950-05', true],
    ['1950-05-12', '1950-05-13', false],
    ['1950-05-12', '1952-05-14', false],
    ['XXXX-05-12', '1950-05-12', true],
    ['XXXX-05-12', '1950-05-13', false],
    ['XXXX-05-12', '1950-05-13/1951-05-11', false],
    ['XXXX-05-12', '1950-05-13/1951-05-12', true],
    ['XXXX-05-12', 'XXXX-06-12', false],
    ['XXXX-05-12', '1950', true],
    ['1950-XX-31', '1950-06', false],
    ['1950-XX-12', '195X-06-XX', true],
    ['[1949,1951]', '1950', false],
    ['[1949..1951]', '1950', true],
    ['{1949,1951}', '1951-02-03', true],
    ['[..1950-05-12]', '1950-05-13', false],
    ['[..1950-05-12]', '1900', true],
    ['1950/..', '1949-12-31', false],
    ['1950/', '2020', true],
    ['-156X-12-25', '156X-12-25', false],
    ['1950-24', '1951-01', true],
  ])('%s and %s: %s', (a, b, same) => {
    expect(overlaps(read(a), read(b))).toBe(same);
    expect(overlaps(read(b), read(a))).toBe(same);
    expect(disagree(read(a), read(b))).toBe(!same);
  });
});
