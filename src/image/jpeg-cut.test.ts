// Parts of JPEG files that are cut without decoding show what the picture shows there.
import { randomBytes } from 'node:crypto';
import { assert, asyncProperty, integer, record, uint8Array } from 'fast-check';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { cutJpeg } from './jpeg-cut.ts';

const [width, height] = [512, 496];
/** Rough and smooth parts beside one another, as on a page. */
const page = async (channels: 1 | 3, quality = 88): Promise<Buffer> => {
  const rough = randomBytes(64 * 62 * channels);
  const image = sharp(rough, { raw: { width: 64, height: 62, channels } });
  return image
    .resize(width, height, { kernel: 'nearest' })
    .median(5)
    .jpeg({ quality, optimiseCoding: false })
    .toBuffer();
};
const box = record({
  x: integer({ min: 0, max: 31 }),
  y: integer({ min: 0, max: 30 }),
  width: integer({ min: 1, max: 512 }),
  height: integer({ min: 1, max: 496 }),
}).map((one) => ({
  x: one.x * 16,
  y: one.y * 16,
  width: Math.min(one.width, width - one.x * 16),
  height: Math.min(one.height, height - one.y * 16),
}));

async function pixels(
  jpeg: Uint8Array,
  from?: { x: number; y: number; width: number; height: number },
): Promise<Buffer> {
  const image = sharp(jpeg);
  if (from !== undefined)
    image.extract({ left: from.x, top: from.y, width: from.width, height: from.height });
  return image.raw().toBuffer();
}

it('in grey, to the last pixel', async () => {
  const whole = await page(1);
  await assert(
    asyncProperty(box, async (part) => {
      const cut = cutJpeg(whole, part);
      if (cut === undefined) throw new Error('not cut');
      expect((await pixels(cut)).equals(await pixels(whole, part))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('in colour, but for the colours at its edges, which are mixed with those beyond', async () => {
  const whole = await page(3);
  await assert(
    asyncProperty(box, async (part) => {
      const cut = cutJpeg(whole, part);
      if (cut === undefined) throw new Error('not cut');
      const [own, expected] = [await pixels(cut), await pixels(whole, part)];
      for (let y = 2; y < part.height - 2; y++)
        for (let x = 2; x < part.width - 2; x++) {
          const at = (y * part.width + x) * 3;
          if (own.readUIntBE(at, 3) !== expected.readUIntBE(at, 3)) throw new Error(`differs at ${x},${y}`);
        }
    }),
    { numRuns: 40 },
  );
});

it('not where a part begins within a coded unit, nor of a progressive file', async () => {
  const whole = await page(3);
  expect(cutJpeg(whole, { x: 8, y: 0, width: 100, height: 100 })).toBeUndefined();
  expect(cutJpeg(whole, { x: 0, y: 0, width: 513, height: 100 })).toBeUndefined();
  const progressive = await sharp(whole).jpeg({ progressive: true }).toBuffer();
  expect(cutJpeg(progressive, { x: 0, y: 0, width: 16, height: 16 })).toBeUndefined();
});

it('and of broken files nothing, or something, without harm', async () => {
  const whole = await page(3);
  await assert(
    asyncProperty(
      integer({ min: 2, max: whole.length - 1 }),
      uint8Array({ minLength: 1, maxLength: 40 }),
      async (at, strange) => {
        const broken = Buffer.from(whole);
        broken.set(strange.subarray(0, broken.length - at), at);
        cutJpeg(broken, { x: 256, y: 240, width: 256, height: 256 });
        cutJpeg(broken.subarray(0, at), { x: 256, y: 240, width: 256, height: 256 });
      },
    ),
    { numRuns: 100 },
  );
});
