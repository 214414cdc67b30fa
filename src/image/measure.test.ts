// What a page image is said to be, and what is no picture as against a file that cannot be read.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-archive.ts';
import { measureImage } from './measure.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => folder.remove());

const scan = () => sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } });
const at = (name: string): string => join(folder.path, name);

describe('a picture', () => {
  it.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['tiff', 'image/tiff'],
    ['gif', 'image/gif'],
  ] as const)('in %s has its type and size, in a file and in memory', async (format, mediaType) => {
    const bytes = await scan().toFormat(format).toBuffer();
    await writeFile(at('scan'), bytes);
    for (const source of [bytes, at('scan')])
      expect(await measureImage(source)).toEqual({ mediaType, width: 60, height: 40 });
  });

  it('lying on its side keeps the size of its stored rows, and says how it is to be turned', async () => {
    const bytes = await scan().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await measureImage(bytes)).toEqual({
      mediaType: 'image/jpeg',
      width: 60,
      height: 40,
      orientation: 6,
      profile: 'sRGB',
    });
  });
});

describe('what a file says of itself', () => {
  it('is kept: its resolution in dots per inch, where somebody chose one', async () => {
    const at300 = await scan().withMetadata({ density: 300 }).tiff().toBuffer();
    expect(await measureImage(at300)).toMatchObject({ resolution: 300 });
    // 72 is what programs write where they know nothing.
    expect(await measureImage(await scan().jpeg().toBuffer())).not.toHaveProperty('resolution');
  });

  it('is kept: the name of its colour profile', async () => {
    const bytes = await scan().withIccProfile('p3').png().toBuffer();
    expect((await measureImage(bytes))?.profile).toMatch(/p3/i);
    expect(await measureImage(await scan().png().toBuffer())).not.toHaveProperty('profile');
  });
});

describe('what is no picture', () => {
  it.each([
    ['text', 'Merchants of the left bank'],
    ['nothing', ''],
    ['the beginning of a JPEG', Buffer.from('ffd8ffe000104a46', 'hex')],
  ])('is told from a picture: %s', async (_, bytes) => {
    await writeFile(at('none'), bytes);
    expect(await measureImage(at('none'))).toBeUndefined();
  });
});

describe('a file that cannot be read', () => {
  it('is not taken for no picture', async () => {
    await mkdir(at('folder'));
    await expect(measureImage(at('missing.png'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(measureImage(at('folder'))).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('since too many files are open is not taken for no picture', { timeout: 30_000 }, async () => {
    await scan().png().toFile(at('whole.png'));
    const script = `
      import { openSync } from 'node:fs';
      import { measureImage } from ${JSON.stringify(fileURLToPath(new URL('./measure.ts', import.meta.url)))};
      try { for (;;) openSync('/dev/null'); } catch {}
      await measureImage(${JSON.stringify(at('whole.png'))}).then(console.log, (error) => console.log(error.code));`;
    const command = `ulimit -n 80; exec "$0" --input-type=module -e "$1"`;
    const { stdout } = await promisify(execFile)('sh', ['-c', command, process.execPath, script]);
    expect(stdout.trim()).toBe('EMFILE');
  });
});
