// The images on a page of a PDF: how many pixels each has, and how large it stands on the page.
import type { Pdfium } from './pdfium.ts';

/**
 * `width` and `height` in pixels; `across` and `down`: its own two sides on the page, in points. `turned`: by a quarter, before the page itself
 * is turned; `tilted`: by anything else.
 */
export interface PlacedImage {
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
  readonly turned: boolean;
  readonly tilted: boolean;
}

/** What lies deeper, or beyond so many objects, is not looked at. */
const mostObjects = 5_000;
const deepest = 4;
/** FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_FORM (fpdf_edit.h). */
const imageObject = 3;
const formObject = 5;

/** [a, b, c, d] of a matrix (ISO 32000-1, 8.3.3); where it moves things to does not matter here. */
type Matrix = readonly [number, number, number, number];

export function imagesOf(pdfium: Pdfium, page: number): PlacedImage[] {
  const numbers = pdfium.room(24);
  const found: PlacedImage[] = [];
  let left = mostObjects;
  const visit = (object: number, outer: Matrix, depth: number): void => {
    if (left-- <= 0) return;
    const type = pdfium.call('FPDFPageObj_GetType', object);
    if (type !== imageObject && type !== formObject) return;
    if (pdfium.call('FPDFPageObj_GetMatrix', object, numbers) === 0) return;
    const view = pdfium.view();
    const at = (index: number): number => view.getFloat32(numbers + 4 * index, true);
    const matrix = multiply([at(0), at(1), at(2), at(3)], outer);
    if (type === formObject) {
      const count = depth < deepest ? pdfium.call('FPDFFormObj_CountObjects', object) : 0;
      const end = Math.min(count, left);
      for (let index = 0; index < end; index++)
        visit(pdfium.call('FPDFFormObj_GetObject', object, index), matrix, depth + 1);
    } else if (pdfium.call('FPDFImageObj_GetImagePixelSize', object, numbers, numbers + 4) !== 0) {
      const sizes = pdfium.view();
      found.push(placed(matrix, sizes.getUint32(numbers, true), sizes.getUint32(numbers + 4, true)));
    }
  };
  const count = Math.min(left, pdfium.call('FPDFPage_CountObjects', page));
  for (let index = 0; index < count; index++)
    visit(pdfium.call('FPDFPage_GetObject', page, index), [1, 0, 0, 1], 0);
  pdfium.call('free', numbers);
  return found;
}

function placed([a, b, c, d]: Matrix, width: number, height: number): PlacedImage {
  const across = Math.hypot(a, b);
  const down = Math.hypot(c, d);
  const slight = 0.01;
  const straight = Math.abs(b) <= slight * across && Math.abs(c) <= slight * down;
  const turned = Math.abs(a) <= slight * across && Math.abs(d) <= slight * down;
  return { width, height, across, down, turned, tilted: !straight && !turned };
}

function multiply([a, b, c, d]: Matrix, [e, f, g, h]: Matrix): Matrix {
  return [a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h];
}
