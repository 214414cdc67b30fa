// Renders a page image for a browser. The one file that makes pictures.
import sharp from 'sharp';

/** Pixels of the longer side beyond which a "full" rendering is scaled down; deep zoom is another matter. */
const fullSide = 4096;
const thumbnailWidth = 400;

/** WebP bytes, upright by the file's orientation, or undefined where the file cannot be rendered. */
export async function renderImage(path: string, size: 'full' | 'thumbnail'): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const box = size === 'full' ? { width: fullSide, height: fullSide } : { width: thumbnailWidth };
  try {
    const image = sharp(path, { limitInputPixels: 1_000_000_000, sequentialRead: true })
      .rotate()
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: size === 'full' ? 82 : 70 });
    return new Uint8Array(await image.toBuffer());
  } catch {
    return undefined;
  }
}
