// Search as readers and programs get it: pages, files, feed, API, one record; and what comes of requests that nobody should send.
import type { Hono } from 'hono';
import { parse } from 'csv-parse/sync';
import { pino } from 'pino';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSite } from '../../src/web/site.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

const address = 'https://archive.example';
const letters = 45;
let archive: TestArchive;
let site: Hono;
const ids: string[] = [];

const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  site.request(`${address}${path}`, { headers });
const text = async (path: string): Promise<string> => (await get(path)).text();

const AnswerSchema = z.object({
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  next: z.string().nullable(),
  hits: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      passages: z.object({
        original: z.object({ plain: z.string(), segment: z.string(), page: z.string() }).nullable(),
        translation: z.object({ plain: z.string(), segment: z.string() }).nullable(),
        beside: z.string().nullable(),
      }),
    }),
  ),
  notices: z.array(z.object({ code: z.string() })),
});
const answer = async (path: string) => AnswerSchema.parse(await (await get(path)).json());

beforeAll(async () => {
  archive = await testArchive('Papers of the Commission');
  for (let at = 0; at < letters; at++)
    ids.push(
      await archive.publish(`letter ${at}`, borderLetter(at === 7 ? '=1+1 on paint' : `On paint, ${at}`)),
    );
  site = await createSite(archive, { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) });
});
afterAll(async () => archive.remove());

