// The zones of a record as a reader meets them: upright, and with the sentences that stand in them.
import { walkBlocks, type Block } from '../../../model/block.ts';
import { direction } from '../../../model/language.ts';
import type { Page } from '../../../model/exemplar.ts';
import { uprightPoint } from '../../../model/page-geometry.ts';
import type { Point } from '../../../model/recognised-page.ts';
import type { Description } from '../../../model/description.ts';
import type { Text } from '../../../model/text.ts';
import type { Zone } from '../../../model/zone.ts';

/**
 * A zone on the page as it is seen: `polygon` in pixels of the upright image, whole numbers. `segments`: the ids of those that stand in it, in
 * reading order; none where its block has none (noise). `block`: the block that holds them. `shares`: where several sentences stand in one
 * line, from where to where along it each does, of 1, by the count of characters; on the sheet that is near the truth, and no more.
 */
export interface PlacedZone {
  readonly id: string;
  readonly page: string;
  readonly block: string;
  readonly segments: readonly string[];
  readonly shares?: readonly (readonly [from: number, to: number])[];
  readonly polygon: readonly Point[];
}

/** What of a record's content is asked. */
export interface Zoned {
  readonly description: Pick<Description, 'pages'>;
  readonly texts: readonly Pick<Text, 'language' | 'blocks' | 'retired'>[];
  readonly zones: readonly Zone[];
}

/** Where ids lead: to a block, and to one of its segments where it is a segment's. */
interface Place {
  readonly block: Block;
  readonly direction: 'ltr' | 'rtl';
  readonly segment?: string;
}

/** Every block and segment of the texts by its id; retired ids lead to what took their place. */
function placesOf(texts: Zoned['texts']): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const text of texts) {
    for (const block of walkBlocks(text.blocks)) {
      const held = { block, direction: direction(block.language ?? text.language) };
      places.set(block.id, held);
      for (const { id } of block.segments) places.set(id, { ...held, segment: id });
    }
    for (const { id, successor } of text.retired) {
      const place = successor === null ? undefined : places.get(successor);
      if (place !== undefined && !places.has(id)) places.set(id, place);
    }
  }
  return places;
}

/** What stands in the zone: of a segment itself, of a part what overlaps it, of a block all that it holds. */
function within(
  { target, part }: Zone,
  places: ReadonlyMap<string, Place>,
): Omit<PlacedZone, 'id' | 'page' | 'polygon'> | undefined {
  const place = places.get(target);
  if (place?.segment !== undefined) return { block: place.block.id, segments: [place.segment] };
  const parted = part === undefined ? undefined : places.get(part.block);
  if (part !== undefined && parted !== undefined) {
    const { block } = parted;
    const segments = block.segments.filter(({ start, end }) => start < part.end && end > part.start);
    const ids = segments.map(({ id }) => id);
    if (segments.length < 2) return { block: block.id, segments: ids };
    const along = (offset: number): number =>
      Math.min(1, Math.max(0, (offset - part.start) / (part.end - part.start)));
    const shares = segments.map(({ start, end }): [number, number] =>
      parted.direction === 'ltr' ? [along(start), along(end)] : [1 - along(end), 1 - along(start)],
    );
    return { block: block.id, segments: ids, shares };
  }
  if (place === undefined) return undefined;
  const segments = [...walkBlocks([place.block])].flatMap((block) => block.segments.map(({ id }) => id));
  return { block: place.block.id, segments };
}

/**
 * The zones of those pages whose image has been measured, in their own order. Zones of what no text holds are left out: nothing could
 * be shown beside them. Linear in texts and zones.
 */
export function placedZones({ description, texts, zones }: Zoned): PlacedZone[] {
  if (zones.length === 0) return [];
  const places = placesOf(texts);
  const pages = new Map<string, Page>(description.pages.map((page) => [page.id, page]));
  return zones.flatMap((zone): PlacedZone[] => {
    const { width, height, orientation } = pages.get(zone.page)?.image ?? {};
    const held = within(zone, places);
    if (width === undefined || height === undefined || held === undefined) return [];
    const stored = { width, height, ...(orientation !== undefined && { orientation }) };
    const polygon = zone.polygon.map((point): Point => {
      const [x, y] = uprightPoint(stored, point);
      return [Math.round(x), Math.round(y)];
    });
    return [{ id: zone.id, page: zone.page, ...held, polygon }];
  });
}
