// Brings what was read on a scan into the pixels of the scan as it is stored.
import { storedPoint, uprightSize } from '../../model/page-geometry.ts';
import type { Point, Polygon, RecognisedPage } from '../../model/recognised-page.ts';
import type { ScannedPage } from '../port.ts';

/** Sides may differ by so much where a scan was made smaller after it was read. */
const tolerance = 0.02;

/**
 * The page in pixels of the stored scan: as it is; enlarged or made smaller; or turned, where it was read on the sheet as it is seen. Undefined where
 * it was read on something of another shape.
 */
export function fitted(read: RecognisedPage, scan: ScannedPage): RecognisedPage | undefined {
  const { width, height, orientation } = scan;
  if (width === undefined || height === undefined) return undefined;
  if (read.width === width && read.height === height && orientation === undefined) return read;
  const stored = { width, height, ...(orientation !== undefined && { orientation }) };
  const seen = uprightSize(stored);
  if (orientation !== undefined && isLike(read, seen)) {
    const scale = seen.width / read.width;
    return placed(read, { width, height }, ([x, y]) => storedPoint(stored, [x * scale, y * scale]));
  }
  if (!isLike(read, stored)) return undefined;
  const scale = width / read.width;
  return placed(read, { width, height }, ([x, y]) => [x * scale, y * scale]);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function isLike(one: Size, other: Size): boolean {
  return Math.abs((one.width * other.height) / (one.height * other.width) - 1) <= tolerance;
}

function placed(read: RecognisedPage, size: Size, move: (point: Point) => Point): RecognisedPage {
  const rounded = (point: Point): Point => {
    const [x, y] = move(point);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  };
  const polygon = (points: Polygon): Polygon => points.map(rounded);
  return {
    ...read,
    ...size,
    blocks: read.blocks.map((block) => ({
      ...block,
      polygon: polygon(block.polygon),
      lines: block.lines.map((line) => ({
        ...line,
        polygon: polygon(line.polygon),
        ...(line.baseline && { baseline: line.baseline.map(rounded) }),
        words: line.words.map((word) => ({ ...word, polygon: polygon(word.polygon) })),
      })),
    })),
  };
}
