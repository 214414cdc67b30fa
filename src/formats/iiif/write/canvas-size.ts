// How large the canvas of a page is: as its image is seen, or as a sheet usually is.
import type { Page } from '../../../model/exemplar.ts';
import { uprightPoint, uprightSize, type Stored } from '../../../model/page-geometry.ts';
import type { Point } from '../../../model/recognised-page.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A sheet whose image nobody has measured, or that has none: DIN A, upright. */
export const usualSize: Size = { width: 1000, height: 1414 };

/** The image of a page as it is stored; undefined where there is none, or nobody has measured it. */
export function storedImage({ image, published }: Page): Stored | undefined {
  const { width, height } = image ?? published ?? {};
  if (width === undefined || height === undefined) return undefined;
  return { width, height, ...(image?.orientation !== undefined && { orientation: image.orientation }) };
}

/** In pixels of the upright image (Image API 3.0, 5.3: its canvas has the same proportions). */
export function canvasSize(page: Page): Size {
  const stored = storedImage(page);
  return stored === undefined ? usualSize : uprightSize(stored);
}

/** The polygon of a zone on the canvas, in whole pixels; undefined where the image was never measured. */
export function onCanvas(page: Page, polygon: readonly Point[]): readonly Point[] | undefined {
  const stored = storedImage(page);
  return (
    stored &&
    polygon.map((point) => uprightPoint(stored, point)).map(([x, y]) => [Math.round(x), Math.round(y)])
  );
}
