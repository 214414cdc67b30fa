// Every check that IIIF's own image validator makes, in both versions of the Image API, on its own reference picture.
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSources } from '../../src/app/import/import.ts';
import { createSite } from '../../src/web/site.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import {
  coloursIn,
  isNear,
  referenceColours,
  referencePicture,
  side,
  square,
  type Colour,
} from './iiif-image-reference.ts';

const picture = referencePicture();
const origin = 'https://archive.example';
let folder: string;
let archive: TestArchive;
let site: Hono;
let id: string;
let colours: readonly (readonly Colour[])[];
let ran = 0;

beforeAll(async () => {
  if (picture === undefined) return;
  folder = await mkdtemp(join(tmpdir(), 'verno-iiif-'));
  await mkdir(join(folder, 'images'));
  await copyFile(picture, join(folder, 'images', '1.tif'));
  const page = 'pages:\n  - id: p1\n    label: "1"\n    image: images/1.tif\n';
  await writeFile(join(folder, 'record.yaml'), `type: letter\ntitles:\n  en: Squares\n${page}`);
  archive = await testArchive();
  const report = await importSources(archive, [folder], { by: 'test', signal: AbortSignal.timeout(20_000) });
  id = `${report.records[0]?.id}-v1-p1`;
  site = await createSite(archive, { address: origin, cacheBytes: 0, log: pino({ level: 'silent' }) });
  colours = await referenceColours(picture);
});
afterAll(async () => {
  if (picture === undefined) return;
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

interface Steps {
  readonly region?: string;
  readonly size?: string;
  readonly rotation?: string;
  readonly quality?: string;
  readonly format?: string;
  readonly identifier?: string;
}

type Api = 2 | 3;
const get = async (path: string, headers: Record<string, string> = {}) =>
  site.request(`${origin}/iiif/image/${path}`, { headers });

function addressOf(api: Api, steps: Steps): string {
  const { region = 'full', size = api === 3 ? 'max' : 'full', rotation = '0' } = steps;
  return `${api}/${steps.identifier ?? id}/${region}/${size}/${rotation}/${steps.quality ?? 'default'}.${steps.format ?? 'jpg'}`;
}

async function image(api: Api, steps: Steps = {}): Promise<Buffer> {
  const answer = await get(addressOf(api, steps));
  expect(answer.status, addressOf(api, steps)).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function status(api: Api, steps: Steps): Promise<number> {
  return (await get(addressOf(api, steps))).status;
}

/** Width and height of a picture. */
async function sizeOf(bytes: Buffer): Promise<[number, number]> {
  const { width, height } = await sharp(bytes).metadata();
  return [width, height];
}

/** How many of all squares have their colours, where the square of a column and row stands at `place` in a picture scaled to `width`. */
async function squaresRight(
  bytes: Buffer,
  width = side,
  place: (x: number, y: number) => [number, number] = (x, y) => [x, y],
): Promise<number> {
  const colour = await coloursIn(bytes);
  const step = (width / side) * square;
  let right = 0;
  for (let x = 0; x < 10; x++)
    for (let y = 0; y < 10; y++) {
      const [column, row] = place(x, y);
      const part = {
        left: Math.round(column * step + 0.2 * step),
        top: Math.round(row * step + 0.2 * step),
        width: Math.round(0.6 * step),
        height: Math.round(0.6 * step),
      };
      if (isNear(colour(part), colours[x]?.[y] ?? [NaN, NaN, NaN])) right++;
    }
  return right;
}

/** Whether a picture is of one square alone. */
async function isSquare(bytes: Buffer, x: number, y: number): Promise<boolean> {
  const [width, height] = await sizeOf(bytes);
  const inner = { left: 5, top: 5, width: width - 10, height: height - 10 };
  return isNear((await coloursIn(bytes))(inner), colours[x]?.[y] ?? [NaN, NaN, NaN]);
}

const InfoSchema = z.looseObject({
  width: z.int(),
  height: z.int(),
  protocol: z.string(),
  '@context': z.string(),
});

/** The validator's checks by their names there; those of version 1 alone are left out. */
const checks: Readonly<Record<string, (api: Api) => Promise<void>>> = {
  async info_json(api) {
    const answer = await get(`${api}/${id}/info.json`);
    expect(answer.status).toBe(200);
    const info = InfoSchema.parse(await answer.json());
    expect(info).toMatchObject({ width: side, height: side, protocol: 'http://iiif.io/api/image' });
    expect(info['@context']).toBe(`http://iiif.io/api/image/${api}/context.json`);
    expect(info[api === 3 ? 'id' : '@id']).toBe(`${origin}/iiif/image/${api}/${id}`);
    if (api === 3) expect(info).toMatchObject({ type: 'ImageService3', profile: 'level2' });
    else expect(info['profile']).toMatchObject(['http://iiif.io/api/image/2/level2.json', {}]);
    const sizes = z.array(z.strictObject({ width: z.int(), height: z.int() })).parse(info['sizes']);
    expect(sizes.length).toBeGreaterThan(0);
    z.array(z.looseObject({ width: z.int(), scaleFactors: z.array(z.int()).min(1) })).parse(info['tiles']);
    for (const { width, height } of sizes)
      expect(await sizeOf(await image(api, { size: `${width},${height}` }))).toEqual([width, height]);
  },
  async jsonld(api) {
    const answer = await get(`${api}/${id}/info.json`, { Accept: 'application/ld+json' });
    expect(answer.headers.get('content-type')).toMatch(/^application\/ld\+json/);
    const plain = await get(`${api}/${id}/info.json`, { Accept: 'application/json' });
    expect(plain.headers.get('content-type')).toBe('application/json');
  },
  async cors(api) {
    const answer = await get(`${api}/${id}/info.json`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const failed = await get(`${api}/${id}/full/none/0/default.jpg`);
    expect(failed.headers.get('access-control-allow-origin')).toBe('*');
  },
  async baseurl_redirect(api) {
    const answer = await get(`${api}/${id}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${origin}/iiif/image/${api}/${id}/info.json`);
  },
  async linkheader_profile(api) {
    const answer = await get(addressOf(api, {}));
    expect(answer.headers.get('link')).toContain(
      `<http://iiif.io/api/image/${api}/level2.json>;rel="profile"`,
    );
  },
  async linkheader_canonical(api) {
    const answer = await get(addressOf(api, { region: 'pct:0,0,50,50', size: '250,', rotation: '360.0' }));
    const [, canonical = ''] = /<([^>]*)>;rel="canonical"/.exec(answer.headers.get('link') ?? '') ?? [];
    expect(canonical).toBe(
      `${origin}/iiif/image/${api}/${id}/0,0,500,500/250,${api === 3 ? '250' : ''}/0/default.jpg`,
    );
    const again = await site.request(canonical);
    expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(await answer.arrayBuffer()))).toBe(true);
  },
  async id_basic(api) {
    expect(await sizeOf(await image(api))).toEqual([side, side]);
  },
  async id_squares(api) {
    expect(await squaresRight(await image(api))).toBe(100);
  },
  async id_escaped(api) {
    expect(await status(api, { identifier: id.replaceAll('-', '%2D') })).toBe(200);
  },
  async id_error_random(api) {
    expect(await status(api, { identifier: 'e0b3c2f8-0c0d-4d0e-9b0a-1c5d9a2f7e61' })).toBe(404);
    expect((await get(`${api}/e0b3c2f8-0c0d-4d0e-9b0a-1c5d9a2f7e61/info.json`)).status).toBe(404);
  },
  async id_error_escapedslash(api) {
    expect(await status(api, { identifier: 'a/b' })).toBe(404);
    expect(await status(api, { identifier: 'a%2Fb' })).toBe(404);
  },
  async id_error_unescaped(api) {
    expect([400, 404]).toContain(await status(api, { identifier: '[frob]' }));
  },
  async region_pixels(api) {
    for (const [x, y] of [
      [0, 0],
      [3, 7],
      [9, 9],
    ] as const)
      expect(
        await isSquare(await image(api, { region: `${x * 100 + 13},${y * 100 + 13},74,74` }), x, y),
      ).toBe(true);
  },
  async region_percent(api) {
    for (const [x, y] of [
      [0, 0],
      [6, 2],
      [9, 9],
    ] as const)
      expect(
        await isSquare(await image(api, { region: `pct:${x * 10 + 1},${y * 10 + 1.5},8,7.5` }), x, y),
      ).toBe(true);
  },
  async region_square(api) {
    expect(await sizeOf(await image(api, { region: 'square' }))).toEqual([side, side]);
  },
  async region_error_random(api) {
    expect(await status(api, { region: 'kwbx' })).toBe(400);
  },
  async size_wc(api) {
    const bytes = await image(api, { size: '430,' });
    expect(await sizeOf(bytes)).toEqual([430, 430]);
    expect(await squaresRight(bytes, 430)).toBe(100);
  },
  async size_ch(api) {
    const bytes = await image(api, { size: ',611' });
    expect(await sizeOf(bytes)).toEqual([611, 611]);
    expect(await squaresRight(bytes, 611)).toBe(100);
  },
  async size_percent(api) {
    const bytes = await image(api, { size: 'pct:37.5' });
    expect(await sizeOf(bytes)).toEqual([375, 375]);
    expect(await squaresRight(bytes, 375)).toBe(100);
  },
  async size_wh(api) {
    expect(await sizeOf(await image(api, { size: '420,710' }))).toEqual([420, 710]);
  },
  async size_bwh(api) {
    const bytes = await image(api, { size: '!650,430' });
    expect(await sizeOf(bytes)).toEqual([430, 430]);
    expect(await squaresRight(bytes, 430)).toBe(100);
  },
  async size_region(api) {
    for (const [x, y] of [
      [1, 1],
      [4, 8],
    ] as const) {
      const bytes = await image(api, { region: `${x * 100 + 13},${y * 100 + 13},74,74`, size: '35,35' });
      expect(await sizeOf(bytes)).toEqual([35, 35]);
      expect(await isSquare(bytes, x, y)).toBe(true);
    }
  },
  async size_up(api) {
    const bytes = await image(api, { size: api === 3 ? '^,1450' : ',1450' });
    expect(await sizeOf(bytes)).toEqual([1450, 1450]);
    expect(await squaresRight(bytes, 1450)).toBe(100);
  },
  async size_noup(api) {
    if (api === 3) expect(await status(api, { size: ',1450' })).toBe(400);
    else expect(await status(api, { size: '^,1450' })).toBe(400);
  },
  async size_nofull(api) {
    expect(await status(api, { size: 'full' })).toBe(api === 3 ? 400 : 200);
  },
  async size_error_random(api) {
    expect(await status(api, { size: 'qzkf' })).toBe(400);
  },
  async rot_full_basic(api) {
    const places = {
      90: (x, y) => [9 - y, x],
      180: (x, y) => [9 - x, 9 - y],
      270: (x, y) => [y, 9 - x],
    } satisfies Record<number, (x: number, y: number) => [number, number]>;
    for (const [degrees, place] of Object.entries(places))
      expect(await squaresRight(await image(api, { rotation: degrees }), side, place), degrees).toBe(100);
  },
  async rot_region_basic(api) {
    const bytes = await image(api, { region: '213,413,74,74', rotation: '270' });
    expect(await isSquare(bytes, 2, 4)).toBe(true);
  },
  async rot_full_non90(api) {
    const [width, height] = await sizeOf(await image(api, { rotation: '22.5' }));
    const expected = side * (Math.cos(Math.PI / 8) + Math.sin(Math.PI / 8));
    expect(Math.abs(width - expected)).toBeLessThan(3);
    expect(Math.abs(height - expected)).toBeLessThan(3);
    const clear = await image(api, { rotation: '22.5', format: 'png' });
    const { data, info } = await sharp(clear).raw().toBuffer({ resolveWithObject: true });
    const alpha = (x: number, y: number): number | undefined => data[(y * info.width + x) * 4 + 3];
    expect([alpha(0, 0), alpha(info.width >> 1, info.height >> 1)]).toEqual([0, 255]);
  },
  async rot_region_non90(api) {
    const bytes = await image(api, { region: '513,613,74,74', rotation: '31' });
    const [width, height] = await sizeOf(bytes);
    const middle = {
      left: Math.round(width / 2) - 15,
      top: Math.round(height / 2) - 15,
      width: 30,
      height: 30,
    };
    expect(isNear((await coloursIn(bytes))(middle), colours[5]?.[6] ?? [NaN, NaN, NaN])).toBe(true);
  },
  async rot_mirror(api) {
    expect(await squaresRight(await image(api, { rotation: '!0' }), side, (x, y) => [9 - x, y])).toBe(100);
  },
  async rot_mirror_180(api) {
    expect(await squaresRight(await image(api, { rotation: '!180' }), side, (x, y) => [x, 9 - y])).toBe(100);
  },
  async rot_error_random(api) {
    expect(await status(api, { rotation: 'mfrd' })).toBe(400);
  },
  async quality_color(api) {
    expect(await squaresRight(await image(api, { quality: 'color' }))).toBe(100);
  },
  async quality_grey(api) {
    const bytes = await image(api, { quality: 'gray', format: 'png' });
    const { channels } = await sharp(bytes).metadata();
    expect(channels).toBe(1);
    expect((await sharp(bytes).stats()).channels[0]?.stdev).toBeGreaterThan(10);
  },
  async quality_bitonal(api) {
    const bytes = await sharp(await image(api, { quality: 'bitonal', format: 'png' }))
      .raw()
      .toBuffer();
    expect(new Set(bytes)).toEqual(new Set([0, 255]));
  },
  async quality_error_random(api) {
    expect(await status(api, { quality: 'hjkw' })).toBe(400);
  },
  async format_jpg(api) {
    expect((await get(addressOf(api, {}))).headers.get('content-type')).toBe('image/jpeg');
    expect((await sharp(await image(api)).metadata()).format).toBe('jpeg');
  },
  async format_png(api) {
    expect((await get(addressOf(api, { format: 'png' }))).headers.get('content-type')).toBe('image/png');
    expect((await sharp(await image(api, { format: 'png' })).metadata()).format).toBe('png');
  },
  async format_webp(api) {
    expect((await get(addressOf(api, { format: 'webp' }))).headers.get('content-type')).toBe('image/webp');
    expect((await sharp(await image(api, { format: 'webp' })).metadata()).format).toBe('webp');
  },
  // What is optional at level 2 and is not offered must be refused, not guessed.
  async format_gif(api) {
    expect(await status(api, { format: 'gif' })).toBe(400);
  },
  async format_tif(api) {
    expect(await status(api, { format: 'tif' })).toBe(400);
  },
  async format_jp2(api) {
    expect(await status(api, { format: 'jp2' })).toBe(400);
  },
  async format_pdf(api) {
    expect(await status(api, { format: 'pdf' })).toBe(400);
  },
  async format_error_random(api) {
    expect([400, 415]).toContain(await status(api, { format: 'wmbq' }));
  },
};

describe.skipIf(picture === undefined).each([2, 3] as const)(
  'the reference picture of the image validator (skipped without ../shared/data), version %i',
  (api) => {
    it.each(Object.entries(checks))('%s', async (_, check) => {
      await check(api);
      ran++;
    });
  },
);

it.skipIf(picture === undefined)('every check ran in both versions (skipped without ../shared/data)', () => {
  expect(Object.keys(checks).length).toBe(45);
  expect(ran).toBe(2 * 45);
});
