// What IIIF viewers are told: who may read what, what stands where, and what a search within a record finds.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setAccess } from '../../src/app/access/set.ts';
import { importSources } from '../../src/app/import/import.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { createSite } from '../../src/web/site.ts';
import { sharedData } from '../shared-data.ts';
import { testArchive, type TestArchive } from './archive.ts';

const origin = 'https://archive.example/papers';
const samples = fileURLToPath(new URL('../../samples/records', import.meta.url));
const telegram = sharedData('telegram-1950');
const { signal } = new AbortController();
const Annotation = z.looseObject({
  id: z.string(),
  motivation: z.string(),
  body: z.looseObject({ value: z.string(), language: z.string().optional() }).optional(),
  target: z.union([
    z.string(),
    z.looseObject({
      source: z.string(),
      selector: z.union([
        z.looseObject({ type: z.string(), value: z.string() }),
        z.array(z.looseObject({ prefix: z.string(), exact: z.string(), suffix: z.string() })),
      ]),
    }),
  ]),
});
const Page = z.looseObject({
  items: z.array(Annotation),
  ignored: z.array(z.string()).optional(),
  annotations: z.array(z.looseObject({ items: z.array(Annotation) })).optional(),
});
const Manifest = z.looseObject({
  id: z.string(),
  label: z.record(z.string(), z.array(z.string())),
  items: z.array(
    z.looseObject({
      id: z.string(),
      label: z.record(z.string(), z.array(z.string())),
      items: z.array(z.unknown()),
      annotations: z.array(z.looseObject({ id: z.string() })).optional(),
    }),
  ),
});
const Collection = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), type: z.string() })) });

let archive: TestArchive;
let site: Hono;
const ids = new Map<string, string>();

beforeAll(async () => {
  archive = await testArchive();
  for (const name of ['diary-of-vidalenc', 'telegram-poluektov', 'order-88', 'petition-of-the-ferrymen']) {
    const report = await importSources(archive, [join(samples, name)], {
      by: 'archivist',
      collection: 'Ferry',
      signal,
    });
    ids.set(name, report.records[0]?.id ?? '');
  }
  site = await createSite(archive, {
    address: origin,
    cacheBytes: 1_000_000,
    log: pino({ level: 'silent' }),
  });
}, 60_000);
afterAll(async () => archive.remove());

const ask = (path: string, headers: Record<string, string> = {}): Response | Promise<Response> =>
  site.request(path.startsWith(origin) ? path.slice(origin.length) : path, { headers });
const read = async <T>(schema: z.ZodType<T>, path: string): Promise<T> =>
  schema.parse(await (await ask(path)).json());
const idOf = (name: string): string => ids.get(name) ?? '';
const search = (query: string): string => `/iiif/${idOf('diary-of-vidalenc')}/v1/search?${query}`;

describe('a manifest', () => {
  it('has a canvas where a leaf is lost, in its place and without an image, and says so', async () => {
    const { items } = await read(Manifest, `/iiif/${idOf('diary-of-vidalenc')}/v1/manifest.json`);
    expect(
      items.map(({ label, items: painted }) => [Object.values(label).flat()[0], painted.length]),
    ).toEqual([
      ['31 v', 1],
      ['32 (lost: one leaf)', 0],
      ['33', 1],
    ]);
  });

  it('is of the newest version by one address, of a version for ever by another', async () => {
    const id = idOf('order-88');
    const newest = await read(Manifest, `/iiif/${id}/manifest.json`);
    const first = await read(Manifest, `/iiif/${id}/v1/manifest.json`);
    expect([newest.id, first.id]).toEqual([
      `${origin}/iiif/${id}/manifest.json`,
      `${origin}/iiif/${id}/v1/manifest.json`,
    ]);
    expect(newest.items.map((canvas) => canvas.id)).toEqual(first.items.map((canvas) => canvas.id));
  });

  it('is JSON-LD of its context, has a tag, and is not sent again to whom has it', async () => {
    const path = `/iiif/${idOf('order-88')}/v1/manifest.json`;
    const answer = await ask(path);
    expect(answer.headers.get('content-type')).toBe(
      'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"',
    );
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const plain = await ask(path, { Accept: 'application/json' });
    expect(plain.headers.get('content-type')).toMatch(/^application\/json/);
    const again = await ask(path, { 'If-None-Match': answer.headers.get('etag') ?? '' });
    expect([again.status, answer.headers.get('etag')]).toEqual([304, expect.stringContaining('iiif-')]);
  });
});

