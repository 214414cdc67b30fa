// Which pictures are costly to make: those during which others should be made beside.
import type { ImagePlan } from '../../image/iiif/plan.ts';
import type { Picture } from '../../image/picture.ts';

/** Millions of pixels to be read and written, beyond which a rendering takes about a second. */
const costly = 10;

/** How much longer a pixel takes to be written in a format than in JPEG. */
const writing = { jpg: 1, png: 3, webp: 4 } as const;

/** Whether making this takes seconds, or much memory. */
export function isCostly({ levels: [first] }: Picture, { region, size, format }: ImagePlan): boolean {
  const written = size.width * size.height * writing[format];
  // A file that is no pyramid is read from its beginning, whatever part of it is wanted.
  const read = first.tiled
    ? Math.min(region.width * region.height, size.width * size.height * 4)
    : (first.width * first.height) / 4;
  return read + written > costly * 1_000_000;
}
