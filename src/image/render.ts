// Makes the pictures that readers get. The one file that does.
import sharp, { type Sharp } from 'sharp';
import type { ImagePlan } from './iiif/plan.ts';
import type { Box, Size } from './iiif/region.ts';
import { cutJpeg } from './jpeg-cut.ts';
import type { Level, Picture } from './picture.ts';
import type { ImageLimits } from './source.ts';
import { tileAround } from './tiff-tile.ts';

/**
 * Bytes of a picture, or why there are none: the file is damaged, or took longer than it may. `detail` is the decoder's word for it.
 * `asStored`: they lie in the pyramid as they are.
 */
export type Rendering =
  | { readonly kind: 'made'; readonly bytes: Uint8Array<ArrayBuffer>; readonly asStored?: true }
  | { readonly kind: 'damaged' | 'too-slow'; readonly detail: string };

/** Paper, where the image lets through what lies behind it, or does not reach. */
const white = { r: 255, g: 255, b: 255, alpha: 1 };
const clear = { r: 255, g: 255, b: 255, alpha: 0 };

/** Makes what a plan says. Regions and sizes are of the upright image, as `picture` gives it. A file of more pixels than the limits allow is not read; what takes longer is given up. */
export async function renderPlan(
  picture: Picture,
  plan: ImagePlan,
  limits: Pick<ImageLimits, 'pixels' | 'seconds'>,
): Promise<Rendering> {
  try {
    const { mirrored, degrees } = plan.rotation;
    const level = levelFor(picture, plan);
    const box = boxWithin(level, plan.region);
    const tile = level.tiles && tileAround(level.path, level.tiles, box);
    if (tile !== undefined && isPlain(plan, tile.box)) {
      const jpeg = await tile.jpeg();
      if (isWhole(tile.box, level.tiles?.tileSide))
        return { kind: 'made', bytes: new Uint8Array(jpeg), asStored: true };
      const part = cutJpeg(jpeg, tile.box);
      if (part !== undefined) return { kind: 'made', bytes: part };
    }
    const cut =
      tile === undefined ? cutLevel(picture, level, box, limits) : cutBox(sharp(await tile.jpeg()), tile.box);
    const scaled = cut.resize({ ...plan.size, fit: 'fill' }).flatten({ background: white });
    if (mirrored) scaled.flop();
    if (degrees !== 0) scaled.rotate(degrees, { background: plan.format === 'jpg' ? white : clear });
    if (plan.quality === 'bitonal') scaled.threshold(128);
    if (plan.quality === 'gray') scaled.grayscale();
    if (picture.grey || plan.quality === 'gray' || plan.quality === 'bitonal') scaled.toColourspace('b-w');
    const bytes = await encoded(scaled, plan).timeout({ seconds: limits.seconds }).toBuffer();
    return { kind: 'made', bytes: new Uint8Array(bytes) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: /timeout/i.test(detail) ? 'too-slow' : 'damaged', detail };
  }
}

/** Whether a plan asks for these pixels as they are, in JPEG. */
function isPlain({ size, rotation, quality, format }: ImagePlan, { width, height }: Size): boolean {
  const isUpright = !rotation.mirrored && rotation.degrees === 0;
  const isSame = size.width === width && size.height === height;
  return isSame && isUpright && format === 'jpg' && (quality === 'default' || quality === 'color');
}

function isWhole({ width, height }: Box, side: number | undefined): boolean {
  return width === side && height === side;
}

function encoded(image: Sharp, { format, quality }: ImagePlan): Sharp {
  switch (format) {
    case 'jpg':
      return image.jpeg({ quality: quality === 'bitonal' ? 92 : 82 });
    case 'png':
      return image.png({ compressionLevel: 6 });
    case 'webp':
      // Effort 2 takes half the time of the usual 4, and some hundredths more bytes.
      return image.webp({ quality: 80, effort: 2 });
  }
}

/** The smallest level that has as many pixels as are wanted; one less at an edge, where sizes are rounded up. */
function levelFor({ levels }: Picture, { region, size }: ImagePlan): Level {
  const enough = levels.filter(
    ({ reduced }) =>
      size.width <= Math.ceil(region.width / reduced) && size.height <= Math.ceil(region.height / reduced),
  );
  const smallest = enough.at(-1) ?? levels[0];
  const { x, y, width, height } = region;
  const isEven = [x, y, width, height].every((length) => length % smallest.reduced === 0);
  // Where its pixels do not lie as the region does, those of the level before come nearer.
  return isEven ? smallest : (enough.at(-2) ?? smallest);
}

function cutLevel(
  { size: whole }: Picture,
  { path, frame, tiled, reduced }: Level,
  box: Box,
  { pixels }: Pick<ImageLimits, 'pixels'>,
): Sharp {
  const image = sharp(path, {
    page: frame,
    limitInputPixels: pixels,
    sequentialRead: !tiled,
  }).autoOrient();
  // Without an extraction some decoders read fewer pixels from the start.
  const isWhole = reduced === 1 && box.width === whole.width && box.height === whole.height;
  return isWhole ? image : cutBox(image, box);
}

function cutBox(image: Sharp, { x, y, width, height }: Box): Sharp {
  return image.extract({ left: x, top: y, width, height });
}

/** The pixels of a level that show a region of the page. */
function boxWithin({ reduced, width, height }: Size & { readonly reduced: number }, region: Box): Box {
  const [x, across] = stretch(region.x / reduced, region.width / reduced, width);
  const [y, down] = stretch(region.y / reduced, region.height / reduced, height);
  return { x, y, width: across, height: down };
}

function stretch(from: number, length: number, within: number): [from: number, length: number] {
  const start = Math.min(Math.round(from), within - 1);
  const end = Math.min(Math.max(Math.round(from + length), start + 1), within);
  return [start, end - start];
}
