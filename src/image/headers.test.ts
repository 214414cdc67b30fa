// Headers that say how large a picture is and what it is: read of any bytes without harm.
import { deflateSync } from 'node:zlib';
import { assert, property, uint8Array } from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readJp2Header } from './jp2/header.ts';
import { kindOfBytes } from './kind.ts';
import { profileName } from './profile.ts';

/** A codestream's beginning (ISO/IEC 15444-1, A.5.1): SOC, and SIZ of a grid with an offset. */
function codestream(width: number, height: number, left = 0, top = 0): Buffer {
  const siz = Buffer.alloc(45);
  siz.writeUInt32BE(0xff4fff51, 0);
  siz.writeUInt16BE(41, 4);
  [width, height, left, top].forEach((value, at) => siz.writeUInt32BE(value, 8 + 4 * at));
  siz.writeUInt16BE(3, 40);
  return siz;
}

function box(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

const signature = Buffer.from('0000000c6a5020200d0a870a', 'hex');

describe('the header of JPEG 2000', () => {
  it('gives the size of the codestream, and the resolution of the file', () => {
    // 11811 dots per metre, twice: 300 per inch.
    const resolution = Buffer.from([0x2e, 0x23, 0, 1, 0x2e, 0x23, 0, 1, 0, 0]);
    const header = box('jp2h', box('res ', box('resc', resolution)));
    const file = Buffer.concat([signature, header, box('jp2c', codestream(640, 480, 40, 80))]);
    const read = readJp2Header(file);
    expect(read).toMatchObject({ width: 600, height: 400, components: 3 });
    expect(read?.resolution).toBeCloseTo(300, 1);
    expect(readJp2Header(codestream(7, 5))).toEqual({ width: 7, height: 5, components: 3 });
  });

  it('of any bytes is read without harm', () => {
    assert(
      property(uint8Array({ maxLength: 200 }), (bytes) => {
        readJp2Header(Buffer.concat([signature, bytes]));
        readJp2Header(Buffer.concat([codestream(1, 1).subarray(0, 10), bytes]));
        kindOfBytes(bytes);
        profileName(bytes);
        profileName(Buffer.concat([Buffer.alloc(131), Buffer.from([1]), Buffer.from('desc'), bytes]));
      }),
    );
  });
});

describe('the name of a colour profile', () => {
  it('is read of both versions', async () => {
    const { icc } = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      .withIccProfile('srgb')
      .png()
      .toBuffer()
      .then((bytes) => sharp(bytes).metadata());
    expect(icc && profileName(icc)).toMatch(/sRGB/);
    const old = Buffer.concat([
      Buffer.alloc(131),
      Buffer.from([1]),
      Buffer.from('desc'),
      Buffer.from([0, 0, 0, 144, 0, 0, 0, 40]),
      Buffer.from('desc\0\0\0\0\0\0\0\u0009Scanner A\0', 'latin1'),
    ]);
    expect(profileName(old)).toBe('Scanner A');
    expect(profileName(deflateSync(old))).toBeUndefined();
  });
});

describe('the kind of a file', () => {
  it('is told by its beginning', () => {
    expect(kindOfBytes(signature)).toBe('jp2');
    expect(kindOfBytes(codestream(1, 1))).toBe('j2k');
    expect(kindOfBytes(Buffer.from('\n\n%PDF-1.4'))).toBe('pdf');
    expect(kindOfBytes(Buffer.from('GIF89a'))).toBe('other');
  });
});
