import { describe, expect, it } from 'vitest';
import { dateInWords } from './date-words.ts';

describe('a date in words', () => {
  it.each([
    ['1926-05-12', '12 May 1926'],
    ['1926-05', 'May 1926'],
    ['1926', '1926'],
    ['1926-05-XX', 'May 1926'],
    ['1926-XX-XX', '1926'],
    ['192X', '1920s'],
    ['19XX', 'between 1900 and 1999'],
    ['1926?', '1926 (uncertain)'],
    ['1926~', 'about 1926'],
    ['1926-05-12%', 'about 12 May 1926 (uncertain)'],
    ['1926-21', 'spring 1926'],
    ['1926-41', 'second half 1926'],
    ['XXXX-05-12', '12 May, year not known'],
    ['1926-05-12/1926-05-14', '12–14 May 1926'],
    ['1926-05-12/1926-06-02', '12 May 1926 to 2 June 1926'],
    ['1926/..', 'from 1926'],
    ['../1926', 'until 1926'],
    ['[..1926-05-12]', 'not later than 12 May 1926'],
    ['[1926,1927]', '1926 or 1927'],
    ['{1926,1927}', '1926 and 1927'],
    ['[1926..1928]', 'between 1926 and 1928'],
    ['1926-05-12T05:20:00', '12 May 1926, 05:20'],
    ['-0043', '44 BCE'],
  ])('%s is %s', (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words);
  });

  it.each(['Y170000002', '1926-XX-12', '1926-05-1X'])('%s has no plain words and stays', (edtf) => {
    expect(dateInWords(edtf)).toBe(edtf);
  });
});