describe('the page of a search', () => {
  it('goes on to the very last result, each record once', async () => {
    const seen: string[] = [];
    for (let page = 1; page <= 3; page++) {
      const html = await text(`/search?q=paint${page === 1 ? '' : `&page=${page}`}`);
      seen.push(
        ...[...html.matchAll(/<h3><a href="\/records\/([^?"]+)\?find=paint"/g)].map(([, id = '']) => id),
      );
      expect(html.includes('rel="next"')).toBe(page < 3);
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('shows both languages side by side, leads to both sentences, and there marks the words', async () => {
    const html = await text('/search?q=bridge');
    const [, lead = ''] = /<div class="t passage[^>]*>.*?href="([^"]+)"/s.exec(html) ?? [];
    expect(html).toContain('Мост готов.');
    expect(html).toMatch(/The <mark class="m-exact">bridge<\/mark> is ready\./);
    expect(lead).toMatch(/^\/records\/[a-z0-9]{8}\/v1\?find=bridge#t2\.s\d+$/);
    const [path = '', segment = ''] = lead.split('#');
    const record = await text(path);
    expect(record).toContain(`id="${segment}"`);
    expect(record).toMatch(/The <mark class="m-exact">bridge<\/mark> is ready\./);
  });

  it('is asked again only where something has changed, and each question has its own answer', async () => {
    const first = await get('/search?q=bridge');
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('x-robots-tag')).toBe('noindex');
    expect((await get('/search?q=bridge', { 'if-none-match': tag })).status).toBe(304);
    expect((await get('/search?q=chairman', { 'if-none-match': tag })).status).toBe(200);
    expect(await text('/search?q=chairman')).not.toBe(await text('/search?q=bridge'));
    const record = `/records/${ids[0]}`;
    expect(await text(`${record}?find=bridge`)).toContain('<mark');
    expect(await text(record)).not.toContain('<mark');
    expect(await text(`${record}?find=chairman`)).toContain('value="chairman"');
  });

  it('is data for who asks for it', async () => {
    const data: unknown = await (await get('/search?q=bridge', { accept: 'application/json' })).json();
    expect(AnswerSchema.parse(data).total).toBe(letters);
  });
});

describe('the files of a search', () => {
  it('hold all results: a table, entries, data', async () => {
    const csv = await get('/search.csv?q=paint');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="search.csv"');
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(await csv.text(), { bom: true, columns: true }));
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(ids));
    expect(rows.find(({ id }) => id === ids[7])?.['title']).toBe("'=1+1 on paint");
    const ris = await text('/search.ris?q=paint');
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(letters);
    expect((await answer('/search.json?q=paint')).hits).toHaveLength(letters);
    expect((await answer('/search.json?q=paint&page=2')).hits).toEqual([]);
  });

  it('are a feed, the newest in the archive first', async () => {
    const xml = await text('/search.atom?q=paint');
    const found: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', (words) => {
      const [, id = ''] = /^https:\/\/archive\.example\/records\/([a-z0-9]{8})$/.exec(words) ?? [];
      if (id !== '') found.push(id);
    });
    parser.write(xml).close();
    expect(found).toEqual(ids.toReversed());
    const [, summary = ''] = /<summary[^>]*>([^<]*)</.exec(await text('/search.atom?q=bridge')) ?? [];
    expect(summary).toContain('The bridge is ready.');
  });
});

describe('the API', () => {
  it('goes on to the end by its own links', async () => {
    const seen: string[] = [];
    let path: string | null = '/api/v1/search?q=paint&perPage=20&type=letter';
    while (path !== null) {
      const page: z.infer<typeof AnswerSchema> = await answer(path);
      seen.push(...page.hits.map(({ id }) => id));
      path = page.next === null ? null : page.next.slice(address.length);
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('says so where dates were exchanged, and where there is no such page', async () => {
    expect(await answer('/api/v1/search?q=paint&from=1960&to=1800')).toMatchObject({
      notices: [{ code: 'search-dates-swapped' }],
    });
    expect(await answer('/api/v1/search?q=paint&from=1800&to=1960')).toMatchObject({ notices: [] });
    expect(await answer('/api/v1/search?q=paint&page=900000')).toMatchObject({
      hits: [],
      next: null,
      notices: [{ code: 'no-page' }],
    });
  });

  it('gives the passages with the addresses of their segments', async () => {
    const { hits } = await answer('/api/v1/search?q=bridge&perPage=1');
    const [hit] = hits;
    expect(hit?.passages.translation?.plain).toBe('The bridge is ready.');
    expect(hit?.passages.original?.plain).toBe('Мост готов.');
    expect(hit?.passages.original?.page).toBe(
      `${address}/records/${hit?.id}/v1#${hit?.passages.original?.segment}`,
    );
  });

  it.each([
    'page=0',
    'from=foo',
    'to=12 May 1950',
    'perPage=101',
    'sort=best',
    'more=colour',
    'colour=red',
    'q=a&q=b',
    `q=${'a'.repeat(1001)}`,
  ])('refuses “%s” and says why', async (query) => {
    const refused = await get(`/api/v1/search?${query}`);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { code: 'parameter' } });
  });
});

describe('verno search', () => {
  it('says what was found in words: both passages, what answers between asterisks', async () => {
    const { status, stdout } = await run(
      archive,
      'search',
      'bridge',
      '--limit',
      '1',
      '--page',
      '2',
      '--sort',
      'date',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^45 records\n/);
    expect(stdout).toMatch(/\n2\. [a-z0-9]{8} {2}1924-06-03 {2}On paint, \d+\n/);
    expect(stdout).toMatch(/ru +Мост готов\.\n.*en +The \*bridge\* is ready\./);
  });

  it('gives programs the keys that were promised, and as many as are wanted', async () => {
    const { stdout } = await run(
      archive,
      'search',
      'paint',
      '--where',
      'type=letter',
      '--limit',
      '1000',
      '--json',
    );
    const found = AnswerSchema.omit({ next: true })
      .extend({
        hits: z.array(
          z.object({
            id: z.string(),
            version: z.literal(1),
            title: z.string(),
            date: z.string(),
            passages: z.object({}),
          }),
        ),
      })
      .parse(JSON.parse(stdout));
    expect(found.hits).toHaveLength(letters);
    expect(found.total).toBe(letters);
  });

  it.each([
    ['--where', 'colour=red'],
    ['--sort', 'best'],
    ['--limit', '5000'],
    ['--page', 'x'],
  ])('refuses %s %s, and says what there is', async (flag, value) => {
    const { status, stderr } = await run(archive, 'search', 'paint', flag, value);
    expect(status).toBe(2);
    expect(stderr).toContain(value.split('=')[0]);
  });
});

describe('what nobody should send', () => {
  const evil = [
    'q=%00%01%1b[31m',
    'q=%ED%A0%80%ED%B0%80',
    'q=%E0%A4%A',
    'q=%',
    'q[]=a&q[x]=b',
    'q=a&q=b&q=c',
    'q=a&page=999999999',
    'q=a&page=-1&sort=%00&more=__proto__',
    'q=a&person=__proto__&year=constructor&mark=%00',
    `q=${'('.repeat(900)}`,
    `q=${'"'.repeat(999)}`,
    `q=${encodeURIComponent('a OR '.repeat(200))}`,
    `q=${encodeURIComponent('-'.repeat(900))}`,
    `q=${'a'.repeat(12_000)}`,
    'q=*&from=yesterday&to=%22',
    'q=%E2%80%AE%D7%90&lang=%F0%9F%98%80',
    'q=id:00000000&without=a&without=a',
    'q==1%2B1',
    'q=...%20!!!',
    'q=the%20of%20and',
  ];

  it.each(evil)('has a page for an answer, and files and proposals too: %s', async (query) => {
    const started = performance.now();
    for (const form of [
      '/search',
      '/search.json',
      '/search.csv',
      '/search.ris',
      '/search.atom',
      '/suggest',
    ]) {
      const reply = await get(`${form}?${query}`);
      expect([form, reply.status]).toEqual([form, 200]);
      const body = await reply.text();
      expect(body.length).toBeGreaterThan(form === '/search.ris' ? -1 : 10);
      expect(body.length).toBeLessThan(2_000_000);
    }
    expect((await get(`/records/${ids[0]}?find=${query.replace('q=', '')}`)).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is told what was mended', async () => {
    expect(await text('/search?q=a&sort=best')).toContain('There is no order “best”');
    expect(await text(`/search?q=${'a'.repeat(3000)}`)).toContain('was cut there');
    expect(await text('/search?q=paint&page=999')).toContain('There is no page 999. The last is page 3.');
    expect(await text('/search?q=%22paint')).toContain('is not closed');
  });
});
