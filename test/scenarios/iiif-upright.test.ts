// What the image service shows of pages that are stored lying on their side, in a PDF, in JPEG 2000, or behind other pages of a TIFF.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSources } from '../../src/app/import/import.ts';
import { createSite } from '../../src/web/site.ts';
import { pdf } from '../generators/pdf.ts';
import { temporaryFolder } from '../temporary-archive.ts';
import { testArchive, type TestArchive } from './archive.ts';

const origin = 'https://archive.example';
/** Of the page, upright. */
const [width, height] = [1600, 2400];
const colours = { red: [200, 30, 30], green: [30, 160, 30], blue: [30, 30, 200], white: [255, 255, 255] };
type Name = keyof typeof colours;
/** A square of each colour in three corners; the fourth is white, as is all else. */
const corners: Readonly<Record<'topLeft' | 'topRight' | 'bottomLeft', Name>> = {
  topLeft: 'red',
  topRight: 'green',
  bottomLeft: 'blue',
};
const side = 400;

let archive: TestArchive;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let site: Hono;
let count = 0;
beforeAll(async () => {
  [archive, folder] = await Promise.all([testArchive(), temporaryFolder()]);
  site = await createSite(archive, { address: origin, cacheBytes: 0, log: pino({ level: 'silent' }) });
});
afterAll(async () => {
  await archive.remove();
  await folder.remove();
});

async function page(): Promise<Sharp> {
  const at = { topLeft: [0, 0], topRight: [width - side, 0], bottomLeft: [0, height - side] } as const;
  const squares = (['topLeft', 'topRight', 'bottomLeft'] as const).map((corner) => {
    const [r, g, b] = colours[corners[corner]];
    const [left, top] = at[corner];
    return {
      input: { create: { width: side, height: side, channels: 3 as const, background: { r, g, b } } },
      left,
      top,
    };
  });
  const sheet = sharp({ create: { width, height, channels: 3, background: 'white' } }).composite(squares);
  return sharp(await sheet.png({ compressionLevel: 1 }).toBuffer());
}

/** The base address of an image of the record that is made of this file. */
async function imported(name: string, bytes: Uint8Array, at = 0): Promise<string> {
  const path = join(folder.path, String(++count));
  await mkdir(path);
  await writeFile(join(path, name), bytes);
  const report = await importSources(archive, [path], { by: 'test', signal: AbortSignal.timeout(30_000) });
  const id = report.records[0]?.id ?? '';
  const version = await archive.store.version(id, 1);
  const content = version && (await archive.store.content(version.manifest));
  const found = content?.description.pages[at]?.id;
  if (found === undefined) throw new Error(JSON.stringify(report.problems));
  return `/iiif/image/3/${id}-v1-${found}`;
}

async function got(address: string): Promise<Response> {
  const answer = await site.request(`${origin}${address}`);
  expect(answer.status, address).toBe(200);
  return answer;
}

/** The colour that the middle of a tile has. */
async function middle(address: string): Promise<Name | undefined> {
  const tile = sharp(Buffer.from(await (await got(address)).arrayBuffer()));
  const { data, info } = await tile
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const from = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return (['red', 'green', 'blue', 'white'] as const).find((name) =>
    colours[name].every((value, channel) => Math.abs(value - (data[from + channel] ?? NaN)) < 16),
  );
}

const InfoSchema = z.object({ width: z.number(), height: z.number() });

/** info.json, and the corners as tiles: at full size, and the upper left also out of a smaller resolution. */
async function seen(base: string): Promise<unknown> {
  const { width: w, height: h } = InfoSchema.parse(await (await got(`${base}/info.json`)).json());
  const part = Math.round((side * w) / width);
  const tile = async (x: number, y: number): Promise<Name | undefined> =>
    middle(`${base}/${x},${y},${part},${part}/max/0/default.jpg`);
  return {
    size: [w, h],
    topLeft: await tile(0, 0),
    topRight: await tile(w - part, 0),
    bottomLeft: await tile(0, h - part),
    bottomRight: await tile(w - part, h - part),
    reduced: await middle(`${base}/0,0,${part * 1.5},${part * 1.5}/${part / 2},/0/default.png`),
    turned: await middle(`${base}/0,0,${part},${part}/200,/90/default.webp`),
  };
}

const right = { ...corners, bottomRight: 'white', reduced: 'red', turned: 'red' } as const;

describe('the image service shows upright, in its size and where it is asked for,', () => {
  it('a scan that was stored lying on its side', async () => {
    // Turned a quarter to the left: to be seen, it is turned to the right (EXIF 2.3, tag 274: 6).
    const lying = await (await page()).rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await sharp(lying).metadata()).toMatchObject({ width: height, height: width });
    expect(await seen(await imported('1.jpg', lying))).toEqual({ size: [width, height], ...right });
  });

  it('the third page of a TIFF', async () => {
    const blank = sharp({ create: { width, height, channels: 3, background: 'white' } });
    const pages = [blank, blank, await page()].map(async (one) =>
      one.clone().png({ compressionLevel: 1 }).toBuffer(),
    );
    const tiff = await sharp(await Promise.all(pages), { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    expect(await seen(await imported('1.tif', tiff, 2))).toEqual({ size: [width, height], ...right });
  });

  it('the second page of a PDF', { timeout: 30_000 }, async () => {
    const jpeg = await (await page()).jpeg().toBuffer();
    const file = pdf([{ lines: ['A cover'] }, { picture: { jpeg, width, height } }]);
    // The picture fills a sheet of A4, and is drawn as high as it is.
    const across = Math.round((height * 595) / 842);
    expect(await seen(await imported('1.pdf', file, 1))).toEqual({ size: [across, height], ...right });
  });

  const has = ['opj_compress', 'opj_decompress'].every(
    (program) => spawnSync(program, ['-h']).error === undefined,
  );
  it.skipIf(!has)(
    'JPEG 2000 with a mask (skipped where OpenJPEG’s tools are not installed)',
    { timeout: 30_000 },
    async () => {
      const [png, jp2] = ['page.png', 'page.jp2'].map((name) => join(folder.path, name));
      await (await page()).toFile(png ?? '');
      execFileSync('opj_compress', ['-i', png ?? '', '-o', jp2 ?? ''], { stdio: 'ignore' });
      expect(await seen(await imported('1.jp2', await readFile(jp2 ?? '')))).toEqual({
        size: [width, height],
        ...right,
      });
    },
  );
});
