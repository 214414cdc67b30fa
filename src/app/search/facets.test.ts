// Values that results may be narrowed to: those that say something to readers, and how many of them there are.
import { expect, it } from 'vitest';
import { facetsAsked, facetViews } from './facets.ts';
import { plainSearch } from './request.ts';
import type { SearchRequest } from './view.ts';

const request = plainSearch('');

/** Marks as clerks leave them: numbers of copies first, then some that are words. */
const numbers = Array.from({ length: 40 }, (_, at) => `no-${at + 1}`);
const words = Array.from({ length: 15 }, (_, at) => `to-the-${'abcdefghijklmno'.charAt(at)}rchive`);
const values = [...numbers, ...words].map((value, at) => ({ value, label: value, count: 100 - at }));

/** What an engine answers that holds those marks. */
function marksOf(asked: SearchRequest) {
  const limit = facetsAsked(asked).find(({ facet }) => facet === 'mark')?.limit ?? 0;
  const facets = [{ facet: 'mark', distinct: values.length, values: values.slice(0, limit) }] as const;
  return facetViews({ total: 100, hits: [], facets }, asked, new Map())[0];
}

it('shows the most frequent marks that are words, however many others come before them, and counts these alone', () => {
  const marks = marksOf(request);
  expect(marks?.values.map(({ value }) => value)).toEqual(words.slice(0, 10));
  expect(marks?.distinct).toBe(15);
  expect(marksOf({ ...request, more: 'mark' })?.values).toHaveLength(15);
});

it('shows a mark that was chosen though others are more frequent, with its number', () => {
  const last = words.at(-1) ?? '';
  const marks = marksOf({ ...request, where: [{ facet: 'mark', value: last }] });
  expect(marks?.values).toHaveLength(11);
  expect(marks?.values.at(-1)).toMatchObject({ value: last, count: 46, chosen: true });
});
