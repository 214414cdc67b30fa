// A cache that is smaller than what is made for one look at a page.
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archiveInfo, got, temporaryFolder } from '../../../test/temporary-archive.ts';
import { createEngines, type Engines } from '../../compose.ts';
import type { ImagePlan } from '../../image/iiif/plan.ts';
import { renderPlan } from '../../image/render.ts';
import type { PageImageFile } from '../read/page-image.ts';
import { PageImages } from './page-images.ts';

/** More pixels than are cut without a pyramid. */
const [width, height] = [1600, 1280];
const greys = [20, 60, 100, 140, 180, 220];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let archive: Engines;
let scans: readonly PageImageFile[];
beforeAll(async () => {
  folder = await temporaryFolder();
  archive = got(await createEngines(folder.path, archiveInfo));
  scans = await Promise.all(greys.map(scan));
});
afterAll(async () => {
  await archive.close();
  await folder.remove();
});

async function scan(grey: number): Promise<PageImageFile> {
  const background = { r: grey, g: grey, b: grey };
  const sheet = sharp({ create: { width, height, channels: 3, background } });
  const blob = got(await archive.blobs.put({ data: await sheet.png({ compressionLevel: 1 }).toBuffer() }));
  const path = await archive.blobs.localPath(blob.hash);
  if (path === undefined) throw new Error('no blob');
  return { ...blob, path, mediaType: 'image/png', width, height };
}

const tile = (x: number, y: number): ImagePlan => ({
  region: { x, y, width: 300, height: 200 },
  size: { width: 150, height: 100 },
  rotation: { mirrored: false, degrees: 0 },
  quality: 'default',
  format: 'png',
});

const pyramidOf = ({ hash }: PageImageFile) => stat(join(folder.path, 'cache/pyramids', hash.slice(0, 2), `${hash}-0.tif`)).catch(() => undefined); // prettier-ignore

/** Which of the scans have a pyramid. */
const there = async (): Promise<number[]> => {
  const found = await Promise.all(scans.map(pyramidOf));
  return found.flatMap((about, at) => (about === undefined ? [] : [at]));
};

it('makes the pyramid of the page that is looked at once, and gives it up when nobody has looked for a while', async () => {
  const [image] = scans;
  if (image === undefined) throw new Error('no scan');
  const images = new PageImages(archive, { cacheBytes: 1, lingering: { time: 400, most: 1 } });
  const made = new Set<number | undefined>();
  for (let at = 0; at < 8; at++) {
    expect((await images.picture(image, tile(at * 30, 0), 'tile')).kind).toBe('made');
    made.add((await pyramidOf(image))?.ino);
  }
  expect([...made]).toEqual([expect.any(Number)]);
  await expect.poll(() => pyramidOf(image), { timeout: 5000 }).toBeUndefined();
});

it('keeps no more pyramids so than it is told to', async () => {
  const images = new PageImages(archive, { cacheBytes: 1, lingering: { time: 60_000, most: 2 } });
  for (const image of scans) await images.picture(image, tile(0, 0), 'tile');
  await expect.poll(there).toEqual([4, 5]);
});

it(
  'gives 64 who ask at once their parts of six pages, whose pyramids push one another out',
  { timeout: 60_000 },
  async () => {
    const images = new PageImages(archive, { cacheBytes: 1, lingering: { time: 0, most: 0 } });
    for (let round = 0; round < 3; round++) {
      const asked = Array.from({ length: 64 }, async (_, at) => {
        const which = at % scans.length;
        const image = scans[which];
        if (image === undefined) throw new Error('no scan');
        const answer = await images.picture(image, tile((at * 7 + round) % 1200, (at * 11) % 1000), 'tile');
        if (answer.kind !== 'made') return { which, answer };
        const { channels } = await sharp(answer.bytes).stats();
        return { which, shown: Math.round(channels[0]?.mean ?? NaN) };
      });
      for (const { which, ...said } of await Promise.all(asked))
        expect(said).toEqual({ shown: greys[which] });
    }
  },
);

it('makes a pyramid anew that somebody deletes while a part is cut from it', async () => {
  const [image] = scans;
  if (image === undefined) throw new Error('no scan');
  let calls = 0;
  const render: typeof renderPlan = async (...asked) => {
    if (++calls === 1) await rm(join(folder.path, 'cache'), { recursive: true });
    return renderPlan(...asked);
  };
  const images = new PageImages(archive, { cacheBytes: 10_000_000, render });
  expect((await images.picture(image, tile(900, 900), 'tile')).kind).toBe('made');
  expect(calls).toBe(2);
});
