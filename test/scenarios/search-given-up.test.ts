// A search that takes too long: nobody is told that nothing answers, and the next reader has his answer.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainSearch } from '../../src/app/search/request.ts';
import { search } from '../../src/app/search/search.ts';
import type { SearchIndex } from '../../src/index/search.ts';
import { StoreFault } from '../../src/store/fault.ts';
import { createSite } from '../../src/web/site.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

const address = 'https://archive.example';
let whole: TestArchive;
let archive: TestArchive;
/** Whether the engine takes longer than it may. */
let isSlow = false;
/** Answers that the engine still gives before it hangs. */
let answersLeft = Infinity;

beforeAll(async () => {
  whole = await testArchive();
  for (const at of [1, 2]) await whole.publish(`letter ${at}`, borderLetter(`On paint, ${at}`));
  const engine = whole.index.search;
  const slow: SearchIndex['search'] = async (query, signal) => {
    if (!isSlow && answersLeft-- > 0) return engine.search(query, signal);
    if (!isSlow) await new Promise((_, stop) => signal?.addEventListener('abort', () => stop(signal.reason)));
    throw new StoreFault({ code: 'query-too-long', severity: 'error', message: 'It took too long.' });
  };
  archive = { ...whole, index: { ...whole.index, search: { ...engine, search: slow } } };
});
afterAll(async () => whole.remove());

const newSite = async () =>
  createSite(archive, { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) });

it('keeps what was found where ways on take too long', async () => {
  const asked = plainSearch('paint 1');
  answersLeft = 1;
  const found = await search(archive, asked, { kind: 'anonymous' });
  const isTried = answersLeft < 0;
  answersLeft = Infinity;
  expect(isTried).toBe(true);
  expect(found.givenUp).toBeUndefined();
  expect(found.hits.map(({ entry }) => entry.title)).toEqual(['On paint, 1']);
  expect(found.ways).toEqual([]);
});

describe('a search that is given up', () => {
  it.each(['/search?q=paint', '/search.json?q=paint', '/search.csv?q=paint', '/search.ris?q=paint'])(
    'is answered with 503 and kept nowhere: %s',
    async (path) => {
      const site = await newSite();
      isSlow = true;
      const first = await site.request(`${address}${path}`);
      const said = await first.text();
      isSlow = false;
      expect(first.status).toBe(503);
      expect(said).not.toContain('No record answers');
      expect(first.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(first.headers.get('etag')).toBeNull();
      expect(said).toContain('was given up');
      const next = await site.request(`${address}${path}`);
      expect(next.status).toBe(200);
      expect(await next.text()).toContain('On paint, 2');
    },
  );

  it.each(['/search.atom?q=paint', '/api/v1/search?q=paint'])('is no empty answer: %s', async (path) => {
    const site = await newSite();
    isSlow = true;
    const answer = await site.request(`${address}${path}`);
    isSlow = false;
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('was given up');
  });

  it('ends the command with 1', async () => {
    isSlow = true;
    const said = await run(archive, 'search', 'paint', '--data', archive.dir);
    isSlow = false;
    expect(said.status).toBe(1);
    expect(said.stderr).toContain('was given up');
    expect(said.stdout).not.toContain('0 records');
  });
});
