// The part of an image that is asked for (IIIF Image API 3.0, 4.1; 2.1.1, 4.1).
import { readNumber, readNumbers, readWhole } from './number.ts';

export type RegionForm =
  | { readonly kind: 'full' }
  | { readonly kind: 'square' }
  /** `unit`: pixels of the full image, or hundredths of its width and height. */
  | {
      readonly kind: 'box';
      readonly unit: 'pixel' | 'percent';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whole pixels of the upright image, from its upper left corner. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Undefined where the text is no region. */
export function readRegion(text: string): RegionForm | undefined {
  if (text === 'full' || text === 'square') return { kind: text };
  const unit = text.startsWith('pct:') ? 'percent' : 'pixel';
  const numbers =
    unit === 'percent' ? readNumbers(text.slice(4), 4, readNumber) : readNumbers(text, 4, readWhole);
  if (numbers === undefined) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  return { kind: 'box', unit, x, y, width, height };
}

/**
 * The pixels of an image that a region covers, cut off at its edges. Undefined where there are none: it has no width or height, or lies
 * outside (both are answered by 400). The square is the one in the middle. A region that has some width is at least one pixel wide.
 */
export function cutRegion(form: RegionForm, image: Size): Box | undefined {
  if (form.kind === 'full') return { x: 0, y: 0, ...sizeOf(image) };
  if (form.kind === 'square') {
    const side = Math.min(image.width, image.height);
    const middle = (length: number): number => Math.floor((length - side) / 2);
    return { x: middle(image.width), y: middle(image.height), width: side, height: side };
  }
  if (form.width === 0 || form.height === 0) return undefined;
  const [across, down] = form.unit === 'percent' ? [image.width / 100, image.height / 100] : [1, 1];
  const [x, width] = clip(form.x * across, form.width * across, image.width);
  const [y, height] = clip(form.y * down, form.height * down, image.height);
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** A stretch in whole pixels within a length; its ends are rounded, so that stretches that meet go on meeting. */
function clip(from: number, length: number, within: number): [from: number, length: number] {
  const start = Math.round(from);
  const end = Math.max(Math.round(from + length), start + 1);
  return [start, Math.min(end, within) - start];
}

function sizeOf({ width, height }: Size): Size {
  return { width, height };
}
