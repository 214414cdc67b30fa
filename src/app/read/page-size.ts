// How large a page image is as it is seen.
import type { PageImage } from '../../model/exemplar.ts';
import { uprightSize } from '../../model/page-geometry.ts';

/** Width and height in pixels, upright; undefined where nobody has measured it. */
export function seenSize({
  width,
  height,
  orientation,
}: Pick<PageImage, 'width' | 'height' | 'orientation'>):
  { readonly width: number; readonly height: number } | undefined {
  if (width === undefined || height === undefined) return undefined;
  return uprightSize({ width, height, ...(orientation !== undefined && { orientation }) });
}
