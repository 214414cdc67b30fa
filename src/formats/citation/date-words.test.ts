import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../model/date/edtf.ts';
import type { DateStatement } from '../../model/date/statement.ts';
import { sharedData } from '../../../test/shared-data.ts';
import { edtfInWords } from './date-words.ts';
import { citedDate } from './date.ts';

function words(text: string): string {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(`${text}: ${read.problems[0]?.message}`);
  return edtfInWords(read.value);
}

function stated(edtf: string | null, given: Partial<DateStatement> = {}): DateStatement {
  const said = { basis: 'written', certainty: 'certain', by: null } as const;
  return { edtf, calendar: 'gregorian', role: 'document', ...said, ...given };
}

describe('a date in a note', () => {
  it.each([
    ['1950-05-12', 'May 12, 1950'],
    ['1950-05-12T05:20:00', 'May 12, 1950'],
    ['1950-05', 'May 1950'],
    ['1950', '1950'],
    ['1924-06~', 'ca. June 1924'],
    ['1951-21', 'Spring 1951'],
    ['192X', '1920s'],
    ['19XX', 'between 1900 and 1999'],
    ['1950-05-XX', 'May 1950'],
    ['1950-XX-XX', '1950'],
    ['XXXX-05-12', 'May 12, year not known'],
    ['1926-08-02/1926-08-04', 'August 2–4, 1926'],
    ['1926-08-30/1926-09-02', 'August 30–September 2, 1926'],
    ['1926-12-30/1927-01-02', 'December 30, 1926–January 2, 1927'],
    ['1926-05/1926-06', 'May–June 1926'],
    ['1924/1926', '1924–1926'],
    ['1924~/1926', 'ca. 1924–1926'],
    ['1926-08-02/..', 'from August 2, 1926 on'],
    ['../1926-08-02', 'until August 2, 1926'],
    ['[..1926-08-02]', 'not after August 2, 1926'],
    ['[1926-08-02..]', 'not before August 2, 1926'],
    ['[1926-08-02,1926-08-14]', 'August 2, 1926 or August 14, 1926'],
    ['{1924,1926,1927}', '1924, 1926 and 1927'],
    ['-0043', '44 BCE'],
  ])('%s is “%s”', (edtf, expected) => {
    expect(words(edtf)).toBe(expected);
  });

  it('is EDTF itself where no words are sure to say the same', () => {
    for (const edtf of ['Y17E7', '1950-XX-12', '1950S2', '2001-34']) expect(words(edtf)).toBe(edtf);
  });
});

describe('the date of a document', () => {
  it('is bracketed where it does not stand on it, and in doubt where somebody doubts', () => {
    expect(citedDate([stated('1924', { basis: 'supplied' })])?.words).toBe('[1924]');
    expect(citedDate([stated('1924?')])?.words).toBe('[1924?]');
    expect(citedDate([stated('1924%')])?.words).toBe('[ca. 1924?]');
    expect(citedDate([stated('1924', { certainty: 'uncertain' })])?.words).toBe('[1924?]');
  });

  it('is never that of an event, nor one of unknown role', () => {
    const others = [
      stated('1952-05-14', { role: 'unknown' }),
      stated('1950-05-13', { role: 'event-planned' }),
    ];
    expect(citedDate(others)).toBeUndefined();
    expect(citedDate([...others, stated('1950-05', { role: 'sent' })])?.words).toBe('May 1950');
    expect(citedDate([stated(null), ...others])).toBeUndefined();
  });

  it('claims in CSL what is known, and no more', () => {
    expect(citedDate([stated('1924-06~')])?.csl).toEqual({ 'date-parts': [[1924, 6]], circa: true });
    expect(citedDate([stated('1951-21')])?.csl).toEqual({ 'date-parts': [[1951]], season: 1 });
    expect(citedDate([stated('192X')])?.csl).toEqual({ literal: '1920s' });
    expect(citedDate([stated('1950-05-XX')])?.csl).toEqual({ literal: 'May 1950' });
    expect(citedDate([stated('../1926-08-02')])?.csl).toEqual({ literal: 'until August 2, 1926' });
  });
});

const folder = sharedData('edtf');
const CasesSchema = z.array(z.object({ edtf: z.string() }));

describe.skipIf(folder === undefined)('the dates of two EDTF suites (skipped where absent)', () => {
  it('never get a year, month or day in CSL that the string does not hold', () => {
    let checked = 0;
    for (const file of ['edtf.js-parser.json', 'unt-edtf-validate.json']) {
      const cases = CasesSchema.parse(JSON.parse(readFileSync(join(folder ?? '', file), 'utf8')));
      for (const { edtf } of cases) {
        const read = parseEdtf(edtf);
        if (!read.ok) continue;
        const cited = citedDate([stated(read.value.edtf)]);
        expect(cited?.words.length).toBeGreaterThan(0);
        const ends = read.value.edtf.replaceAll(/[?~%]/g, '').split('/');
        for (const [index, parts] of (cited?.csl['date-parts'] ?? []).entries()) {
          const [year = 0, ...rest] = parts;
          const digits = rest.map((part) => String(part).padStart(2, '0'));
          const sign = year < 0 ? '-' : '';
          const written = [sign + String(Math.abs(year)).padStart(4, '0'), ...digits].join('-');
          expect(ends[index]?.startsWith(written), `${edtf} as ${written}`).toBe(true);
        }
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(200);
  });
});
