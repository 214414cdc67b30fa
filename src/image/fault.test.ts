// Pictures that cannot be shown are found out: wherever they break, and only those.
import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageFault } from './fault.ts';
import { measureImage } from './measure.ts';

const size = { width: 300, height: 200 };
const scan = (): Sharp => sharp(randomBytes(size.width * size.height * 3), { raw: { ...size, channels: 3 } });
const formats = ['jpeg', 'png', 'gif', 'tiff', 'webp'] as const;

describe('a page image', () => {
  it.each(formats)('in %s that is whole has no fault', async (format) => {
    expect(await imageFault(await scan().toFormat(format).toBuffer(), size)).toBeUndefined();
  });

  it.each(['jpeg', 'png'] as const)('in %s that was cut off is damaged', async (format) => {
    const bytes = await scan().toFormat(format).toBuffer();
    for (const share of [0.2, 0.5, 0.95]) {
      const cut = bytes.subarray(0, bytes.length * share);
      // The header is there.
      expect(await measureImage(cut)).toMatchObject(size);
      expect(await imageFault(cut, size)).toBe('damaged');
    }
  });

  it('with strange bytes in its midst is damaged', async () => {
    const bytes = await scan().png().toBuffer();
    bytes.fill(7, 2000, 3000);
    expect(await imageFault(bytes, size)).toBe('damaged');
  });

  it('of more pixels than are rendered is too large', async () => {
    const bytes = await scan().png().toBuffer();
    expect(await imageFault(bytes, { width: 16_000, height: 16_000 })).toBe('too-large');
  });
});
