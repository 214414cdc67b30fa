import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-archive.ts';
import { usualImageLimits } from '../../image/source.ts';
import { preparePicture } from './prepare-picture.ts';
import { isLasting } from './unread.ts';

it.each([true, false])(
  'refuses a page that takes longer to decode than it may, and does not take it for broken (cleaned: %s)',
  async (clean) => {
    await using stack = new AsyncDisposableStack();
    const folder = stack.adopt(await temporaryFolder(), async (one) => one.remove());
    const path = join(folder.path, 'large.png');
    const [width, height] = [7000, 7000];
    await sharp({ create: { width, height, channels: 3, background: 'white' } })
      .png({ compressionLevel: 1 })
      .toFile(path);
    const limits = { ...usualImageLimits, seconds: 0.02 };
    const page = { id: 'p1', label: '1', exemplar: null, absences: [] };
    const image = { name: 'large.png', hash: 'a'.repeat(64), size: 9, mediaType: 'image/png' };
    const prepared = await preparePicture({ path, mediaType: 'image/png' }, folder.path, { clean, limits });
    const said = prepared.problems.map(({ code, message }) => [code, message]);
    expect(said).toEqual([['image-slow', 'The picture was not decoded within 0.02 seconds.']]);
    expect(isLasting({ page: { ...page, image }, problems: prepared.problems })).toBe(false);
    await expect.poll(() => sharp.counters(), { timeout: 5000 }).toEqual({ queue: 0, process: 0 });
  },
);
