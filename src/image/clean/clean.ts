// A page image made ready to be read by a machine: upright, level, of even white paper, with nothing on it but its own writing.
import { storedPoint } from '../../model/page-geometry.ts';
import type { Point, Polygon } from '../../model/recognised-page.ts';
import type { Captions } from './caption.ts';
import { otherInk } from './colour.ts';
import { decodeColours, decodeGrey, encodeGrey, resampled, type Decoded } from './decode.ts';
import type { Layout } from './layout.ts';
import type { Strip } from './neighbour.ts';
import { prepare } from './prepare.ts';
import type { Raster } from './raster.ts';
import { resolutionOf } from './resolution.ts';
import { roughLetterHeight } from './rough-size.ts';
import { turned, unturned } from './turn.ts';

/** What may be left out of the cleaning. */
export interface CleaningOptions {
  /** False: the sheet is as level as it is. */
  readonly level?: boolean;
  /** A line of print in black and white gets soft edges; otherwise a line is left as it is. */
  readonly soft?: boolean;
  /** How long the decoding may take. */
  readonly seconds?: number;
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
  /** Framed marks of rubber stamps. */
  readonly stamps: readonly Polygon[];
  /** Marks in another colour than the writing, which may run across them. */
  readonly coloured: readonly Polygon[];
  /** Of the ink in a place, the share that is of another colour than the writing's. */
  shareOfColour(place: Polygon): number;
  /** Strips of other sheets that lay beside, and what a program set above or below the picture. */
  readonly edges: readonly Polygon[];
  /** Dots per inch of the picture, where known. */
  readonly resolution?: number;
  readonly layout: Layout;
}

/**
 * Heights of letters without ascender, in pixels, between which a picture is read as it is: larger letters cost time and are read no better, of smaller ones
 * details are lost. Others are brought to `good`.
 */
const [smallest, good, largest] = [14, 20, 26];
/** How many times a picture is enlarged at most, since what is smaller yet cannot be read; and to how many pixels: an A4 sheet at 300 dots per inch. */
const [mostEnlarged, mostPixels] = [3, 9_000_000];

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
  const whole = await decodeGrey(path, frame, orientation, options.seconds);
  const decoded = await reduced(whole);
  const { raster } = decoded;
  // To make a picture smaller has smoothed it.
  const smooth = raster !== whole.raster;
  const { lean, strips, captions, stamps, letterHeight, layout } = prepare(raster, { ...options, smooth });
  const by = enlargement(letterHeight, raster);
  const large = by === 1 ? raster : await resampled(raster, by);
  const page = lean === 0 ? large : turned(large, lean);
  const resolution = resolutionOf(
    decoded.resolution === undefined ? undefined : decoded.resolution * decoded.scale * by,
    letterHeight === undefined ? undefined : letterHeight * by,
  );
  const fromRaster = wayBack(decoded, orientation);
  const { width, height } = page;
  return {
    picture: await encodeGrey(page, resolution),
    width,
    height,
    toStored: backFrom({ width, height, lean, by }, fromRaster),
    sheet: sheetWithin(raster, strips).map(fromRaster),
    stamps: stamps.map((corners) => corners.map(fromRaster)),
    ...(await colouredOf(path, frame, decoded, options.seconds)),
    edges: [
      ...strips.map((strip) => stripCorners(strip, raster).map(fromRaster)),
      ...bands(captions, raster).map((band) => band.map(fromRaster)),
    ],
    ...(resolution !== undefined && { resolution }),
    layout,
  };
}

/** The page with letters that are not larger than is good. */
async function reduced(decoded: Decoded): Promise<Decoded> {
  const height = roughLetterHeight(decoded.raster);
  if (height === undefined || height <= largest) return decoded;
  const raster = await resampled(decoded.raster, good / height);
  return { ...decoded, raster, scale: (decoded.scale * raster.width) / decoded.raster.width };
}

/** How many times as large the picture is to be made: nothing, where its letters are large enough or it is a large picture already. */
function enlargement(letterHeight: number | undefined, { width, height }: Raster): number {
  if (letterHeight === undefined || letterHeight >= smallest) return 1;
  return Math.max(1, Math.min(mostEnlarged, good / letterHeight, Math.sqrt(mostPixels / (width * height))));
}

async function colouredOf(
  path: string,
  frame: number,
  { stored }: Decoded,
  seconds: number | undefined,
): Promise<Pick<CleanedPage, 'coloured' | 'shareOfColour'>> {
  const colours = await decodeColours(path, frame, seconds);
  if (colours === undefined) return { coloured: [], shareOfColour: () => 0 };
  const other = otherInk(colours);
  const by = stored.width / colours[0].width;
  return {
    coloured: other.marks.map(({ left, top, right, bottom }) =>
      corners(left * by, top * by, right * by, bottom * by),
    ),
    shareOfColour(place) {
      const [x, y] = [place.map(([at]) => at / by), place.map(([, at]) => at / by)];
      return other.shareIn({
        left: Math.min(...x),
        top: Math.min(...y),
        right: Math.max(...x),
        bottom: Math.max(...y),
      });
    },
  };
}

/** From the upright picture that is worked on to the stored one. */
function wayBack({ scale, stored }: Decoded, orientation: number): (point: Point) => Point {
  return ([x, y]) => storedPoint({ ...stored, orientation }, [x / scale, y / scale]);
}

/** From the picture to the stored one. It holds on to no pixels, since pages wait for their reading. */
function backFrom(
  {
    lean,
    by,
    ...size
  }: { readonly width: number; readonly height: number; readonly lean: number; readonly by: number },
  fromRaster: (point: Point) => Point,
): (point: Point) => Point {
  return (point) => {
    const [x, y] = unturned(size, lean, point);
    return fromRaster([x / by, y / by]);
  };
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

function bands({ head, foot }: Captions, { width, height }: Raster): Point[][] {
  return [
    ...(head > 0 ? [corners(0, 0, width, head)] : []),
    ...(foot > 0 ? [corners(0, height - foot, width, height)] : []),
  ];
}

function corners(left: number, top: number, right: number, bottom: number): Point[] {
  return [[left, top], [right, top], [right, bottom], [left, bottom]]; // prettier-ignore
}
