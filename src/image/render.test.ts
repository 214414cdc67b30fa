// What a browser gets for a page image, and what is refused before it takes the machine's memory.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-archive.ts';
import { largest } from './iiif/size.ts';
import { pictureOf } from './picture.ts';
import { renderPlan, type Rendering } from './render.ts';
import { usualImageLimits } from './source.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => folder.remove());

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A black square PNG of one bit a pixel (PNG, third edition, 5): a few kilobytes, whatever it comes to in memory. */
async function blackSquare(side: number): Promise<string> {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const path = join(folder.path, `${side}.png`);
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  await writeFile(path, Buffer.concat(parts));
  return path;
}

/** A picture, whole, as a WebP of at most so many pixels a side. */
async function shrunk(path: string, side: number, limits = usualImageLimits): Promise<Rendering> {
  const picture = await pictureOf(path, 0);
  if (picture === undefined) throw new Error('no picture');
  const { size } = picture;
  const plan = {
    region: { x: 0, y: 0, ...size },
    size: largest(size, false, { maxWidth: side, maxHeight: side, maxArea: Infinity }),
    rotation: { mirrored: false, degrees: 0 },
    quality: 'default',
    format: 'webp',
  } as const;
  return renderPlan(picture, plan, limits);
}

it(
  'renders 225 million pixels, and 256 million only where the operator allows them',
  { timeout: 60_000 },
  async () => {
    const rendered = await shrunk(await blackSquare(15_000), 400);
    if (rendered.kind !== 'made') throw new Error(rendered.detail);
    expect(await sharp(rendered.bytes).metadata()).toMatchObject({ format: 'webp', width: 400, height: 400 });
    const larger = await blackSquare(16_000);
    expect(await shrunk(larger, 400)).toMatchObject({ kind: 'damaged' });
    expect(await shrunk(larger, 400, { ...usualImageLimits, pixels: 256_000_000 })).toMatchObject({
      kind: 'made',
    });
  },
);

it('sets a page upright that was scanned lying on its side', async () => {
  const path = join(folder.path, 'lying.jpg');
  const scan = sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } });
  await scan.withMetadata({ orientation: 6 }).jpeg().toFile(path);
  const rendered = await shrunk(path, 4096);
  if (rendered.kind !== 'made') throw new Error(rendered.detail);
  expect(await sharp(rendered.bytes).metadata()).toMatchObject({ width: 40, height: 60 });
});
