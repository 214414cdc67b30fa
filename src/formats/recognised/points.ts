// Points, boxes and polygons as ALTO and PAGE write them.
import type { Point, Polygon } from '../../model/recognised-page.ts';
import { boxOf } from '../../text/recognised/geometry.ts';

/** More corners than any line has; a longer list is cut. */
const mostPoints = 10_000;

/** Numbers in pairs, whatever stands between them: "1,2 3,4" and "1 2 3 4" alike. What is no number is NaN. */
export function pointsOf(written: string | undefined, scale = 1): Point[] {
  const numbers = (written ?? '')
    .split(/[\s,;]+/u, mostPoints * 2)
    .filter((one) => one !== '')
    .map(Number);
  const points: Point[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2)
    points.push([(numbers[at] ?? NaN) * scale, (numbers[at + 1] ?? NaN) * scale]);
  return points;
}

export function rectangle(left: number, top: number, right: number, bottom: number): Polygon {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** The corners of a box, clockwise from the left upper one; undefined where one of the four is no number. */
export function boxPolygon(left: number, top: number, width: number, height: number): Polygon | undefined {
  const given = [left, top, width, height].every(Number.isFinite);
  return given ? rectangle(left, top, left + width, top + height) : undefined;
}

/** The box around points; undefined where there are none. */
export function around(points: readonly Point[]): Polygon | undefined {
  if (points.length === 0) return undefined;
  const { left, top, right, bottom } = boxOf([...points]);
  return rectangle(left, top, right, bottom);
}

/** At least three corners, or nothing. */
export function polygonOf(points: readonly Point[]): Polygon | undefined {
  return points.length >= 3 ? [...points] : around(points.length === 2 ? points : []);
}
