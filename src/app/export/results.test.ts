// Results taken together over the pages of a search, and as a table.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { results as invented } from '../../../test/browser/invented/search.ts';
import type { SearchHitView, SearchRequest, SearchView } from '../search/view.ts';
import { resultsCsv, someResults } from './results.ts';

const { search: view, asked } = invented;
const hit = theFirst(view.hits);

function theFirst([first]: readonly SearchHitView[]): SearchHitView {
  if (first === undefined) throw new Error('no hit');
  return first;
}

/** A search that finds so many records, each with its number for a title. */
function finding(total: number) {
  return async ({ page, perPage }: SearchRequest): Promise<SearchView> => {
    const first = (page - 1) * perPage;
    const numbers = Array.from(
      { length: Math.max(0, Math.min(perPage, total - first)) },
      (_, i) => first + i,
    );
    const hits = numbers.map((n): SearchHitView => ({ ...hit, entry: { ...hit.entry, title: String(n) } }));
    return { ...view, total, pages: Math.max(1, Math.ceil(total / perPage)), hits };
  };
}

const number = (max: number) => fc.integer({ min: 1, max });

describe('results taken together', () => {
  it('are those of one page of any length, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(number(700), number(300), number(4), async (total, limit, page) => {
        const found = await someResults(finding(total), { ...asked, page }, limit);
        const wanted = Array.from({ length: total }, (_, n) => String(n)).slice(
          (page - 1) * limit,
          page * limit,
        );
        expect(found.hits.map(({ entry }) => entry.title)).toEqual(wanted);
        expect(found).toMatchObject({ total, pages: Math.ceil(total / limit) });
      }),
    );
  });

  it('are none where there are none', async () => {
    expect(await someResults(finding(0), { ...asked, page: 1 }, 1000)).toMatchObject({
      hits: [],
      total: 0,
      pages: 1,
    });
  });
});

describe('a table of results', () => {
  const table = resultsCsv(view.hits, (id, version) => `https://archive.example/records/${id}/v${version}`);

  it('has a line for each, with the passages in both languages', () => {
    const lines = table.split('\r\n');
    expect(lines).toHaveLength(view.hits.length + 2);
    expect(lines[0]).toMatch(/^\uFEFFid,version,address,title,/);
    expect(lines[1]).toContain('Сегодня, 14 марта, имел встречу с Ким Чхан Хо и инженером Лефевром.');
    expect(lines[1]).toContain('Today, 14 March, I met Kim Ch’ang-ho [also: Kim Chang Ho]');
  });

  it('runs nothing in a spreadsheet', () => {
    const title = '=HYPERLINK("http://evil.example","x")';
    const evil = { ...hit, entry: { ...hit.entry, title } };
    expect(resultsCsv([evil], () => '')).toContain(`"'${title.replaceAll('"', '""')}"`);
  });
});
