// Boxes of lines on a page that is looked at upright and level.
import { uprightPoint, uprightSize } from '../../model/page-geometry.ts';
import type { Point, Polygon, RecognisedLine } from '../../model/recognised-page.ts';
import type { PageRead } from './page-read.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From the pixels of a stored image to those of the page upright, its lines level. */
export interface Level {
  readonly width: number;
  readonly height: number;
  point(point: Point): Point;
}

/** Steepest lean that is a crooked sheet rather than writing in another direction, as dy/dx. */
const steepest = 0.2;

/** How a page is brought level: by the middle of its lines' leans. */
export function levelled({ recognised, orientation }: PageRead): Level {
  const { width, height } = recognised;
  const stored = { width, height, ...(orientation !== undefined && { orientation }) };
  const upright = (point: Point): Point => uprightPoint(stored, point);
  const leans: number[] = [];
  for (const block of recognised.blocks) {
    for (const line of block.lines) {
      const [from, to] = ends(line, upright);
      const run = to[0] - from[0];
      const lean = (to[1] - from[1]) / run;
      if (run > width / 10 && Math.abs(lean) < steepest) leans.push(lean);
    }
  }
  const angle = Math.atan(median(leans) ?? 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    ...uprightSize(stored),
    point(one) {
      const [x, y] = upright(one);
      return [x * cos + y * sin, y * cos - x * sin];
    },
  };
}

/** The two ends of a line from left to right, on its base or through its middle. */
function ends({ baseline, polygon }: RecognisedLine, upright: (point: Point) => Point): [Point, Point] {
  const points = (baseline ?? polygon).map(upright).sort(([x], [other]) => x - other);
  const each = baseline === undefined ? Math.max(1, Math.floor(points.length / 2)) : 1;
  return [centre(points.slice(0, each)), centre(points.slice(-each))];
}

export function centre(points: readonly Point[]): Point {
  let [x, y] = [0, 0];
  for (const point of points) {
    x += point[0];
    y += point[1];
  }
  return [x / Math.max(1, points.length), y / Math.max(1, points.length)];
}

export function boxOf(points: Polygon): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** The place of what stands nobody knows where. */
export const nowhere: Polygon = [[0, 0], [0, 0], [0, 0]]; // prettier-ignore

/** Whether a place is one: more than a single point. */
export function isPlaced(polygon: Polygon): boolean {
  const [first] = polygon;
  return polygon.some(([x, y]) => x !== first?.[0] || y !== first[1]);
}

/** The value that a share (0 to 1) of the others does not exceed; undefined of nothing. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}
