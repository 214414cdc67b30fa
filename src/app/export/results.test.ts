// Results as files: all of them, whatever was closed meanwhile.
import { expect, it } from 'vitest';
import type { SearchHitView, SearchRequest, SearchView } from '../search/view.ts';
import { resultsCsv, someResults } from './results.ts';

const asked = {
  q: 'ferry',
  where: [],
  without: [],
  lang: '',
  from: '',
  to: '',
  sort: 'date',
  page: 1,
} as const;

function letter(number: number): SearchHitView {
  const lists = { languages: [], from: [], to: [], edition: null };
  return {
    entry: {
      id: `letter-${number}`,
      version: 1,
      type: 'letter',
      title: `Letter ${number}`,
      titleLanguage: 'en',
      date: null,
      ...lists,
    },
    exact: true,
    passages: { original: null, translation: null, beside: null },
    because: [],
  };
}

/** A search that finds so many letters, of which some are closed before they are read. */
function finding(total: number, closed: readonly number[], requests: SearchRequest[] = []) {
  return async (request: SearchRequest): Promise<SearchView> => {
    requests.push(request);
    const { page, perPage } = request;
    const numbers = Array.from({ length: total }, (_, at) => at + 1);
    const hits = numbers
      .slice((page - 1) * perPage, page * perPage)
      .filter((number) => !closed.includes(number))
      .map(letter);
    const ways = request.hitsOnly === true ? [] : [{ q: 'boat', says: 'did you mean “boat”?', total }];
    const pages = Math.max(1, Math.ceil(total / perPage));
    return { request, total, pages, hits, facets: [], names: [], ways, notices: [] };
  };
}

it('goes on to the last record though one on the way was closed meanwhile', async () => {
  const { hits, total } = await someResults(finding(250, [7, 130]), asked, 1000);
  expect(total).toBe(250);
  expect(hits).toHaveLength(248);
  expect(hits.at(-1)?.entry.title).toBe('Letter 250');
});

it('stops at the last page, and asks only once for what stands beside the records', async () => {
  const requests: SearchRequest[] = [];
  const { ways } = await someResults(finding(200, [], requests), asked, 1000);
  expect(requests.map(({ page, hitsOnly }) => [page, hitsOnly])).toEqual([
    [1, undefined],
    [2, true],
  ]);
  expect(ways).toHaveLength(1);
});

it('gives nothing where the search is given up on the way: part would pass for all', async () => {
  const search = finding(250, []);
  const found = await someResults(
    async (request) => ({ ...(await search(request)), ...(request.page === 2 && { givenUp: true }) }),
    asked,
    1000,
  );
  expect(found.givenUp).toBe(true);
  expect(found.hits).toEqual([]);
});

it.each([
  ['Ferry Papers, Document 22', '22', 'Ferry Papers, Document 22'],
  ['Ferry Papers, Document 122', '22', 'Ferry Papers, Document 122, 22'],
  ['Ferry Papers', '22', 'Ferry Papers, 22'],
  [null, '22', '22'],
])('names an edition and the number in it once: %s, %s', (citation, number, cell) => {
  const hit = letter(1);
  const csv = resultsCsv([{ ...hit, entry: { ...hit.entry, edition: { citation, number } } }], () => '');
  expect(csv).toContain(cell.includes(',') ? `,"${cell}",yes,` : `,${cell},yes,`);
});