it('says what the original and its translation say of a page, in the lines where it stands', async () => {
  const base = `/iiif/${idOf('diary-of-vidalenc')}/v1/annotations/p3`;
  const original = await read(Page, `${base}/t1`);
  const translation = await read(Page, `${base}/t2`);
  expect(new Set(original.items.map(({ body }) => body?.language))).toEqual(new Set(['fr']));
  expect(new Set(translation.items.map(({ body }) => body?.language))).toEqual(new Set(['en']));
  const placed = original.items.filter(
    ({ target }) => typeof target !== 'string' || target.includes('#xywh='),
  );
  expect(placed.length).toBe(original.items.length);
  // What translates a line stands where the line does.
  const targets = new Set(original.items.map(({ target }) => JSON.stringify(target)));
  expect(translation.items.some(({ target }) => targets.has(JSON.stringify(target)))).toBe(true);
});

describe('a search within a record', () => {
  it('gives the sentences in which words stand, with the words around them', async () => {
    const { items, annotations } = await read(Page, search('q=pieu'));
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ body }) => body?.value)).toContain('Le milieu est désormais là où est le pieu.');
    const snippets = annotations?.[0]?.items ?? [];
    expect(snippets.every(({ motivation }) => motivation === 'contextualizing')).toBe(true);
    for (const { target } of snippets) {
      if (typeof target === 'string' || !Array.isArray(target.selector)) throw new Error('no quotation');
      const [quote] = target.selector;
      const sentence = items.find(({ id }) => id === target.source)?.body?.value ?? '';
      expect(sentence).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
    }
  });

  it('finds nothing where nothing is, names what it ignores, and wants words', async () => {
    expect((await read(Page, search('q=zeppelin'))).items).toEqual([]);
    expect((await read(Page, search('q=pieu&user=a&motivation=painting'))).ignored).toEqual([
      'motivation',
      'user',
    ]);
    expect((await ask(search('q='))).status).toBe(400);
    expect((await ask(search('q=pieu&page=2'))).status).toBe(404);
    // Two searches are two answers, though they have one path.
    const first = await (await ask(search('q=pieu'))).text();
    expect(await (await ask(search('q=rive'))).text()).not.toBe(first);
  });
});

it('answers for what is not there, closed or withdrawn in words for programs, which every host may read', async () => {
  const [closed, gone] = [idOf('order-88'), idOf('petition-of-the-ferrymen')];
  await setAccess(archive, { record: closed, level: 'closed', reason: 'test', by: 'test' });
  await withdrawRecord(archive, { record: gone, reason: 'test', by: 'test' });
  for (const [id, status] of [
    [closed, 403],
    [gone, 410],
    ['00000000', 404],
  ] as const)
    // prettier-ignore
    for (const path of ['manifest.json', 'v1/manifest.json', 'v1/canvas/p1', 'v1/annotations/p1/t1', 'v1/search?q=a']) {
      const answer = await ask(`/iiif/${id}/${path}`);
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(await answer.json()).toHaveProperty('error.code');
    }
  for (const path of ['/iiif/collection.json', '/iiif/collection/Ferry.json']) {
    const { items } = await read(Collection, path);
    const listed = items.filter(({ type }) => type === 'Manifest').map(({ id }) => id);
    expect(listed).toHaveLength(2);
    expect(listed.some((id) => id.includes(closed) || id.includes(gone))).toBe(false);
  }
  for (const path of [
    '/iiif/collection/Nothing.json',
    '/iiif/collection/part/2.json',
    '/iiif/collection/Ferry/part/9.json',
  ])
    expect((await ask(path)).status).toBe(404);
});

it.skipIf(telegram === undefined)(
  'sets what translates an untranscribed leaf of the telegram on that leaf (skipped where telegram-1950 is absent)',
  async () => {
    const report = await importSources(archive, [join(telegram ?? '', 'record.txt')], {
      by: 'archivist',
      signal,
    });
    const id = report.records[0]?.id ?? '';
    const { items } = await read(Manifest, `/iiif/${id}/v1/manifest.json`);
    const leaf = items.find(({ label }) => Object.values(label).flat()[0]?.startsWith('152'));
    const texts = (leaf?.annotations ?? []).map(({ id: address }) => address);
    expect(texts).toHaveLength(1);
    // Ten sentences of the translation have no original, the last of them the first question of the list that follows: as on the parallel page.
    const { items: said } = await read(Page, texts[0] ?? '');
    expect(said).toHaveLength(10);
    expect(said.map(({ target }) => target)).toEqual(said.map(() => leaf?.id));
  },
);
