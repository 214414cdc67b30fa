// Persons and places that readers look for, over the samples.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importSources } from '../../src/app/import/import.ts';
import { plainSearch } from '../../src/app/search/request.ts';
import { search } from '../../src/app/search/search.ts';
import type { SearchView } from '../../src/app/search/view.ts';
import { testArchive, type TestArchive } from './archive.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));

let archive: TestArchive;

beforeAll(async () => {
  archive = await testArchive();
  const paths = ['records', 'authorities.csv'].map((name) => join(samples, name));
  const { failed } = await importSources(archive, paths, {
    by: 'test',
    signal: new AbortController().signal,
  });
  expect(failed).toBe(0);
});
afterAll(async () => archive.remove());

const ask = async (q: string): Promise<SearchView> =>
  search(archive, { ...plainSearch(q), perPage: 100 }, { kind: 'anonymous' });
const ids = ({ hits }: SearchView): string[] => hits.map(({ entry }) => entry.id);

it.each(['Ch’i Po-heng', 'Qi Boheng', 'Ци Бохэн'])(
  'finds the records that name a person surely meant, after those that have the words: %s',
  async (name) => {
    const [typed, named] = [await ask(name), await ask(`person:"${name}"`)];
    expect(named.total).toBeGreaterThan(0);
    expect(ids(typed)).toEqual(expect.arrayContaining(ids(named)));
    const exact = typed.hits.map((hit) => hit.exact);
    expect(exact).toEqual(exact.toSorted((a, b) => Number(b) - Number(a)));
    expect(typed.notices.map(({ code }) => code)).toContain('search-also-naming');
  },
);

it('finds the words alone where a name stands in quotation marks, or in one text', async () => {
  for (const q of ['"Qi Boheng"', 'in:translation Qi Boheng'])
    expect((await ask(q)).notices.map(({ code }) => code)).not.toContain('search-also-naming');
});

it('lists an authority whose form is the word that was typed, with its records', async () => {
  const { names } = await ask('Poluektov');
  const { total } = await ask('person:Poluektov');
  expect(names).toContainEqual(
    expect.objectContaining({ label: 'Poluektov', kind: 'person', records: total }),
  );
});
