// Pictures that cannot be shown are found out: wherever they break, and only those.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageFault } from './fault.ts';
import { temporaryFolder } from '../../test/temporary-archive.ts';
import { measureImage } from './measure.ts';
import { usualImageLimits } from './source.ts';

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

  it('that takes longer than it may is refused in words, and is not worked on any more', async () => {
    const large = { width: 9000, height: 9000 };
    const slow = await sharp({ create: { ...large, channels: 3, background: 'white' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    const limits = { ...usualImageLimits, seconds: 0.02 };
    expect(await imageFault(slow, large, 0, limits)).toMatchObject({
      code: 'image-slow',
      message: 'The picture was not decoded within 0.02 seconds.',
    });
    await expect.poll(() => sharp.counters(), { timeout: 5000 }).toEqual({ queue: 0, process: 0 });
    expect(await imageFault(slow, large)).toBeUndefined();
  });

  const has = spawnSync('opj_compress', ['-h']).error === undefined;
  it.skipIf(!has)(
    'in JPEG 2000 is decoded in the folder that is named, and nothing stays there (skipped where opj_compress is not installed)',
    async () => {
      await using stack = new AsyncDisposableStack();
      const folder = stack.adopt(await temporaryFolder(), async (one) => one.remove());
      const at = (name: string): string => join(folder.path, name);
      const [png, jp2, work] = [at('1.png'), at('1.jp2'), at('work')];
      await scan().png().toFile(png);
      execFileSync('opj_compress', ['-i', png, '-o', jp2], { stdio: 'ignore' });
      const usual = process.env['TMPDIR'];
      stack.defer(() => {
        if (usual === undefined) delete process.env['TMPDIR'];
        else process.env['TMPDIR'] = usual;
      });
      // Where nothing can be made.
      process.env['TMPDIR'] = join(png, 'nowhere');
      expect(await imageFault(jp2, size, 0, usualImageLimits, work)).toBeUndefined();
      expect(await readdir(work)).toEqual([]);
    },
  );
});
