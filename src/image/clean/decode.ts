// From a file to an upright picture in grey, and from there to a file: the cleaning's two doors.
import sharp, { type Sharp } from 'sharp';
import { inTime } from '../in-time.ts';
import { usualImageLimits } from '../source.ts';
import type { Colours } from './colour.ts';
import { blank, type Raster } from './raster.ts';

/** Pixels of the largest picture that is cleaned as it is: an A3 sheet at 400 dots per inch has 31 million. A larger one is brought down. */
const mostPixels = 48_000_000;

/** A decoded page: `scale` is how many of its pixels make one of the file. */
export interface Decoded {
  readonly raster: Raster;
  readonly scale: number;
  /** Of the page as stored, in pixels. */
  readonly stored: { readonly width: number; readonly height: number };
  /** Dots per inch that the file claims. */
  readonly resolution: number | undefined;
}

/**
 * Decodes frame `frame` (from 0) in grey and turns it upright by `orientation` (EXIF, 1 to 8). What is transparent becomes white; colours
 * become their lightness; 16 bits become 8. `seconds`: how long that may take.
 *
 * @throws an `Error` where the file is no picture that sharp reads: callers have made it readable before; {TooSlow}.
 */
export async function decodeGrey(
  path: string,
  frame: number,
  orientation: number,
  seconds = usualImageLimits.seconds,
): Promise<Decoded> {
  const image = sharp(path, { page: frame, limitInputPixels: 1_000_000_000, sequentialRead: true });
  const { width, height, density, hasAlpha } = await image.metadata();
  const scale = Math.min(1, Math.sqrt(mostPixels / (width * height)));
  let flow: Sharp = hasAlpha ? image.flatten({ background: '#fff' }) : image;
  if (scale < 1) flow = flow.resize({ width: Math.max(1, Math.floor(width * scale)) });
  const { data, info } = await inTime(
    flow.toColourspace('b-w').raw({ depth: 'uchar' }),
    seconds,
    async (one) => one.toBuffer({ resolveWithObject: true }),
  );
  const stored = {
    width: info.width,
    height: info.height,
    pixels: new Uint8Array(data.buffer, data.byteOffset, data.length),
  };
  return {
    raster: upright(info.channels === 1 ? stored : firstChannel(stored, info.channels), orientation),
    scale: info.width / width,
    stored: { width, height },
    resolution: density,
  };
}

/** Widest picture in which colours are looked for, in pixels. */
const widestInColour = 600;

/** The picture in colour as it is stored, made small; undefined where it has none. Throws as `decodeGrey` does. */
export async function decodeColours(
  path: string,
  frame: number,
  seconds = usualImageLimits.seconds,
): Promise<Colours | undefined> {
  const image = sharp(path, { page: frame, limitInputPixels: 1_000_000_000, sequentialRead: true });
  const { width, channels, space } = await image.metadata();
  if (channels < 3 || space === 'b-w' || space === 'grey16') return undefined;
  const small = image
    .flatten({ background: '#fff' })
    .resize({ width: Math.min(width, widestInColour), kernel: 'linear' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' });
  const { data, info } = await inTime(small, seconds, async (one) =>
    one.toBuffer({ resolveWithObject: true }),
  );
  if (info.channels < 3) return undefined;
  const channel = (index: number): Raster => {
    const out = blank(info.width, info.height, 0);
    for (let i = 0; i < out.pixels.length; i += 1) out.pixels[i] = data[i * info.channels + index] ?? 0;
    return out;
  };
  return [channel(0), channel(1), channel(2)];
}

function firstChannel({ width, height, pixels }: Raster, channels: number): Raster {
  const out = blank(width, height, 0);
  for (let i = 0; i < out.pixels.length; i += 1) out.pixels[i] = pixels[i * channels] ?? 0;
  return out;
}

/** The picture turned upright: EXIF 2.3, tag 274. */
export function upright(stored: Raster, orientation: number): Raster {
  if (orientation < 2 || orientation > 8) return stored;
  const { width, height, pixels } = stored;
  const turned = orientation >= 5;
  const out = blank(turned ? height : width, turned ? width : height, 0);
  const fromRight = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8;
  const fromFoot = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7;
  // Where the first pixel of the upright page stands in the stored one, and how far apart its neighbours across and below stand there.
  const start = (fromFoot ? (height - 1) * width : 0) + (fromRight ? width - 1 : 0);
  const along = fromRight ? -1 : 1;
  const below = fromFoot ? -width : width;
  const [across, down] = turned ? [below, along] : [along, below];
  let at = 0;
  for (let y = 0; y < out.height; y += 1) {
    let from = start + y * down;
    for (let x = 0; x < out.width; x += 1) {
      out.pixels[at] = pixels[from] ?? 0;
      at += 1;
      from += across;
    }
  }
  return out;
}

/** The picture made `by` times as large, by cubic interpolation; its sides are whole pixels. */
export async function resampled(raster: Raster, by: number): Promise<Raster> {
  const width = Math.max(1, Math.round(raster.width * by));
  const height = Math.max(1, Math.round(raster.height * by));
  const data = await open(raster)
    .resize({ width, height, kernel: 'cubic', fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { width, height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}

/** An 8-bit grey PNG, packed lightly: it is read once, and by a program. */
export function encodeGrey(raster: Raster, resolution: number | undefined): Promise<Buffer> {
  const image = open(raster).toColourspace('b-w');
  const dense = resolution === undefined ? image : image.withMetadata({ density: resolution });
  return dense.png({ compressionLevel: 1, adaptiveFiltering: false }).toBuffer();
}

function open({ width, height, pixels }: Raster): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 1 }, limitInputPixels: 1_000_000_000 });
}
