// What the script of the scan reads from the page: zones and confirmed pairs of sentences, as attributes.
import type { PlacedZone } from '../../app/read/edition/zones.ts';
import type { Link } from '../../model/link.ts';

function thousandths(share: readonly number[] | undefined): string {
  return share === undefined ? '' : `:${share.map((one) => Math.round(one * 1000)).join('-')}`;
}

/**
 * Zones in one attribute: "z1|t1.s1|503,267 735,266 …;z2|t1.s1:0-410 t1.s2:420-1000|…": ids hold none of these signs. Where several
 * sentences stand in a line, thousandths of the line say where each does.
 */
export function zonesAttribute(zones: readonly PlacedZone[]): string | undefined {
  if (zones.length === 0) return undefined;
  return zones
    .map(({ id, block, segments, shares, polygon }) => {
      const targets = segments.map((segment, at) => segment + thousandths(shares?.[at]));
      const corners = polygon.map((point) => point.join(','));
      return [id, targets.length > 0 ? targets.join(' ') : block, corners.join(' ')].join('|');
    })
    .join(';');
}

/** Sentences of two texts that belong together by a link that nobody has refused: "t1.s1=t2.s1 t2.s2;…". */
export function pairsAttribute(links: readonly Link[], a: string, b: string): string | undefined {
  const pairs = links
    .filter(
      ({ source, target, state }) =>
        state !== 'refused' &&
        ((source.text === a && target.text === b) || (source.text === b && target.text === a)),
    )
    .map(({ source, target }) => `${source.segments.join(' ')}=${target.segments.join(' ')}`);
  return pairs.length === 0 ? undefined : pairs.join(';');
}
