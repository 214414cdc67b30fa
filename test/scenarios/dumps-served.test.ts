// Downloads of the whole archive over HTTP: the page, its JSON, files whole and in parts, and what is said when they may not be had.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeDumps } from '../../src/app/dumps/make-dumps.ts';
import { createSite } from '../../src/web/site.ts';
import { borderLetter } from '../generators/letter.ts';
import { got } from '../temporary-archive.ts';
import { testArchive, type TestArchive } from './archive.ts';

const address = 'https://archive.example';
const { signal } = new AbortController();
let archive: TestArchive;
let site: Hono;
let letter: string;
let whole: Buffer;

beforeAll(async () => {
  archive = await testArchive();
  letter = await archive.publish('letter', borderLetter('On the bridge'));
  await archive.publish('other', borderLetter('On the ferry'));
  site = await createSite(archive, { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) });
});
afterAll(async () => archive.remove());

const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  site.request(path, { headers, method });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const file = '/data/records.jsonl.gz';

const ListSchema = z.object({
  state: z.literal('offered'),
  records: z.int(),
  files: z.array(z.object({ name: z.string(), size: z.int(), sha256: z.string(), address: z.url() })),
});

const DatasetSchema = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Dataset'),
  '@id': z.url(),
  distribution: z.array(
    z.object({ '@type': z.literal('DataDownload'), contentUrl: z.url(), sha256: z.string() }),
  ),
});

it('says so where no downloads have been made, and notices when they are, though nothing in the archive has changed', async () => {
  const before = await get('/data');
  expect([before.status, await before.text()]).toEqual([
    200,
    expect.stringContaining('No downloads have been made yet'),
  ]);
  expect((await get('/data.json')).status).toBe(200);
  expect((await get(file)).status).toBe(404);
  expect((await get('/data/sha256sums.txt')).status).toBe(404);
  got(await makeDumps(archive, { address, signal }));
  expect(await (await get('/data')).text()).toContain('href="/data/records.jsonl.gz"');
  whole = await bytesOf(await get(file));
});

describe('once they are made', () => {
  it('are listed as JSON with addresses under which they are what the list says', async () => {
    const asked = [await get('/data.json'), await get('/data', { Accept: 'application/json' })];
    const [list, same] = await Promise.all(asked.map(async (one) => ListSchema.parse(await one.json())));
    expect(same).toEqual(list);
    expect([list?.records, list?.files.length]).toEqual([2, 6]);
    for (const { address: at, size, sha256 } of list?.files ?? []) {
      const response = await get(at.slice(address.length));
      const bytes = await bytesOf(response);
      expect(response.status).toBe(200);
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256]);
      expect(response.headers.get('content-type')).toBe('application/gzip');
      expect(gunzipSync(bytes).length).toBeGreaterThan(0);
    }
    const sums = await (await get('/data/sha256sums.txt')).text();
    expect(sums).toContain(`${createHash('sha256').update(whole).digest('hex')}  records.jsonl.gz\n`);
  });

  it('are a dataset with its files to search engines for data', async () => {
    const page = await (await get('/data')).text();
    const script = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1] ?? '';
    const said = DatasetSchema.parse(JSON.parse(script));
    expect(said['@id']).toBe(`${address}/data`);
    expect(said.distribution.map(({ contentUrl }) => contentUrl)).toContain(`${address}${file}`);
    expect(said.distribution.map(({ sha256 }) => sha256)).toContain(
      createHash('sha256').update(whole).digest('hex'),
    );
  });

  it('come in parts, so that a download that broke off goes on', async () => {
    const first = await get(file, { Range: 'bytes=0-99' });
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('content-range')]).toEqual([206, `bytes 0-99/${whole.length}`]);
    const rest = await get(file, { Range: 'bytes=100-', 'If-Range': tag });
    expect(Buffer.concat([await bytesOf(first), await bytesOf(rest)])).toEqual(whole);
    const changed = await get(file, { Range: 'bytes=100-', 'If-Range': '"another"' });
    expect([changed.status, (await bytesOf(changed)).length]).toEqual([200, whole.length]);
    const beyond = await get(file, { Range: `bytes=${whole.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
  });

  it('are saved under their name, not sent again to whom has them, and asked for by HEAD', async () => {
    const { headers } = await get(file);
    expect(headers.get('content-disposition')).toBe('attachment; filename="records.jsonl.gz"');
    expect(headers.get('accept-ranges')).toBe('bytes');
    const digest = createHash('sha256').update(whole).digest('base64');
    expect(headers.get('repr-digest')).toBe(`sha-256=:${digest}:`);
    const again = await get(file, { 'If-None-Match': headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await get(file, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(whole.length),
      '',
    ]);
  });

  it.each(['/data/current.json', '/data/..%2fcurrent.json', '/data/nothing', '/data/..%2f..%2fverno.db'])(
    'are no way to other files: %s',
    async (path) => expect((await get(path)).status).toBe(404),
  );

  it('are refused with a word from the moment at which a record is withdrawn, though their bytes are still there', async () => {
    const at = new Date().toISOString();
    await archive.store.withdraw({ record: letter, reason: 'By order.', by: 'archivist', at });
    for (const path of [file, '/data/sha256sums.txt']) {
      const refused = await get(path, { Range: 'bytes=0-9' });
      expect([refused.status, await refused.text()]).toEqual([
        503,
        expect.stringContaining('not offered any more'),
      ]);
      expect(refused.headers.get('cache-control')).toBe('no-store');
      const told = await get(path, { Accept: 'application/json' });
      expect(await told.json()).toMatchObject({ error: { code: 'dumps-outdated' } });
    }
    const page = await (await get('/data')).text();
    expect(page).toContain('no longer offered');
    expect(page).not.toContain('records.jsonl.gz');
    expect(await (await get('/data.json')).json()).toMatchObject({ state: 'outdated' });
    got(await makeDumps(archive, { address, signal }));
    const next = await get(file);
    expect(next.status).toBe(200);
    expect(gunzipSync(await bytesOf(next)).toString()).not.toContain('On the bridge');
  });
});
