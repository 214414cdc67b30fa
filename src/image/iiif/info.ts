// What an image says of itself: info.json (IIIF Image API 3.0, 5; 2.1.1, 5).
import { contextAddress, levelAddress, type ImageApi } from './api.ts';
import type { Size } from './region.ts';
import { formats, qualities } from './request.ts';
import { isWithin, type SizeLimits } from './size.ts';

export interface AboutImage {
  /** The base address of the image, absolute, without a slash at its end. */
  readonly id: string;
  /** Width and height of the upright image, in pixels. */
  readonly size: Size;
  readonly limits: SizeLimits;
  /** The address of a licence or rights statement. */
  readonly rights?: string | undefined;
}

/** Width and height of the tiles that are cut fastest, in pixels. */
export const tileSide = 512;

const features = ['canonicalLinkHeader', 'mirroring', 'profileLinkHeader', 'rotationArbitrary'];

/** info.json, to be written as it stands. Rights that are neither of Creative Commons nor of RightsStatements.org have no place in version 3. */
export function imageInfo(api: ImageApi, { id, size, limits, rights }: AboutImage): object {
  const { width, height } = size;
  const scaleFactors = factors(size);
  const sizes = scaleFactors
    .map((factor) => ({ width: Math.ceil(width / factor), height: Math.ceil(height / factor) }))
    .filter((one) => isWithin(one, limits))
    .toReversed();
  const tiles = [{ width: tileSide, height: tileSide, scaleFactors }];
  const protocol = 'http://iiif.io/api/image';
  if (api === 2)
    return {
      '@context': contextAddress(2),
      '@id': id,
      protocol,
      width,
      height,
      sizes,
      tiles,
      profile: [
        levelAddress(2),
        {
          formats: [...formats],
          qualities: [...qualities],
          supports: [...features, 'regionSquare', 'sizeAboveFull'],
          ...limits,
        },
      ],
      ...(rights !== undefined && { license: rights }),
    };
  return {
    '@context': contextAddress(3),
    id,
    type: 'ImageService3',
    protocol,
    profile: 'level2',
    width,
    height,
    ...limits,
    sizes,
    tiles,
    preferredFormats: ['jpg', 'webp'],
    ...(rights !== undefined && isKnownRights(rights) && { rights }),
    extraFormats: ['webp'],
    extraQualities: qualities.filter((one) => one !== 'default'),
    extraFeatures: [...features, 'sizeUpscaling'],
  };
}

/** Whether version 3 allows the address as `rights` (5.6). */
export function isKnownRights(address: string): boolean {
  return /^https?:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain)\/|rightsstatements\.org\/vocab\/)/.test(
    address,
  );
}

/** Powers of two, up to the one by which the whole image fits into a tile. */
function factors({ width, height }: Size): number[] {
  const found = [1];
  for (let factor = 1; Math.max(width, height) / factor > tileSide; factor *= 2) found.push(factor * 2);
  return found;
}
