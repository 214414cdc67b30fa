// Where on a canvas an annotation stands: the polygon of its target.
import type { Point, Polygon } from '../../../model/recognised-page.ts';
import { frameOf } from './image.ts';
import { listOf, open, textIn, typeOf } from './open-json.ts';

/** A longer drawing is not looked at. */
const longestSvg = 20_000;
const mostPoints = 1000;

function corners(x: number, y: number, width: number, height: number): Polygon {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

const numbersIn = (text: string): number[] => (text.match(/-?\d{1,9}(?:\.\d{1,9})?/g) ?? []).map(Number);

function pointsOf(numbers: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < numbers.length && points.length < mostPoints; at += 2)
    points.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  return points;
}

const attribute = (element: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1];

/** The figures of an SVG: rectangles, polygons, and paths of straight lines. Others are passed over. */
function figuresOf(svg: string): Polygon[] {
  if (svg.length > longestSvg) return [];
  return (svg.match(/<(?:rect|polygon|path)\b[^<>]*>/g) ?? []).flatMap((element): Polygon[] => {
    if (element.startsWith('<rect')) {
      const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
        Number(attribute(element, name) ?? 0),
      );
      return width > 0 && height > 0 ? [corners(x, y, width, height)] : [];
    }
    const drawn = attribute(element, element.startsWith('<polygon') ? 'points' : 'd') ?? '';
    // Relative steps and curves would have to be drawn to be known.
    if (element.startsWith('<path') && /[^\sMLZz\d.,eE+-]/.test(drawn)) return [];
    return drawn
      .split(/[MZz]/)
      .map((figure) => pointsOf(numbersIn(figure)))
      .filter((points) => points.length >= 3);
  });
}

/** Polygons in pixels of the canvas; none where the annotation is about the canvas as a whole, or its place cannot be told. */
export function shapesOf(target: unknown): Polygon[] {
  return listOf(target).flatMap((one) => {
    const drawn = listOf(open(one)['selector']).flatMap((selector) =>
      typeOf(selector) === 'SvgSelector' ? figuresOf(textIn(open(selector)['value']) ?? '') : [],
    );
    if (drawn.length > 0) return drawn;
    const frame = frameOf(one);
    return frame === undefined ? [] : [corners(frame.x, frame.y, frame.width, frame.height)];
  });
}
