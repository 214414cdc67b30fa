// Whether a picture can be shown, found out before a reader asks for it: a header says nothing of what comes after it.
import sharp from 'sharp';
import { largestImage } from './render.ts';

/** `damaged`: the file ends too early, or what it holds is no picture throughout. `too-large`: it has more pixels than are rendered. */
export type ImageFault = 'damaged' | 'too-large';

/** A page of 20 megapixels takes 0.03 to 0.2 seconds, the largest sheet 2. What takes longer is not looked at to its end. */
const mostSeconds = 5;

/**
 * Decodes a picture, as small as its format allows, by the same rules as it is rendered by. Undefined where nothing is wrong, or nothing
 * was found in five seconds. `frame` counts from 0 within a file of several pages; `width` and `height` are in pixels.
 */
export async function imageFault(
  source: string | Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  frame = 0,
): Promise<ImageFault | undefined> {
  if (width * height > largestImage) return 'too-large';
  try {
    await sharp(source, { limitInputPixels: largestImage, sequentialRead: true, page: frame })
      .resize({ width: 16, height: 16, fit: 'inside' })
      .timeout({ seconds: mostSeconds })
      .raw()
      .toBuffer();
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return /timeout|out of memory|cannot allocate/i.test(message) ? undefined : 'damaged';
  }
}
