// Zones of pages whose image was fetched: told in the size that its publisher gives, kept in pixels of the picture that came.
import type { Draft } from '../../../model/draft.ts';
import type { Page, PublishedImage } from '../../../model/exemplar.ts';
import { storedPoint, uprightSize, type Stored } from '../../../model/page-geometry.ts';
import type { Zone } from '../../../model/zone.ts';

/**
 * The zone in pixels of a picture as stored. A publisher tells of the page as it is seen, in the size that it names; where it names none, the picture
 * is taken to be as large as it was.
 */
export function onFetched(zone: Zone, { width, height }: PublishedImage, image: Stored): Zone {
  const seen = uprightSize(image);
  const [across, down] = [seen.width / (width ?? seen.width), seen.height / (height ?? seen.height)];
  if (across === 1 && down === 1 && image.orientation === undefined) return zone;
  return { ...zone, polygon: zone.polygon.map(([x, y]) => storedPoint(image, [x * across, y * down])) };
}

/** The zones of a draft on images that were fetched before, and stay: `pages` with those images. */
export function onFetchedBefore(
  { zones, images, description }: Pick<Draft, 'zones' | 'images' | 'description'>,
  pages: readonly Page[],
): readonly Zone[] {
  // A draft that brings its image, or names it, tells its zones in pixels of that.
  const own = new Set([
    ...images.map(({ page }) => page),
    ...description.pages.filter(({ image }) => image !== undefined).map(({ id }) => id),
  ]);
  const fetched = new Map(
    pages.flatMap(({ id, image, published }) => {
      const { width = 0, height = 0, orientation } = image ?? {};
      if (own.has(id) || published === undefined || width * height === 0) return [];
      const stored: Stored = { width, height, ...(orientation !== undefined && { orientation }) };
      return [[id, { published, stored }] as const];
    }),
  );
  if (fetched.size === 0) return zones;
  return zones.map((zone) => {
    const on = fetched.get(zone.page);
    return on === undefined ? zone : onFetched(zone, on.published, on.stored);
  });
}
