// Makes the pictures that readers get. The one file that does.
import sharp, { type Sharp } from 'sharp';
import type { ImagePlan } from './iiif/plan.ts';
import type { Box, Size } from './iiif/region.ts';
import type { Picture } from './picture.ts';

/** Pixels of the largest image that is rendered: an A1 sheet at 400 dpi has 124 million. A small file may claim any size. */
export const largestImage = 250_000_000;

/** Bytes of a picture, or why there are none: the file is damaged, or took longer than it may. `detail` is the decoder's word for it. */
export type Rendering =
  | { readonly kind: 'made'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'damaged' | 'too-slow'; readonly detail: string };

/** Seconds that one rendering may take. */
const mostSeconds = 60;

/** Paper, where the image lets through what lies behind it, or does not reach. */
const white = { r: 255, g: 255, b: 255, alpha: 1 };
const clear = { r: 255, g: 255, b: 255, alpha: 0 };

/** Makes what a plan says. Regions and sizes are of the upright image, as `picture` gives it. */
export async function renderPlan(picture: Picture, plan: ImagePlan): Promise<Rendering> {
  try {
    const scaled = scaledRegion(picture, plan).flatten({ background: white });
    const { mirrored, degrees } = plan.rotation;
    if (mirrored) scaled.flop();
    if (degrees !== 0) scaled.rotate(degrees, { background: plan.format === 'jpg' ? white : clear });
    if (plan.quality === 'bitonal') scaled.threshold(128);
    if (plan.quality === 'gray') scaled.grayscale();
    if (picture.grey || plan.quality === 'gray' || plan.quality === 'bitonal') scaled.toColourspace('b-w');
    const bytes = await encoded(scaled, plan).timeout({ seconds: mostSeconds }).toBuffer();
    return { kind: 'made', bytes: new Uint8Array(bytes) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: /timeout/i.test(detail) ? 'too-slow' : 'damaged', detail };
  }
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

function scaledRegion({ levels, size: whole }: Picture, { region, size }: ImagePlan): Sharp {
  // The smallest level that has as many pixels as are wanted; one less at an edge, where sizes are rounded up.
  const level =
    levels.findLast(
      ({ reduced }) =>
        size.width <= Math.ceil(region.width / reduced) && size.height <= Math.ceil(region.height / reduced),
    ) ?? levels[0];
  const { path, frame, tiled } = level;
  const image = sharp(path, {
    page: frame,
    limitInputPixels: largestImage,
    sequentialRead: !tiled,
  }).autoOrient();
  const isWhole = region.width === whole.width && region.height === whole.height;
  // Without an extraction some decoders read fewer pixels from the start.
  if (!isWhole) {
    const { x, y, width, height } = boxWithin(level, region);
    image.extract({ left: x, top: y, width, height });
  }
  return image.resize({ ...size, fit: 'fill' });
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
