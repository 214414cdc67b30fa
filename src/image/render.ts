// Renders a page image for a browser. The one file that makes pictures.
import sharp from 'sharp';

/** Pixels of the longer side beyond which a "full" rendering is scaled down; deep zoom is another matter. */
const fullSide = 4096;
const thumbnailWidth = 400;

/** Pixels of the largest image that is rendered: an A1 sheet at 400 dpi has 124 million. A small file may claim any size. */
export const largestImage = 250_000_000;

export type RenderedSize = 'full' | 'thumbnail';

/**
 * WebP bytes, upright by the file's orientation, or undefined where the file cannot be rendered or has more than 250 million pixels.
 * `frame` counts from 0 within a file of several pages.
 */
export async function renderImage(
  path: string,
  size: RenderedSize,
  frame = 0,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const box = size === 'full' ? { width: fullSide, height: fullSide } : { width: thumbnailWidth };
  try {
    const image = sharp(path, { limitInputPixels: largestImage, sequentialRead: true, page: frame })
      .rotate()
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: size === 'full' ? 82 : 70 });
    return new Uint8Array(await image.toBuffer());
  } catch {
    return undefined;
  }
}
