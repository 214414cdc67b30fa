// A page image made ready to be read by a machine: upright, level, of even white paper, with nothing on it but its own writing.
import { storedPoint } from '../../model/page-geometry.ts';
import type { Point, Polygon } from '../../model/recognised-page.ts';
import { decodeGrey, encodeGrey, enlarged, type Decoded } from './decode.ts';
import type { Strip } from './neighbour.ts';
import { prepare } from './prepare.ts';
import type { Raster } from './raster.ts';
import { resolutionOf } from './resolution.ts';
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
  /** A table: to be read row by row. A line: it holds one. */
  readonly layout: 'page' | 'table' | 'line';
}

/** Letters lower than this, in pixels, are enlarged: engines are made for 300 dots per inch. */
const small = 20;

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
  const decoded = await decodeGrey(path, frame, orientation);
  const { raster } = decoded;
  const { lean, strips, letterHeight, layout } = prepare(raster, options);
  const by = letterHeight !== undefined && letterHeight < small ? 2 : 1;
  const large = by === 1 ? raster : await enlarged(raster, by);
  const page = lean === 0 ? large : turned(large, lean);
  const resolution = resolutionOf(
    decoded.resolution === undefined ? undefined : decoded.resolution * decoded.scale * by,
    letterHeight === undefined ? undefined : letterHeight * by,
  );
  const fromRaster = wayBack(decoded, orientation);
  const { width, height } = page;
  const toStored = (point: Point): Point => {
    const [x, y] = unturned(page, lean, point);
    return fromRaster([x / by, y / by]);
  };
  return {
    picture: await encodeGrey(page, resolution),
    width,
    height,
    toStored,
    sheet: sheetWithin(raster, strips).map(fromRaster),
    stamps: [],
    edges: strips.map((strip) => stripCorners(strip, raster).map(fromRaster)),
    ...(resolution !== undefined && { resolution }),
    layout,
  };
}

/** From the upright picture that is worked on to the stored one. */
function wayBack({ scale, stored }: Decoded, orientation: number): (point: Point) => Point {
  return ([x, y]) => storedPoint({ ...stored, orientation }, [x / scale, y / scale]);
}

function sheetWithin({ width, height }: Raster, strips: readonly Strip[]): Point[] {
  const left = strips.find(({ side }) => side === 'left');
  const right = strips.find(({ side }) => side === 'right');
  return [
    [left?.head ?? 0, 0],
    [right?.head ?? width, 0],
    [right?.foot ?? width, height],
    [left?.foot ?? 0, height],
  ];
}

function stripCorners({ side, head, foot }: Strip, { width, height }: Raster): Point[] {
  const outer = side === 'left' ? 0 : width;
  return [[head, 0], [outer, 0], [outer, height], [foot, height]]; // prettier-ignore
}
