// A page image made ready to be read by a machine: upright, level, its paper even.
import { storedPoint } from '../../model/page-geometry.ts';
import type { Point, Polygon } from '../../model/recognised-page.ts';
import { evenOut, paperOf } from './background.ts';
import { decodeGrey, encodeGrey } from './decode.ts';
import { skewOf } from './skew.ts';
import { turned, unturned } from './turn.ts';

/** What may be left out of the cleaning. */
export interface CleaningOptions {
  /** False: the sheet is as level as it is. */
  readonly level?: boolean;
}

/** A cleaned page. Polygons are in pixels of the image as stored. */
export interface CleanedPage {
  /** An 8-bit grey PNG, upright. */
  readonly picture: Buffer;
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** A point of the picture, in its pixels, as a point of the stored image. */
  toStored(point: Point): Point;
  /** The sheet on the glass. */
  readonly sheet: Polygon;
  /** Marks by another instrument, such as rubber stamps in colour. */
  readonly stamps: readonly Polygon[];
  /** Strips of other sheets that lay beside. */
  readonly edges: readonly Polygon[];
  /** Dots per inch of the picture, where known. */
  readonly resolution?: number;
}

/** Angles below this, in degrees, are left alone: to turn a picture softens it. */
const level = 0.1;

/**
 * Cleans frame `frame` (from 0) of the picture at `path`, which sharp reads, for recognition. `orientation` is that of EXIF, 1 to 8.
 *
 * @throws an `Error` where the file cannot be decoded.
 */
export async function cleanPage(
  path: string,
  frame: number,
  orientation: number,
  options: CleaningOptions = {},
): Promise<CleanedPage> {
  const { raster, scale, stored, resolution } = await decodeGrey(path, frame, orientation);
  const lean = options.level === false ? 0 : skewOf(raster);
  const angle = Math.abs(lean) < level ? 0 : lean;
  evenOut(raster, paperOf(raster, cellOf(raster)));
  const page = angle === 0 ? raster : turned(raster, angle);
  const { width, height } = page;
  const toStored = (point: Point): Point => {
    const [x, y] = unturned(page, angle, point);
    return storedPoint({ ...stored, orientation }, [x / scale, y / scale]);
  };
  return {
    picture: await encodeGrey(page, resolution === undefined ? undefined : resolution * scale),
    width,
    height,
    toStored,
    sheet: [toStored([0, 0]), toStored([width, 0]), toStored([width, height]), toStored([0, height])],
    stamps: [],
    edges: [],
    ...(resolution !== undefined && { resolution: resolution * scale }),
  };
}

/** The side of a cell in which the paper's lightness is asked: a hundredth of the page, some letters wide. */
function cellOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(16, Math.round(Math.min(width, height) / 80));
}
