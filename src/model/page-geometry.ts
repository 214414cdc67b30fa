// From the pixels of a page image as stored to the page as it is seen, and back.
import type { PageImage } from './exemplar.ts';
import type { Point } from './recognised-page.ts';

/** `orientation` as in EXIF (2.3, tag 274), 1 to 8; absent where the stored rows are upright. */
export type Stored = Pick<PageImage, 'orientation'> & { readonly width: number; readonly height: number };

/** Width and height of the page as it is seen, in pixels: from orientation 5 on, they change places. */
export function uprightSize({ width, height, orientation = 1 }: Stored): {
  readonly width: number;
  readonly height: number;
} {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** Where a point of the stored picture stands on the page as it is seen. */
export function uprightPoint({ width, height, orientation = 1 }: Stored, [x, y]: Point): Point {
  switch (orientation) {
    case 2:
      return [width - x, y];
    case 3:
      return [width - x, height - y];
    case 4:
      return [x, height - y];
    case 5:
      return [y, x];
    case 6:
      return [height - y, x];
    case 7:
      return [height - y, width - x];
    case 8:
      return [y, width - x];
    default:
      return [x, y];
  }
}

/** The inverse of each orientation: only the two quarter turns are not their own. */
const undone: Readonly<Record<number, number>> = { 6: 8, 8: 6 };

/** Where a point of the page as it is seen stands in the stored picture: `uprightPoint` undone. */
export function storedPoint(image: Stored, point: Point): Point {
  const { orientation = 1 } = image;
  return uprightPoint({ ...uprightSize(image), orientation: undone[orientation] ?? orientation }, point);
}
