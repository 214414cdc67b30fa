// What a program is told of a parameter that is not understood.
import { expect, it } from 'vitest';
import { wrongValue } from './parameter-problem.ts';
import { ListParametersSchema } from './schemas.ts';
import { SearchParametersSchema } from './search-schemas.ts';
import type { z } from 'zod';

function told(query: z.ZodObject, given: Readonly<Record<string, unknown>>): string {
  const read = query.safeParse(given);
  if (read.success) throw new Error('all was understood');
  const { message, hint } = wrongValue(query, given, read.error);
  return `${message} ${hint}`;
}

it.each([
  [{ page: '0' }, 'The parameter “page” cannot be “0”. Give a whole number from 1 to 1,000,000.'],
  [{ page: 'x' }, 'The parameter “page” cannot be “x”. Give a whole number from 1 to 1,000,000.'],
  [{ page: '1.5' }, 'Give a whole number from 1 to 1,000,000.'],
  [{ perPage: '101' }, 'Give a whole number from 1 to 100.'],
  [{ sort: 'best' }, 'The parameter “sort” cannot be “best”. Give one of relevance, date'],
  [
    { from: 'foo' },
    'The parameter “from” cannot be “foo”. Give first day, month or year of the document, EDTF',
  ],
  [{ q: 'a'.repeat(1001) }, 'at most 1,000 characters.'],
  [{ person: [''] }, 'The parameter “person” cannot be “”.'],
  [{ colour: 'red' }, '“colour” is no parameter of this address. It takes q, year,'],
])('says what is wrong with %j of a search, and what is wanted', (given, words) => {
  expect(told(SearchParametersSchema, given)).toContain(words);
});

it('says which dates a list takes', () => {
  expect(told(ListParametersSchema, { date: 'yesterday' })).toContain('Give a year, month or day (`1950`');
});

it.each(['1950', '1950-05', '1950-05-12', '1950~', ''])(
  'takes the date “%s” for an end of a search',
  (from) => {
    expect(SearchParametersSchema.safeParse({ from }).success).toBe(true);
  },
);
