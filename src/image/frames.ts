// How many pages a file of pictures holds.
import sharp from 'sharp';

/** The frames of a TIFF or GIF; 1 for every other picture, and for what is none. */
export async function framesOf(path: string): Promise<number> {
  try {
    const { format, pages = 1 } = await sharp(path, { limitInputPixels: false }).metadata();
    // Frames of a moving picture are no pages.
    return format === 'tiff' ? pages : 1;
  } catch {
    return 1;
  }
}
