// How large a page of a PDF is drawn: as fine as the scan that fills it, else at 300 dots per inch.
import type { Pdfium } from './pdfium.ts';
import { imagesOf, type PlacedImage } from './placed-images.ts';

/** A document that was drawn and never scanned is as sharp as one likes; this is as sharp as print. */
const usualResolution = 300;
/** Pixels of a page that holds no scan: A2 at 300 dots per inch. */
const drawnPixels = 40_000_000;
const finest = 1200;
const coarsest = 72;
/** An image of less than this share of the page is a stamp or a rule; of as much as that, to within so much, it is the page. */
const smallest = 0.02;
const tolerance = 0.02;

/** `width` and `height` in pixels, `resolution` in dots per inch. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly resolution: number;
}

/** The size at which a loaded page is drawn, at most `pixels` in all. A page that is one image is drawn pixel by pixel. */
export function pageSize(pdfium: Pdfium, page: number, pixels: number): PageSize {
  const across = Math.max(1, length(pdfium, page, 'FPDF_GetPageWidthF'));
  const down = Math.max(1, length(pdfium, page, 'FPDF_GetPageHeightF'));
  const area = across * down;
  const scans = imagesOf(pdfium, page).filter((image) => image.across * image.down >= area * smallest);
  const turned = pdfium.call('FPDFPage_GetRotation', page) % 2 === 1;
  const whole =
    scans.length === 1 ? scans.map((scan) => pixelByPixel(scan, across, down, turned))[0] : undefined;
  if (whole !== undefined && whole.width * whole.height <= pixels && whole.resolution <= finest) return whole;

  const scan = scanResolution(scans, area);
  const wanted = scan === undefined ? usualResolution : Math.min(finest, Math.max(coarsest, scan));
  const most = scan === undefined ? Math.min(pixels, drawnPixels) : pixels;
  const resolution = Math.min(wanted, 72 * Math.sqrt(most / area));
  // Rounded down where the bound was met, so that rounding does not cross it.
  const round = resolution < wanted ? Math.floor : Math.round;
  const side = (points: number): number => Math.max(1, round((points * resolution) / 72));
  return { width: side(across), height: side(down), resolution };
}

/** The size of an image that is as large as the page and stands straight on it. */
function pixelByPixel(
  image: PlacedImage,
  across: number,
  down: number,
  pageTurned: boolean,
): PageSize | undefined {
  if (image.tilted) return undefined;
  const swapped = image.turned !== pageTurned;
  const [width, height] = swapped ? [image.height, image.width] : [image.width, image.height];
  const [wide, tall] = swapped ? [image.down, image.across] : [image.across, image.down];
  const fills = (own: number, whole: number): boolean => Math.abs(own / whole - 1) <= tolerance;
  if (width < 1 || height < 1 || !fills(wide, across) || !fills(tall, down)) return undefined;
  const resolution = (72 * width) / across;
  const other = (72 * height) / down;
  // A fax has other dots across than down: it would look squeezed.
  return Math.abs(other / resolution - 1) <= tolerance ? { width, height, resolution } : undefined;
}

/** The finest resolution of the images that make up a page, where they fill at least half of it. */
function scanResolution(images: readonly PlacedImage[], area: number): number | undefined {
  let covered = 0;
  let best = 0;
  for (const { width, height, across, down } of images) {
    covered += across * down;
    best = Math.max(best, (72 * width) / across, (72 * height) / down);
  }
  return covered >= area / 2 && Number.isFinite(best) && best > 0 ? best : undefined;
}

/** In points. */
function length(pdfium: Pdfium, page: number, name: string): number {
  const value = pdfium.call(name, page);
  return Number.isFinite(value) ? value : 0;
}
