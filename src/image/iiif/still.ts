// An image service made of files (IIIF Image API 3.0, level 0): which pictures there must be, and what info.json promises of them.
import { contextAddress } from './api.ts';
import { isKnownRights, tileSide } from './info.ts';
import type { ImagePlan } from './plan.ts';
import type { Box, Size } from './region.ts';
import { largest, type SizeLimits } from './size.ts';

/** The largest picture of a whole image; more is to be had by tiles. A sheet of A4 at 300 dots per inch is 2,480 by 3,508 pixels. */
const wholeLimits: SizeLimits = { maxWidth: 4096, maxHeight: 4096, maxArea: 4096 * 4096 };

/** A picture that is kept as a file. `steps`: its address after the identifier, as viewers write it (3.0, 4.8). */
export interface StillPicture {
  readonly steps: string;
  readonly plan: ImagePlan;
}

/** The pictures of a service of files for an upright image of so many pixels, each once. */
export function stillPictures(image: Size): readonly StillPicture[] {
  const whole = { x: 0, y: 0, ...image };
  const pictures = [
    picture(image, whole, largest(image, false, wholeLimits)),
    ...sizesOf(image).map((size) => picture(image, whole, size)),
    ...factorsOf(image).flatMap((factor) =>
      [...tilesOf(image, factor)].map(({ region, size }) => picture(image, region, size)),
    ),
  ];
  return [...new Map(pictures.map((one) => [one.steps, one])).values()];
}

/** Tiles are named by their size even where they are not scaled, as viewers ask for them; only of the whole image the largest is “max”. */
function picture(image: Size, region: Box, size: Size): StillPicture {
  const isWhole = region.width === image.width && region.height === image.height;
  const most = largest(image, false, wholeLimits);
  const isMost = isWhole && size.width === most.width && size.height === most.height;
  const where = isWhole ? 'full' : [region.x, region.y, region.width, region.height].join(',');
  const steps = `${where}/${isMost ? 'max' : `${size.width},${size.height}`}/0/default.jpg`;
  const rotation = { mirrored: false, degrees: 0 };
  return { steps, plan: { region, size, rotation, quality: 'default', format: 'jpg' } };
}

/**
 * info.json (3.0, 5). `id`: the base address of the image, absolute, without a slash at its end. The limits are those of whole pictures, so that “max” is what
 * its file holds.
 */
export function stillInfo(id: string, image: Size, rights?: string): object {
  const { width, height } = image;
  const limited = largest(image, false, wholeLimits).width < width;
  return {
    '@context': contextAddress(3),
    id,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    width,
    height,
    ...(limited && wholeLimits),
    sizes: sizesOf(image).toReversed(),
    tiles: [{ width: tileSide, height: tileSide, scaleFactors: factorsOf(image) }],
    ...(rights !== undefined && isKnownRights(rights) && { rights }),
  };
}

const scaledBy = ({ width, height }: Size, factor: number): Size => ({
  width: Math.ceil(width / factor),
  height: Math.ceil(height / factor),
});

/** Powers of two, up to the one by which the whole image fits into a tile. */
function factorsOf({ width, height }: Size): number[] {
  const found = [1];
  for (let factor = 1; Math.max(width, height) / factor > tileSide; factor *= 2) found.push(factor * 2);
  return found;
}

/** The whole image at smaller sizes, the largest first; full size has a name of its own (“max”). */
function sizesOf(image: Size): Size[] {
  const most = largest(image, false, wholeLimits);
  return factorsOf(image)
    .map((factor) => scaledBy(image, factor))
    .filter(({ width, height }) => width < most.width && height < most.height);
}

/** The tiles of one scale factor (3.0, 5.4 and its implementation note): those at the right and lower edge are what is left. */
function* tilesOf(image: Size, factor: number): Generator<{ readonly region: Box; readonly size: Size }> {
  const level = scaledBy(image, factor);
  const side = tileSide * factor;
  for (let y = 0; y < image.height; y += side)
    for (let x = 0; x < image.width; x += side) {
      const region = {
        x,
        y,
        width: Math.min(side, image.width - x),
        height: Math.min(side, image.height - y),
      };
      const size = {
        width: Math.min(tileSide, level.width - x / factor),
        height: Math.min(tileSide, level.height - y / factor),
      };
      yield { region, size };
    }
}
