import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf.ts';
import { DateStatementSchema, EdtfStringSchema } from './statement.ts';

const statement = {
  written: '12.V.50г.',
  edtf: '1950-05-12',
  calendar: 'gregorian',
  role: 'document',
  basis: 'written',
  certainty: 'certain',
  by: null,
};

describe('a date as a record states it', () => {
  it('is taken with its time and its other reading', () => {
    const full = {
      ...statement,
      time: { local: '05:20', zone: 'Moscow time', written: '5 час. 20 мин.' },
      alternates: [{ edtf: '1917-10-25', calendar: 'julian' }],
    };
    expect(DateStatementSchema.parse(full)).toEqual(full);
  });

  it('has a day just where EDTF has it, on every edge of the calendar', () => {
    for (const year of ['0000', '1900', '1950', '2000', '1952'])
      for (let month = 0; month <= 13; month++)
        for (const day of [0, 1, 27, 28, 29, 30, 31, 32]) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          expect(EdtfStringSchema.safeParse(text).success, text).toBe(parseEdtf(text).ok);
        }
  });

  it('may be undated', () => {
    expect(DateStatementSchema.safeParse({ ...statement, edtf: null }).success).toBe(true);
  });

  it.each([['1950-06-31'], ['12 May 1950'], ['?1950'], ['']])(
    'refuses %s, and says what to write',
    (edtf) => {
      const result = DateStatementSchema.safeParse({ ...statement, edtf });
      expect(result.success).toBe(false);
      expect(result.error?.issues[0]?.path).toEqual(['edtf']);
      expect(result.error?.issues[0]?.message.length).toBeGreaterThan(20);
    },
  );

  it('refuses a time that no clock shows', () => {
    expect(DateStatementSchema.safeParse({ ...statement, time: { local: '25:00' } }).success).toBe(false);
    expect(DateStatementSchema.safeParse({ ...statement, time: { local: '17' } }).success).toBe(true);
  });
});
