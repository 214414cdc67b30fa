// Whether a picture can be shown, found out before a reader asks for it: a header says nothing of what comes after it.
import { tmpdir } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Problem } from '../model/problem.ts';
import { kindOfBytes, kindOfFile } from './kind.ts';
import { readable } from './readable.ts';
import { usualImageLimits, type ImageLimits } from './source.ts';

/**
 * `damaged`: the file ends too early, or what it holds is no picture throughout. `too-large`: it has more pixels than are decoded. A problem: what
 * must be made readable first, and could not be.
 */
export type ImageFault = 'damaged' | 'too-large' | Problem;

/** A page of 20 megapixels takes 0.03 to 0.2 seconds, the largest sheet 2. What takes longer is not looked at to its end. */
const mostSeconds = 5;

/**
 * Decodes a picture, as small as its format allows, by the same rules as it is rendered by. Undefined where nothing is wrong, or nothing
 * was found in five seconds. `frame` counts from 0 within a file of several pages; `width` and `height` are in pixels. A page of a PDF that could
 * be measured is taken for whole: PDFium draws what it can of any.
 */
export async function imageFault(
  source: string | Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  frame = 0,
  limits: ImageLimits = usualImageLimits,
): Promise<ImageFault | undefined> {
  if (width * height > limits.pixels) return 'too-large';
  const kind = typeof source === 'string' ? await kindOfFile(source) : kindOfBytes(source);
  if (kind === 'pdf') return undefined;
  if (kind === 'other' || typeof source !== 'string') return decoded(source, frame, limits);
  const folder = await mkdtemp(join(tmpdir(), 'verno-'));
  try {
    const file = await readable({ path: source, mediaType: 'image/jp2', width, height }, folder, limits);
    if (file.ok) return await decoded(file.value.path, file.value.frame, limits);
    const problem = file.problems[0];
    return problem === undefined || problem.code === 'image-damaged' ? 'damaged' : problem;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function decoded(
  source: string | Uint8Array,
  frame: number,
  limits: ImageLimits,
): Promise<'damaged' | undefined> {
  try {
    await sharp(source, { limitInputPixels: limits.pixels, sequentialRead: true, page: frame })
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
