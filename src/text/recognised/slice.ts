// A part of a line's polygon: from one character to another, across the way in which the line runs.
import type { Point, Polygon, RecognisedLine } from '../../model/recognised-page.ts';
import { boxOf, centre } from './geometry.ts';
import type { LineText } from './line-text.ts';

/** The polygon of the characters from `start` to `end` of a line, in pixels of the stored image. Within a word, characters are taken as equally wide. */
export function sliceLine(line: RecognisedLine, text: LineText, start: number, end: number): Polygon {
  if (start <= 0 && end >= text.text.length) return line.polygon;
  const way = wayOf(line, text);
  const along = ([x, y]: Point): number => x * way[0] + y * way[1];
  const reach = line.polygon.map(along);
  const [least, most] = [Math.min(...reach), Math.max(...reach)];
  const from = start <= 0 ? least : positionOf(text, start, along, [least, most], false);
  const to = end >= text.text.length ? most : positionOf(text, end, along, [least, most], true);
  if (to - from < 1) return line.polygon;
  const after = clip(line.polygon, (point) => along(point) - from);
  const both = clip(after, (point) => to - along(point));
  return both.length >= 3 ? both.map(([x, y]) => [Math.round(x), Math.round(y)]) : line.polygon;
}

/** The direction in which a line runs, of length 1. */
function wayOf({ baseline, polygon }: RecognisedLine, { words, text }: LineText): Point {
  const [first, last] = [words[0], words.at(-1)];
  const [from, to] = [baseline?.[0], baseline?.at(-1)];
  const ends: [Point, Point] | undefined =
    from !== undefined && to !== undefined
      ? [from, to]
      : first !== undefined && last !== undefined && first !== last
        ? [centre(first.word.polygon), centre(last.word.polygon)]
        : undefined;
  if (ends !== undefined) {
    const [x, y] = [ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]];
    const length = Math.hypot(x, y);
    if (length > 0) return [x / length, y / length];
  }
  const { left, top, right, bottom } = boxOf(polygon);
  return bottom - top > 2 * (right - left) && text.length > 2 ? [0, 1] : [1, 0];
}

/** How far along the line a character begins, or (`ends`) the one before it ends. */
function positionOf(
  { words, text }: LineText,
  at: number,
  along: (point: Point) => number,
  whole: readonly [number, number],
  ends: boolean,
): number {
  const within = words.find(({ start, end }) => (ends ? start < at && at <= end : start <= at && at < end));
  if (within === undefined) {
    const share = at / Math.max(1, text.length);
    const beside = ends ? words.findLast(({ end }) => end <= at) : words.find(({ start }) => start >= at);
    if (beside === undefined) return whole[0] + share * (whole[1] - whole[0]);
    const edges = beside.word.polygon.map(along);
    return ends ? Math.max(...edges) : Math.min(...edges);
  }
  const edges = within.word.polygon.map(along);
  const [from, to] = [Math.min(...edges), Math.max(...edges)];
  return from + ((at - within.start) / (within.end - within.start)) * (to - from);
}

/** What of a polygon lies where `side` is not below 0 (Sutherland and Hodgman 1974). */
function clip(polygon: Polygon, side: (point: Point) => number): Polygon {
  const kept: Polygon = [];
  polygon.forEach((point, index) => {
    const before = polygon[(index + polygon.length - 1) % polygon.length] ?? point;
    const [here, there] = [side(point), side(before)];
    if (here >= 0 !== there >= 0) {
      const share = there / (there - here);
      kept.push([before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]);
    }
    if (here >= 0) kept.push(point);
  });
  return kept;
}
