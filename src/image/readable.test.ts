// Every kind of page image becomes readable, by what it is and not by what it is called; what cannot be says why.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../test/generators/pdf.ts';
import { temporaryFolder } from '../../test/temporary-archive.ts';
import { readable } from './readable.ts';
import { usualImageLimits as limits, type ImageLimits } from './source.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => folder.remove());

const has = (program: string): boolean => spawnSync(program, ['-h']).error === undefined;
/** A sheet whose left half is red and whose right half is white. */
const sheet = async (width: number, height: number): Promise<Buffer> => {
  const left = { create: { width: Math.floor(width / 2), height, channels: 3, background: 'red' } } as const;
  return sharp({ create: { width, height, channels: 3, background: 'white' } })
    .composite([{ input: left, left: 0, top: 0 }])
    .png()
    .toBuffer();
};

async function put(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, bytes);
  return path;
}

async function read(
  path: string,
  own: Partial<ImageLimits> = {},
  about: { readonly frame?: number; readonly width?: number; readonly height?: number } = {},
): ReturnType<typeof readable> {
  return readable({ path, mediaType: 'image/jpeg', ...about }, join(folder.path, 'made'), {
    ...limits,
    ...own,
  });
}

const codes = (result: Awaited<ReturnType<typeof readable>>): string[] =>
  result.problems.map(({ code }) => code);

/** A page that is one scan. */
const page = async (width: number, height: number): Promise<Parameters<typeof pdf>[0][number]> => ({
  picture: {
    jpeg: await sharp(await sheet(width, height))
      .jpeg()
      .toBuffer(),
    width,
    height,
  },
});

describe('a page of a PDF', () => {
  it('that is one scan is drawn pixel by pixel', { timeout: 20_000 }, async () => {
    const path = await put('scan.pdf', pdf([{ lines: ['No scan'] }, await page(827, 1170)]));
    const result = await read(path, {}, { frame: 1 });
    if (!result.ok) throw new Error(codes(result).join(' '));
    const drawn = sharp(result.value.path, { page: result.value.frame });
    expect(await drawn.metadata()).toMatchObject({ width: 827, height: 1170, density: 100, channels: 3 });
    const { data } = await drawn.raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number): number[] => [
      ...data.subarray((y * 827 + x) * 3, (y * 827 + x) * 3 + 3),
    ];
    expect(pixel(100, 600)[1]).toBeLessThan(20);
    expect(pixel(700, 600)[1]).toBeGreaterThan(240);
    await result.value.remove();
    expect(await readdir(join(folder.path, 'made'))).toEqual([]);
  });

  it('is drawn as large as the record says, so that zones stay where they are', async () => {
    const path = await put('again.pdf', pdf([{}]));
    const result = await read(path, {}, { width: 500, height: 707 });
    expect(result.ok && (await sharp(result.value.path).metadata())).toMatchObject({
      width: 500,
      height: 707,
    });
  });

  it('that is not there is refused', async () => {
    expect(codes(await read(await put('one.pdf', pdf([{}])), {}, { frame: 1 }))).toEqual(['pdf-no-page']);
  });
});

describe('JPEG 2000', () => {
  it.skipIf(!has('opj_compress'))(
    'becomes readable (skipped where opj_compress is not installed)',
    async () => {
      const png = await put('sheet.png', await sheet(90, 60));
      for (const ending of ['jp2', 'j2k']) {
        const made = join(folder.path, `sheet.${ending}`);
        execFileSync('opj_compress', ['-i', png, '-o', made], { stdio: 'ignore' });
        const result = await read(made);
        expect(result.ok && (await sharp(result.value.path).metadata())).toMatchObject({
          width: 90,
          height: 60,
        });
        if (result.ok) await result.value.remove();
      }
    },
  );
});

describe('JPEG 2000 that claims what no page has is refused before a program sees it:', () => {
  it.each([
    [16_000, 15_000, 16_384, 'jp2-components', '16384 components'],
    [2, 2, 6, 'jp2-components', '6 components'],
    [16_000, 15_000, 5, 'jp2-memory', 'more than 4 GiB'],
    [16_000, 16_000, 1, 'image-too-large', '16000 × 16000 pixels'],
  ])('%i × %i pixels of %i components', async (width, height, components, code, words) => {
    // A codestream's beginning (ISO/IEC 15444-1, A.5.1).
    const siz = Buffer.alloc(45);
    siz.writeUInt32BE(0xff4fff51, 0);
    siz.writeUInt16BE(41, 4);
    siz.writeUInt32BE(width, 8);
    siz.writeUInt32BE(height, 12);
    siz.writeUInt16BE(components, 40);
    const result = await read(await put('many.j2k', siz));
    expect(codes(result)).toEqual([code]);
    expect(result.problems[0]?.message).toContain(words);
  });
});

describe('what sharp reads', () => {
  it('is itself, whatever it is called', async () => {
    const path = await put('really-a-png.jpg', await sheet(20, 10));
    const result = await read(path);
    expect(result).toMatchObject({ ok: true, value: { path, frame: 0 } });
  });
});

describe('what exceeds a limit', () => {
  it('of bytes, pixels or time is refused with the reason', async () => {
    const png = await put('large.png', await sheet(200, 100));
    expect(codes(await read(png, { bytes: 100 }))).toEqual(['image-bytes']);
    expect(codes(await read(png, { pixels: 19_999 }))).toEqual(['image-too-large']);
    expect((await read(png, { pixels: 20_000 })).ok).toBe(true);
    const slow = await put('slow.pdf', pdf([{}]));
    expect(codes(await read(slow, { seconds: 0.001 }))).toEqual(['image-slow']);
  });
});

describe('what is no picture', () => {
  it.each([
    ['text', 'A letter of the governor', 'no-image'],
    ['nothing', '', 'no-image'],
    ['the beginning of a PDF', '%PDF-1.7\n', 'pdf-damaged'],
    ['the beginning of a JPEG 2000 file', Buffer.from('0000000c6a5020200d0a870a', 'hex'), 'image-damaged'],
  ])('is refused: %s', async (_, bytes, code) => {
    expect(codes(await read(await put('none', Buffer.from(bytes))))).toEqual([code]);
  });
});
