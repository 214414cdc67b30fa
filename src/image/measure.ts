// What a page image is: its real type, size in pixels and orientation, read from its header.
import { open } from 'node:fs/promises';
import sharp from 'sharp';

/** `orientation` is that of EXIF (2.3, 4.6.4 A: tag 274), 1 to 8; absent where it is 1, upright, or not said. */
export interface Measure {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
}

const mediaTypes: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  tiff: 'image/tiff',
  gif: 'image/gif',
};

/** The largest file, in bytes, that is read whole to tell whether it is no picture or could not be opened. */
const readWhole = 64 * 1024 * 1024;

/**
 * Width and height as stored, in pixels, before orientation; undefined where the file is no page image that Verno knows. Reads only
 * the header of a picture. `frame` counts from 0 within a file of several pages.
 *
 * @throws an error of the file system where the file cannot be read, and an `Error` where memory is lacking.
 */
export async function measureImage(source: string | Uint8Array, frame = 0): Promise<Measure | undefined> {
  const found = await decode(source, frame);
  if (found !== undefined || typeof source !== 'string') return found;
  // The decoder calls a file that it could not open "unsupported": so it is asked again with the bytes.
  const file = await open(source);
  try {
    const { size } = await file.stat();
    if (size > readWhole) await file.read(new Uint8Array(1), 0, 1, 0);
    else return await decode(await file.readFile(), frame);
  } finally {
    await file.close();
  }
  return undefined;
}

async function decode(source: string | Uint8Array, frame: number): Promise<Measure | undefined> {
  try {
    const image = sharp(source, { limitInputPixels: 1_000_000_000, page: frame });
    const { format, width, height, orientation = 1 } = await image.metadata();
    const mediaType = mediaTypes[format];
    if (mediaType === undefined) return undefined;
    const turned = orientation > 1 && orientation <= 8;
    return { mediaType, width, height, ...(turned && { orientation }) };
  } catch (error) {
    if (error instanceof Error && /out of memory|cannot allocate/i.test(error.message)) throw error;
    return undefined;
  }
}
