// How large the part of an image is to be (IIIF Image API 3.0, 4.2; 2.1.1, 4.2).
import type { ImageApi } from './api.ts';
import { readNumber, readNumbers, readWhole } from './number.ts';
import type { Size } from './region.ts';

/** `enlarge`: whether the region may be scaled up; version 3 says so with "^", in version 2 every size may but the one within a box. */
export type SizeForm = { readonly enlarge: boolean } & (
  | { readonly kind: 'full' | 'max' }
  | { readonly kind: 'width'; readonly width: number }
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'exact' | 'within'; readonly width: number; readonly height: number }
);

/** What is made at most, in pixels: of width and height, and of their product. */
export interface SizeLimits {
  readonly maxWidth: number;
  readonly maxHeight: number;
  readonly maxArea: number;
}

/** Undefined where the text is no size in that version. */
export function readSize(api: ImageApi, text: string): SizeForm | undefined {
  const marked = api === 3 && text.startsWith('^');
  const rest = marked ? text.slice(1) : text;
  if (rest === 'max') return { kind: 'max', enlarge: marked };
  if (rest === 'full') return api === 2 ? { kind: 'full', enlarge: false } : undefined;
  if (rest.startsWith('!')) {
    const [width, height] = readNumbers(rest.slice(1), 2, readWhole) ?? [];
    if (width === undefined || height === undefined) return undefined;
    return { kind: 'within', width, height, enlarge: marked };
  }
  const enlarge = marked || api === 2;
  if (rest.startsWith('pct:')) {
    const percent = readNumber(rest.slice(4));
    return percent === undefined ? undefined : { kind: 'percent', percent, enlarge };
  }
  const [before, after, more] = rest.split(',', 3);
  if (before === undefined || after === undefined || more !== undefined) return undefined;
  const [width, height] = [readWhole(before), readWhole(after)];
  if (width !== undefined && height !== undefined) return { kind: 'exact', width, height, enlarge };
  if (width !== undefined && after === '') return { kind: 'width', width, enlarge };
  if (height !== undefined && before === '') return { kind: 'height', height, enlarge };
  return undefined;
}

/** Why a size cannot be had; all three are answered by 400. */
export type SizeRefusal = 'nothing' | 'enlarged' | 'over-limits';

/** The size in pixels that a region is scaled to, or why there is none. Halves are rounded up. */
export function scaledSize(form: SizeForm, region: Size, limits: SizeLimits): Size | SizeRefusal {
  const size = wantedSize(form, region, limits);
  if (size.width < 1 || size.height < 1) return 'nothing';
  if (!form.enlarge && (size.width > region.width || size.height > region.height)) return 'enlarged';
  return isWithin(size, limits) ? size : 'over-limits';
}

function wantedSize(form: SizeForm, region: Size, limits: SizeLimits): Size {
  switch (form.kind) {
    case 'full':
      return { width: region.width, height: region.height };
    case 'max':
      return largest(region, form.enlarge, limits);
    case 'width':
      return { width: form.width, height: Math.round((region.height * form.width) / region.width) };
    case 'height':
      return { width: Math.round((region.width * form.height) / region.height), height: form.height };
    case 'percent':
      return scaled(region, form.percent / 100);
    case 'exact':
      return { width: form.width, height: form.height };
    case 'within': {
      const within = {
        ...limits,
        maxWidth: Math.min(form.width, limits.maxWidth),
        maxHeight: Math.min(form.height, limits.maxHeight),
      };
      return form.width === 0 || form.height === 0
        ? { width: 0, height: 0 }
        : largest(region, form.enlarge, within);
    }
  }
}

/** The largest size of a region's shape within limits; not larger than the region, unless it may be enlarged. At least one pixel. */
export function largest(region: Size, enlarge: boolean, limits: SizeLimits): Size {
  const factor = Math.min(
    limits.maxWidth / region.width,
    limits.maxHeight / region.height,
    Math.sqrt(limits.maxArea / (region.width * region.height)),
    enlarge ? Infinity : 1,
  );
  const { width, height } = scaled(region, factor);
  const size = {
    width: Math.max(1, Math.min(width, limits.maxWidth)),
    height: Math.max(1, Math.min(height, limits.maxHeight)),
  };
  if (isWithin(size, limits)) return size;
  // Rounding went over the area by less than a row and a column.
  return { width: Math.max(1, size.width - 1), height: Math.max(1, size.height - 1) };
}

function scaled({ width, height }: Size, factor: number): Size {
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}

/** Whether a size is one that is made. */
export function isWithin({ width, height }: Size, { maxWidth, maxHeight, maxArea }: SizeLimits): boolean {
  return width <= maxWidth && height <= maxHeight && width * height <= maxArea;
}
