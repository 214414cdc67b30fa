// Small files whose header claims 1,200 million pixels: refused for that, at once and without the memory, unless the operator allows so many.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-archive.ts';
import { imageFault } from './fault.ts';
import { lookAtImages } from './look.ts';
import { readable } from './readable.ts';
import { usualImageLimits } from './source.ts';

const [width, height] = [40_000, 30_000];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => folder.remove());

/** A chunk of a PNG (third edition, 5.3). */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function png(): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(9000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A small JPEG whose frame header (ITU-T T.81, B.2.2) was written over. */
async function jpeg(): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

/** A baseline TIFF (6.0, section 4) of one strip that is not there. */
function tiff(): Buffer {
  const entries = [[256, 4, 1, width], [257, 4, 1, height], [258, 3, 1, 8], [259, 3, 1, 1], [262, 3, 1, 1], [273, 4, 1, 8], [277, 3, 1, 1], [278, 4, 1, height], [279, 4, 1, width * height]] as const; // prettier-ignore
  const out = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  out.write('II*\0', 0, 'latin1');
  out.writeUInt32LE(8, 4);
  out.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12;
    out.writeUInt16LE(tag, at);
    out.writeUInt16LE(type, at + 2);
    out.writeUInt32LE(count, at + 4);
    if (type === 3) out.writeUInt16LE(value, at + 8);
    else out.writeUInt32LE(value, at + 8);
  });
  return out;
}

describe.each([
  ['PNG', png],
  ['JPEG', jpeg],
  ['TIFF', tiff],
])('a %s of 40,000 by 30,000 pixels', (kind, make) => {
  it('is refused with its size, within a second and 64 MiB', async () => {
    const path = join(folder.path, kind);
    await writeFile(path, await make());
    const about = { path, mediaType: 'image/png', width: undefined, height: undefined };
    // What is loaded at the first use is not of this file.
    await lookAtImages(path, usualImageLimits);
    const [before, started] = [process.memoryUsage.rss(), performance.now()];
    const looked = await lookAtImages(path, usualImageLimits);
    expect(looked.ok && looked.value.frames.map(({ measure }) => measure)).toMatchObject([{ width, height }]);
    const read = await readable(about, folder.path, usualImageLimits);
    expect(read.problems.map(({ code, message }) => [code, message])).toEqual([
      ['image-too-large', 'The picture says it has 40000 × 30000 pixels; at most 250 million are decoded.'],
    ]);
    expect(await imageFault(path, { width, height })).toBe('too-large');
    expect(performance.now() - started).toBeLessThan(1000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 ** 2);
    const allowed = await readable(about, folder.path, { ...usualImageLimits, pixels: width * height });
    expect(allowed.ok).toBe(true);
  });
});
