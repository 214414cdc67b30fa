// The sitemap of an archive of more records than one file of the protocol may name (sitemaps.org 0.9).
import type { Hono } from 'hono';
import { pino } from 'pino';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListEntry } from '../../src/index/port.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import { sha256 } from '../../src/trust/hash.ts';
import type { Archive } from '../../src/app/services.ts';
import { createSite } from '../../src/web/site.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

const address = 'https://archive.example';
/** More than a file may name, and no round number. */
const many = 52_345;
let archive: TestArchive;
let site: Hono;
let published: string;
const ids = Array.from({ length: many }, (_, at) => recordIdFrom(Buffer.from(sha256(`record ${at}`), 'hex')));

/** So many records in the index; each of them stands as the one that was published. */
const list: Archive['index']['list'] = async ({ page, perPage }) => ({
  total: many,
  entries: ids.slice((page - 1) * perPage, page * perPage).map(entryOf),
});

function listing(real: Archive, one: string): Archive {
  const head: Archive['store']['head'] = async (_, signal) => real.store.head(one, signal);
  return { ...real, index: { ...real.index, list }, store: { ...real.store, head } };
}

const entryOf = (id: string): ListEntry => ({
  id,
  version: 1,
  type: 'letter',
  title: 'Letter',
  titleLanguage: 'en',
  date: null,
  languages: [],
  from: [],
  to: [],
  edition: null,
});

beforeAll(async () => {
  archive = await testArchive();
  const name = 'Мост'.repeat(100);
  const content = borderLetter('Letter');
  const collections = ['Bridge & Ferry', name];
  const one = await archive.publish('letter', {
    ...content,
    description: { ...content.description, collections },
  });
  published = (await archive.store.head(one))?.manifest.published ?? '';
  site = await createSite(listing(archive, one), { address, cacheBytes: 0, log: pino({ level: 'silent' }) });
});
afterAll(async () => archive.remove());

interface Read {
  readonly root: string;
  readonly bytes: number;
  readonly places: readonly {
    readonly loc: string;
    readonly lastmod: string | undefined;
    readonly children: readonly string[];
  }[];
}

/** A file of the sitemap, by an XML parser of its own. */
async function read(path: string): Promise<Read> {
  const response = await site.request(path);
  expect([path, response.status, response.headers.get('content-type')]).toEqual([
    path,
    200,
    'application/xml; charset=utf-8',
  ]);
  const text = await response.text();
  const places: { loc: string; lastmod: string | undefined; children: string[] }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let root = '';
  const stack: string[] = [];
  parser.on('opentag', ({ local, uri }) => {
    expect(uri).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    if (stack.length === 0) root = local;
    if (stack.length === 1) places.push({ loc: '', lastmod: undefined, children: [] });
    if (stack.length === 2) places.at(-1)?.children.push(local);
    stack.push(local);
  });
  parser.on('closetag', () => stack.pop());
  parser.on('text', (words) => {
    const place = places.at(-1);
    if (stack.length !== 3 || place === undefined) return;
    if (stack[2] === 'loc') place.loc += words;
    else place.lastmod = (place.lastmod ?? '') + words;
  });
  parser.write(text).close();
  return { root, bytes: Buffer.byteLength(text), places };
}

it(
  `names each of ${many} records once, in files within the limits of the protocol`,
  { timeout: 30_000 },
  async () => {
    const index = await read('/sitemap.xml');
    expect(index.root).toBe('sitemapindex');
    expect(index.places.length).toBeGreaterThan(many / 50_000);
    expect(index.places.length).toBeLessThanOrEqual(50_000);
    expect(index.bytes).toBeLessThan(52_428_800);
    const seen = new Map<string, string | undefined>();
    for (const { loc: file, children } of index.places) {
      expect(file.startsWith(`${address}/`)).toBe(true);
      expect(children).toEqual(['loc']);
      const { root, bytes, places } = await read(file.slice(address.length));
      expect([root, places.length > 0, places.length <= 50_000, bytes < 52_428_800]).toEqual([
        'urlset',
        true,
        true,
        true,
      ]);
      for (const { loc, lastmod, children: said } of places) {
        if (!loc.startsWith(`${address}/`) || loc.length >= 2048 || seen.has(loc))
          throw new Error(`twice, foreign or too long: ${loc}`);
        if (said.join(' ') !== (lastmod === undefined ? 'loc' : 'loc lastmod'))
          throw new Error(`${said.join(' ')} of ${loc}`);
        seen.set(loc, lastmod);
      }
    }
    const records = [...seen].filter(([loc]) => loc.startsWith(`${address}/records/`));
    expect(records.map(([loc]) => loc.slice(`${address}/records/`.length)).toSorted()).toEqual(
      ids.toSorted(),
    );
    // As the protocol takes it from W3C-DTF.
    expect(published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/);
    expect(new Set(records.map(([, lastmod]) => lastmod))).toEqual(new Set([published]));
    expect(seen.has(`${address}/collections/Bridge%20%26%20Ferry`)).toBe(true);
    expect(seen.has(`${address}/data`)).toBe(true);
  },
);
