// What a page image is: its real type, size in pixels, orientation, resolution and colours, read from its header.
import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { readJp2Header } from './jp2/header.ts';
import { kindOfBytes } from './kind.ts';
import { pdfPages } from './pdf/pages.ts';
import { profileName } from './profile.ts';
import { usualImageLimits, type ImageLimits } from './source.ts';

/**
 * `orientation` is that of EXIF (2.3, 4.6.4 A: tag 274), 1 to 8; absent where it is 1, upright, or not said. `resolution`: dots per inch, where
 * the file says any that somebody chose. `profile`: the name of its colour profile.
 */
export interface Measure {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
  readonly resolution?: number;
  readonly profile?: string;
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
const headBytes = 4 * 1024 * 1024;
/** Programs write 72 dots per inch where they know nothing; no scan of a page has more than 10,000. */
const unknownResolution = 72;
const mostResolution = 10_000;

/**
 * Width and height as stored, in pixels, before orientation; those of a page of a PDF as it is drawn. Undefined where the file is no page image
 * that Verno knows, or has no such frame. Reads only the header of a picture. `frame` counts from 0 within a file of several pages.
 *
 * @throws an error of the file system where the file cannot be read, and an `Error` where memory is lacking.
 */
export async function measureImage(
  source: string | Uint8Array,
  frame = 0,
  limits: ImageLimits = usualImageLimits,
): Promise<Measure | undefined> {
  const head = typeof source === 'string' ? await headOf(source) : source;
  const kind = kindOfBytes(head);
  if (kind === 'jp2' || kind === 'j2k') return frame === 0 ? measureJp2(head) : undefined;
  if (kind === 'pdf' && typeof source === 'string') {
    const pages = await pdfPages(source, limits, { text: false });
    return pages.ok ? measureOfPdf(pages.value[frame]) : undefined;
  }
  return measurePicture(source, frame);
}

/** The same of the first bytes of a JPEG 2000 file. */
export function measureJp2(head: Uint8Array): Measure | undefined {
  const header = readJp2Header(head);
  if (header === undefined) return undefined;
  const { width, height, resolution } = header;
  return { mediaType: 'image/jp2', width, height, ...chosen(resolution) };
}

/** The same of a page of a PDF; undefined of one that cannot be read. */
export function measureOfPdf(
  page: { readonly width: number; readonly height: number; readonly resolution: number } | undefined,
): Measure | undefined {
  if (page === undefined || page.width === 0) return undefined;
  const { width, height, resolution } = page;
  return { mediaType: 'application/pdf', width, height, ...chosen(resolution) };
}

/** The beginning of a file, which holds what is measured of all kinds but those that sharp reads. */
export async function headOf(path: string): Promise<Uint8Array> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
  const start = buffer.subarray(0, bytesRead);
  if (!kindOfBytes(start).startsWith('j')) return start;
  const { size } = await file.stat();
  const whole = await file.read(Buffer.alloc(Math.min(size, headBytes)), 0, undefined, 0);
  return whole.buffer.subarray(0, whole.bytesRead);
}

async function measurePicture(source: string | Uint8Array, frame: number): Promise<Measure | undefined> {
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
    const image = sharp(source, { limitInputPixels: false, page: frame });
    const { format, width, height, orientation = 1, density, icc } = await image.metadata();
    const mediaType = mediaTypes[format];
    if (mediaType === undefined) return undefined;
    const turned = orientation > 1 && orientation <= 8;
    const profile = icc === undefined ? undefined : profileName(icc);
    return {
      mediaType,
      width,
      height,
      ...(turned && { orientation }),
      ...chosen(density),
      ...(profile !== undefined && { profile }),
    };
  } catch (error) {
    if (error instanceof Error && /out of memory|cannot allocate/i.test(error.message)) throw error;
    return undefined;
  }
}

function chosen(resolution: number | undefined): { readonly resolution?: number } {
  if (resolution === undefined || !(resolution >= 1) || resolution > mostResolution) return {};
  const rounded = Math.round(resolution * 100) / 100;
  return rounded === unknownResolution ? {} : { resolution: rounded };
}
