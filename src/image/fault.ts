// Whether a picture can be shown, found out before a reader asks for it: a header says nothing of what comes after it.
import { tmpdir } from 'node:os';
import sharp from 'sharp';
import type { Problem } from '../model/problem.ts';
import { inTime, TooSlow } from './in-time.ts';
import { kindOfBytes, kindOfFile } from './kind.ts';
import { tooSlow } from './problems.ts';
import { readable } from './readable.ts';
import { usualImageLimits, type ImageLimits } from './source.ts';

/**
 * `damaged`: the file ends too early, or what it holds is no picture throughout. `too-large`: it has more pixels than are decoded. A problem: it takes
 * longer than it may (`image-slow`), or must be made readable first and could not be.
 */
export type ImageFault = 'damaged' | 'too-large' | Problem;

/**
 * Decodes a picture, as small as its format allows, by the same rules as it is rendered by; undefined where nothing is wrong. `frame` counts
 * from 0 within a file of several pages; `width` and `height` are in pixels. A page of a PDF that could be measured is taken for whole: PDFium draws
 * what it can of any; so is JPEG 2000 in memory, which no program can be given. `folder`: where a picture lies that is made readable first.
 */
export async function imageFault(
  source: string | Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  frame = 0,
  limits: ImageLimits = usualImageLimits,
  folder = tmpdir(),
): Promise<ImageFault | undefined> {
  if (width * height > limits.pixels) return 'too-large';
  const kind = typeof source === 'string' ? await kindOfFile(source) : kindOfBytes(source);
  if (kind === 'other') return decoded(source, frame, limits);
  if (kind === 'pdf' || typeof source !== 'string') return undefined;
  const file = await readable({ path: source, mediaType: 'image/jp2', width, height }, folder, limits);
  if (!file.ok) {
    const problem = file.problems[0];
    return problem === undefined || problem.code === 'image-damaged' ? 'damaged' : problem;
  }
  try {
    return await decoded(file.value.path, file.value.frame, limits);
  } finally {
    await file.value.remove();
  }
}

async function decoded(
  source: string | Uint8Array,
  frame: number,
  limits: ImageLimits,
): Promise<'damaged' | Problem | undefined> {
  try {
    const image = sharp(source, { limitInputPixels: limits.pixels, sequentialRead: true, page: frame })
      .resize({ width: 16, height: 16, fit: 'inside' })
      .raw();
    await inTime(image, limits.seconds, (one) => one.toBuffer());
    return undefined;
  } catch (error) {
    if (error instanceof TooSlow) return tooSlow(typeof source === 'string' ? source : '', limits.seconds);
    const message = error instanceof Error ? error.message : '';
    return /out of memory|cannot allocate/i.test(message) ? undefined : 'damaged';
  }
}
