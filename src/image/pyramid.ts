// Makes a pyramid of a page image: a tiled TIFF in falling resolutions, from which any part at any size is cut in milliseconds.
import sharp from 'sharp';
import { tileSide } from './iiif/info.ts';
import type { Picture } from './picture.ts';
import type { ImageLimits } from './source.ts';

/** Of a pyramid every pixel is written, too: so it may take so many times what decoding may. */
const asLong = 2;

/** Beyond so many pixels an image that must be turned is held on the disk, not in memory. */
const heldInMemory = 40_000_000;

/**
 * Writes the pyramid of a picture to `target`: upright, in sRGB or grey, eight bits, on white paper; JPEG within, at a quality at which what is
 * encoded anew for readers does not show it.
 *
 * @throws where the file is damaged or has more pixels than the limits allow, or the target cannot be written.
 */
export async function makePyramid(
  { levels: [stored], size, grey, turned }: Picture,
  target: string,
  limits: Pick<ImageLimits, 'pixels' | 'seconds'>,
): Promise<void> {
  const large = size.width * size.height > heldInMemory;
  await sharp(stored.path, {
    page: stored.frame,
    limitInputPixels: limits.pixels,
    sequentialRead: !(turned && large),
  })
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace(grey ? 'b-w' : 'srgb')
    .tiff({
      tile: true,
      pyramid: true,
      tileWidth: tileSide,
      tileHeight: tileSide,
      compression: 'jpeg',
      quality: 88,
      bigtiff: large,
    })
    .timeout({ seconds: Math.min(3600, limits.seconds * asLong) })
    .toFile(target);
}
