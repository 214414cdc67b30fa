import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchFacets, searchSorts } from '../../app/search/view.ts';
import { askedFor, maxQuery, readAsked, writeAsked, type SearchAsked } from './asked.ts';

const short = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const meant = short.filter((text) => text.trim() !== '');
const anyAsked: fc.Arbitrary<SearchAsked> = fc.record({
  q: fc.oneof(fc.constant(''), meant),
  // Values of one facet stand together in an address.
  where: fc
    .uniqueArray(fc.record({ facet: fc.constantFrom(...searchFacets), value: short }), {
      maxLength: 6,
      selector: ({ facet, value }) => `${facet} ${value}`,
    })
    .map((all) => all.toSorted((a, b) => searchFacets.indexOf(a.facet) - searchFacets.indexOf(b.facet))),
  without: fc.uniqueArray(short, { maxLength: 3 }),
  lang: fc.constantFrom('', 'ru', 'zh-Hant'),
  from: fc.constantFrom('', '1950', '1950-05'),
  to: fc.constantFrom('', '1951-01-01'),
  sort: fc.constantFrom(...searchSorts),
  page: fc.integer({ min: 1, max: 1_000_000 }),
});

const read = (query: string) => readAsked(new URLSearchParams(query));
const codes = (query: string): string[] => read(query).notices.map(({ code }) => code);

describe('the address of a search', () => {
  it('holds the whole state: what was written is what is read', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        expect(read(writeAsked(asked))).toEqual({ asked, notices: [] });
      }),
    );
  });

  it('is empty for a search for nothing', () => {
    expect(writeAsked(askedFor(''))).toBe('');
  });

  it('is understood as far as it can be, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const { asked } = read(query);
        expect(asked.q.isWellFormed()).toBe(true);
        expect(asked.page).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('says what was mended: an order and a page that do not exist, a query given twice, one that is too long', () => {
    expect(codes('q=a&sort=best')).toEqual(['unknown-sort']);
    expect(codes('q=a&page=-3')).toEqual(['no-page']);
    expect(codes('q=a&q=b')).toEqual(['given-twice']);
    expect(codes('q=a&q=a&q=')).toEqual([]);
    expect(codes(`q=${'a'.repeat(5000)}`)).toEqual(['query-cut']);
    expect(read(`q=${'a'.repeat(5000)}`).asked.q).toHaveLength(maxQuery);
    expect(codes(Array.from({ length: 80 }, (_, at) => `person=${at}`).join('&'))).toEqual(['too-many']);
  });

  it('takes no page for behind all others, and passes over what others add', () => {
    expect(read('q=a&page=999999999999999999999').asked.page).toBe(1_000_000_000);
    expect(read('q=a&page=0').asked.page).toBe(1);
    expect(read('q=%E0%A4%A&utm_source=x&q[]=b')).toEqual({
      asked: { ...askedFor('a'), q: '\uFFFD%A' },
      notices: [],
    });
  });
});
