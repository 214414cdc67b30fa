// Why a side of a link is empty, where an absent page explains it.
import type { Page } from '../../model/exemplar.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import type { ReadSide } from './sides.ts';

/**
 * The links, in the order of `inOrder`, with the pages whose absence explains an empty side: what the translation has between two sentences of the
 * original between which pages are absent; and what stands on a page that is said to be absent from the translation. Linear.
 */
export function explained(
  links: readonly SegmentLink[],
  original: ReadSide,
  translation: ReadSide,
  pages: readonly Page[],
): SegmentLink[] {
  const places = new Map(original.segments.map((segment, at) => [segment.id, at]));
  const missing = new Set(
    pages
      .filter(({ absences }) => absences.some(({ text }) => text === translation.text.id))
      .map(({ id }) => id),
  );
  const gaps = gapsAfter(links, original, places);
  return links.map((link, at) => {
    const absent = isGap(link, 'source') ? gaps[at] : isGap(link, 'target') ? onMissing(link) : undefined;
    return absent === undefined || absent.length === 0 ? link : { ...link, absent };
  });

  function onMissing({ source }: SegmentLink): string[] {
    const own = source.map((id) => original.segments[places.get(id) ?? -1]?.page);
    return [...new Set(own.filter((page) => page !== undefined))].filter((page) => missing.has(page));
  }
}

function isGap(link: SegmentLink, empty: 'source' | 'target'): boolean {
  return link[empty].length === 0 && link.note === undefined;
}

/** For each link, the pages that are absent from the original between the linked sentence before it and the one after it. */
function gapsAfter(
  links: readonly SegmentLink[],
  { segments, absentAtEnd }: ReadSide,
  places: ReadonlyMap<string, number>,
): (readonly string[] | undefined)[] {
  const gaps: (readonly string[] | undefined)[] = [];
  let next: readonly string[] = absentAtEnd;
  for (let at = links.length - 1; at >= 0; at--) {
    gaps[at] = next;
    const link = links[at];
    if (link === undefined || link.source.length === 0) continue;
    const before = link.source.flatMap((id) => segments[places.get(id) ?? -1]?.absentBefore ?? []);
    // What has no counterpart itself parts nothing: a gap may stand before or after it.
    next = link.target.length === 0 ? [...before, ...next] : before;
  }
  return gaps;
}
