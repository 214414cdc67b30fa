// What an annotation is about: a canvas, a rectangle of it, or the shapes of several lines.
import type { SpecificResource } from '@iiif/presentation-3';
import type { Point } from '../../../model/recognised-page.ts';

/** The rectangle whose corners the polygon is; undefined for any other shape. */
function rectangle(
  polygon: readonly Point[],
): readonly [x: number, y: number, w: number, h: number] | undefined {
  if (polygon.length !== 4) return undefined;
  const [left, top, right, bottom] = bounds(polygon);
  const corners = new Set(polygon.map(([x, y]) => `${x} ${y}`));
  const expected = [`${left} ${top}`, `${right} ${top}`, `${right} ${bottom}`, `${left} ${bottom}`];
  return expected.every((corner) => corners.has(corner))
    ? [left, top, right - left, bottom - top]
    : undefined;
}

function bounds(polygon: readonly Point[]): [number, number, number, number] {
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/**
 * The canvas as a whole without a polygon; a rectangle as a fragment (Media Fragments 1.0, 4.2.2), which every viewer knows; else an SVG
 * (Web Annotation Data Model, 4.2.8) whose one path has a closed figure for each polygon.
 */
export function targetOf(canvas: string, polygons: readonly (readonly Point[])[]): string | SpecificResource {
  const [only] = polygons;
  if (only === undefined) return canvas;
  const box = polygons.length === 1 ? rectangle(only) : undefined;
  if (box !== undefined && box[2] > 0 && box[3] > 0) return `${canvas}#xywh=${box.join(',')}`;
  const figures = polygons.map((polygon) => `M${polygon.map(([x, y]) => `${x},${y}`).join('L')}Z`);
  return {
    type: 'SpecificResource',
    source: canvas,
    selector: {
      type: 'SvgSelector',
      value: `<svg xmlns="http://www.w3.org/2000/svg"><path d="${figures.join('')}"/></svg>`,
    },
  };
}
