// Zones of pages whose image was fetched: told in the size that its publisher gives, kept in pixels of the picture that came.
import type { Draft } from '../../../model/draft.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { Zone } from '../../../model/zone.ts';

/** Factors from what a publisher says of an image to what the picture measures. */
export interface Scale {
  readonly x: number;
  readonly y: number;
}

/** The zone in another size. */
export function scaled(zone: Zone, scale: Scale | undefined): Zone {
  if (scale === undefined || (scale.x === 1 && scale.y === 1)) return zone;
  return { ...zone, polygon: zone.polygon.map(([x, y]) => [x * scale.x, y * scale.y]) };
}

/** The zones of a draft on images that were fetched before, and stay: `pages` with those images. */
export function onFetchedBefore({ zones, images }: Draft, pages: readonly Page[]): readonly Zone[] {
  const own = new Set(images.map(({ page }) => page));
  const scales = new Map(
    pages.flatMap(({ id, image, published }) => {
      const { width = 0, height = 0 } = image ?? {};
      if (own.has(id) || image === undefined || published === undefined || width * height === 0) return [];
      return [
        [id, { x: width / (published.width ?? width), y: height / (published.height ?? height) }] as const,
      ];
    }),
  );
  return scales.size === 0 ? zones : zones.map((zone) => scaled(zone, scales.get(zone.page)));
}
