// From what is asked of an image to what is to be done with its pixels (IIIF Image API 3.0, 4.6: region, size, rotation, quality, format).
import type { Result } from '../../model/problem.ts';
import type { ImageApi } from './api.ts';
import { writeNumber } from './number.ts';
import { cutRegion, type Box, type Size } from './region.ts';
import {
  readRequest,
  wrong,
  type Format,
  type ImageRequest,
  type Quality,
  type RequestSteps,
  type Rotation,
} from './request.ts';
import { largest, scaledSize, type SizeForm, type SizeLimits, type SizeRefusal } from './size.ts';

/** What is to be done: `region` of the upright image, scaled to `size`, then turned. */
export interface ImagePlan {
  readonly region: Box;
  readonly size: Size;
  readonly rotation: Rotation;
  readonly quality: Quality;
  readonly format: Format;
}

/** An A4 sheet at 400 dots per inch has 15.5 million pixels; more take seconds to write. The sides are what every format holds, turned by any angle. */
export const usualSizeLimits: SizeLimits = { maxWidth: 10_000, maxHeight: 10_000, maxArea: 4096 * 4096 };

/** The plan for a request; the problem, of which there is one, is answered by 400. `image`: width and height of the upright image. */
export function planImage(request: ImageRequest, image: Size, limits = usualSizeLimits): Result<ImagePlan> {
  const region = cutRegion(request.region, image);
  if (region === undefined)
    return wrong(
      'region',
      'This region holds no pixel of the image.',
      `The image is ${image.width} pixels wide and ${image.height} high.`,
    );
  const size = scaledSize(request.size, region, limits);
  if (typeof size === 'string') return wrong('size', ...refusalWords(size, request.size, region, limits));
  const { rotation, quality, format } = request;
  return { ok: true, value: { region, size, rotation, quality, format }, problems: [] };
}

/** `readRequest` and `planImage` in one. */
export function planSteps(
  api: ImageApi,
  steps: RequestSteps,
  image: Size,
  limits = usualSizeLimits,
): Result<ImagePlan> {
  const request = readRequest(api, steps);
  return request.ok ? planImage(request.value, image, limits) : request;
}

function refusalWords(
  refusal: SizeRefusal,
  form: SizeForm,
  region: Size,
  { maxWidth, maxHeight, maxArea }: SizeLimits,
): [message: string, hint: string] {
  switch (refusal) {
    case 'nothing':
      return ['An image of this size would have no pixel.', 'Ask for a larger one.'];
    case 'enlarged':
      return [
        `This size is larger than the region, which is ${region.width} pixels wide and ${region.height} high.`,
        'Put “^” before the size to have it enlarged.',
      ];
    case 'over-limits':
      return [
        'This size is larger than any that is made here.',
        form.kind === 'full'
          ? 'Ask for “max”.'
          : `At most ${maxWidth} by ${maxHeight} pixels are made, and ${maxArea} of them together.`,
      ];
  }
}

/** The steps by which a plan is written in one way only (3.0, 4.8; 2.1.1, 4.7): "full/max/0/default.jpg". */
export function canonicalSteps(
  api: ImageApi,
  plan: ImagePlan,
  image: Size,
  limits = usualSizeLimits,
): string {
  const { region, size, rotation, quality, format } = plan;
  const isFull = isSame(region, image);
  const where = isFull ? 'full' : [region.x, region.y, region.width, region.height].join(',');
  const turned = `${rotation.mirrored ? '!' : ''}${writeNumber(rotation.degrees)}`;
  const how = quality === 'color' ? 'default' : quality;
  return `${where}/${api === 3 ? sizeStep3(size, region, limits) : sizeStep2(size, region)}/${turned}/${how}.${format}`;
}

function sizeStep3(size: Size, region: Size, limits: SizeLimits): string {
  if (isSame(size, largest(region, false, limits))) return 'max';
  if (isSame(size, largest(region, true, limits))) return '^max';
  const enlarged = size.width > region.width || size.height > region.height;
  return `${enlarged ? '^' : ''}${size.width},${size.height}`;
}

function sizeStep2(size: Size, region: Size): string {
  if (isSame(size, region)) return 'full';
  const keepsShape = size.height === Math.round((region.height * size.width) / region.width);
  return keepsShape ? `${size.width},` : `${size.width},${size.height}`;
}

function isSame(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}
