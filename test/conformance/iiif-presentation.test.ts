// What the archive gives to IIIF viewers, judged by the schema of IIIF's own validator, whose examples are judged first.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSources } from '../../src/app/import/import.ts';
import { createSite } from '../../src/web/site.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { sharedData } from '../shared-data.ts';
import {
  faults,
  presentationSchema,
  readFixture,
  sharedIds,
  validatorFolder,
} from './iiif-presentation-schema.ts';

const absent = validatorFolder === undefined;
const ExpectedSchema = z.object({
  v3_valid: z.array(z.string()),
  v3_invalid: z.array(z.string()),
  v3_error_paths: z.record(z.string(), z.union([z.array(z.string()), z.string()])),
  v4_valid: z.array(z.string()),
  v4_invalid: z.array(z.string()),
});

describe.skipIf(absent)(
  'the examples of the validator (skipped where iiif-presentation-validator is absent)',
  () => {
    const validate = absent ? undefined : presentationSchema();
    const expected = absent ? undefined : ExpectedSchema.parse(readFixture('expected.json'));
    const judged = (paths: readonly string[]): boolean[] =>
      paths.map((path) => validate?.(readFixture(path)) === true);

    it('have the verdicts that are expected of them', () => {
      const valid = judged(expected?.v3_valid ?? []);
      const invalid = judged(expected?.v3_invalid ?? []);
      expect([valid.length, invalid.length]).toEqual([22, 6]);
      expect(valid.every(Boolean)).toBe(true);
      expect(invalid.some(Boolean)).toBe(false);
    });

    it('are faulted in the places where they are wrong', () => {
      const places = Object.entries(expected?.v3_error_paths ?? {});
      expect(places).toHaveLength(4);
      for (const [path, wanted] of places) {
        expect(validate?.(readFixture(path)), path).toBe(false);
        const found = new Set((validate?.errors ?? []).map(({ instancePath }) => `${instancePath}/`));
        for (const place of Array.isArray(wanted) ? wanted : [])
          expect([...found], path).toContain(`${place.replaceAll(/\[(\d+)\]/g, '/$1').replace(/\/$/, '')}/`);
      }
    });

    it('share an id only where they are bad', () => {
      expect((expected?.v4_invalid ?? []).map((path) => sharedIds(readFixture(path)).length)).toEqual([1]);
      expect((expected?.v4_valid ?? []).map((path) => sharedIds(readFixture(path)).length)).toEqual([0]);
    });
  },
);

const origin = 'https://archive.example/papers';
const Reference = z.looseObject({ id: z.string(), type: z.string() });
const Listed = z.looseObject({ items: z.array(Reference) });
const Opened = z.looseObject({
  id: z.string(),
  service: z.array(Reference),
  items: z.array(
    z.looseObject({
      id: z.string(),
      label: z.record(z.string(), z.array(z.string())),
      annotations: z.array(Reference).optional(),
    }),
  ),
});

describe.skipIf(absent)(
  'what the archive gives (skipped where iiif-presentation-validator is absent)',
  () => {
    let archive: TestArchive;
    let site: Hono;
    let validate: ReturnType<typeof presentationSchema>;
    let manifests: z.infer<typeof Opened>[];

    async function get(address: string): Promise<{ status: number; body: unknown; headers: Headers }> {
      expect(address.startsWith(`${origin}/`), address).toBe(true);
      const answer = await site.request(address.slice(origin.length));
      return { status: answer.status, body: await answer.json(), headers: answer.headers };
    }

    beforeAll(async () => {
      validate = presentationSchema();
      archive = await testArchive();
      const samples = fileURLToPath(new URL('../../samples', import.meta.url));
      const { signal } = new AbortController();
      const telegram = sharedData('telegram-1950');
      for (const path of [
        join(samples, 'records'),
        ...(telegram === undefined ? [] : [join(telegram, 'record.txt')]),
      ])
        await importSources(archive, [path], { by: 'test', signal });
      site = await createSite(archive, { address: origin, cacheBytes: 0, log: pino({ level: 'silent' }) });
      const all = Listed.parse((await get(`${origin}/iiif/collection.json`)).body);
      manifests = [];
      for (const { id, type } of all.items)
        if (type === 'Manifest') manifests.push(Opened.parse((await get(id)).body));
    }, 60_000);
    afterAll(async () => archive.remove());

    it('is a valid manifest of every record, by its own address', () => {
      expect(manifests.length).toBeGreaterThanOrEqual(16);
      for (const manifest of manifests) {
        expect(faults(validate, manifest), manifest.id).toEqual([]);
        expect(sharedIds(manifest), manifest.id).toEqual([]);
      }
    });

    it('is valid annotations and canvases, under the addresses that the manifests write', async () => {
      let pages = 0;
      let annotations = 0;
      for (const manifest of manifests) {
        const [first] = manifest.items;
        const canvas = await get(first?.id ?? '');
        expect(faults(validate, { ...manifest, items: [canvas.body] }), first?.id).toEqual([]);
        for (const reference of manifest.items.flatMap((one) => one.annotations ?? [])) {
          const { body, headers } = await get(reference.id);
          expect(faults(validate, body), reference.id).toEqual([]);
          expect(headers.get('access-control-allow-origin')).toBe('*');
          pages++;
          annotations += Listed.parse(body).items.length;
        }
      }
      expect(pages).toBeGreaterThan(40);
      expect(annotations).toBeGreaterThan(400);
    });

    it('is valid collections: of all records, and of each collection', async () => {
      const all = await get(`${origin}/iiif/collection.json`);
      expect(faults(validate, all.body)).toEqual([]);
      const collections = Listed.parse(all.body).items.filter(({ type }) => type === 'Collection');
      expect(collections.length).toBeGreaterThan(0);
      for (const { id } of collections) expect(faults(validate, (await get(id)).body), id).toEqual([]);
    });

    it('is answers to searches, valid but for what Content Search adds', async () => {
      let hits = 0;
      for (const { service } of manifests) {
        const [search] = service;
        const { body } = await get(`${search?.id ?? ''}?q=the`);
        const {
          annotations,
          ignored: _,
          '@context': context,
          ...page
        } = z.looseObject({ '@context': z.string() }).parse(body);
        expect(context).toBe('http://iiif.io/api/search/2/context.json');
        expect(faults(validate, page), search?.id).toEqual([]);
        for (const one of z.array(z.looseObject({})).parse(annotations ?? []))
          expect(faults(validate, one)).toEqual([]);
        hits += Listed.parse(body).items.length;
      }
      expect(hits).toBeGreaterThan(100);
    });
  },
);
