// The links between two texts as they hold: what persons judged, and what was computed for all else.
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import type { ComputedLink, ComputedLinks } from './computed.ts';
import { explained } from './explained.ts';
import { inOrder } from './in-order.ts';
import { judgedLinks, type JudgedLink } from './judged.ts';
import { Refusals, withoutRefused } from './refusals.ts';
import { readSide, type ReadSegment, type ReadSide } from './sides.ts';

/** Why a segment that no alignment looks at has no counterpart. */
export const besideTheText = 'It stands beside the text.';

type Found = Omit<SegmentLink, 'crossing'>;

/**
 * Every segment of both texts in exactly one link, in reading order. Confirmed and corrected links stand; where a side has changed since, they are
 * marked stale, and take in what was computed to belong with them now. Segments of a refused link are not linked to each other, unless one has changed
 * since: then the computed link stands, marked stale. What was computed fills in for all else, cut down where a person's link took some
 * of its segments. Where nothing is computed yet, only what persons judged comes back, and other segments stand in no link. n log n.
 */
export function effectiveLinks(
  content: Pick<RecordContent, 'links' | 'description'>,
  original: Text,
  translation: Text,
  computed: ComputedLinks | undefined,
): readonly SegmentLink[] {
  if (computed === undefined && content.links.length === 0) return [];
  const { pages } = content.description;
  const sides = [readSide(original, pages, 'source'), readSide(translation, pages, 'target')] as const;
  const judged = judgedLinks(content, ...sides);
  const free = new Free(sides);
  const accepted = judged.filter(({ link }) => link.state !== 'refused');
  const found = [...standing(accepted, free), ...stale(accepted, free, computed?.links ?? [])];
  if (computed !== undefined) {
    for (const one of filledIn(computed.links, judged, free)) found.push(one);
    for (const one of leftOver(sides, free)) found.push(one);
  }
  return explained(inOrder(found, ...sides), ...sides, pages);
}

/** The segments that stand in no link yet. */
class Free {
  readonly source: Set<string>;
  readonly target: Set<string>;

  constructor([original, translation]: readonly [ReadSide, ReadSide]) {
    this.source = new Set(original.segments.map(({ id }) => id));
    this.target = new Set(translation.segments.map(({ id }) => id));
  }

  /** Those of a link's segments that are free; from then on they are not. */
  take(link: Pick<SegmentLink, 'source' | 'target'>): Pick<SegmentLink, 'source' | 'target'> {
    return {
      source: link.source.filter((id) => this.source.delete(id)),
      target: link.target.filter((id) => this.target.delete(id)),
    };
  }
}

function isEmpty({ source, target }: Pick<SegmentLink, 'source' | 'target'>): boolean {
  return source.length === 0 && target.length === 0;
}

function asJudged({ link }: JudgedLink): Pick<SegmentLink, 'by' | 'score' | 'link' | 'note'> {
  return {
    by: link.state === 'confirmed' ? 'confirmed' : 'corrected',
    score: null,
    link: link.id,
    ...(link.note !== undefined && { note: link.note }),
  };
}

/** Links whose sides are as they were judged. Of two that name one segment the later judged has it. */
function standing(judged: readonly JudgedLink[], free: Free): Found[] {
  const latest = judged
    .filter((one) => !one.stale)
    .sort((a, b) => Date.parse(b.link.at) - Date.parse(a.link.at));
  return latest.flatMap((one) => {
    const own = free.take(one);
    return isEmpty(own) ? [] : [{ ...asJudged(one), ...own, stale: false }];
  });
}

/** Links a side of which has changed. Those that name one segment now, since theirs were joined, become one. */
function stale(judged: readonly JudgedLink[], free: Free, computed: readonly ComputedLink[]): Found[] {
  const around = new Map<string, ComputedLink>();
  for (const link of computed) for (const id of [...link.source, ...link.target]) around.set(id, link);
  const found: { link: Found; source: string[]; target: string[] }[] = [];
  const home = new Map<string, (typeof found)[number]>();
  for (const one of judged) {
    if (!one.stale || !one.whole) continue;
    const ids = [...one.source, ...one.target];
    const own = free.take(withComputed(one, around));
    const known = ids.map((id) => home.get(id)).find((other) => other !== undefined);
    if (known === undefined && isEmpty(own)) continue;
    const into = known ?? {
      link: { ...asJudged(one), source: [], target: [], stale: true },
      source: [],
      target: [],
    };
    into.source.push(...own.source);
    into.target.push(...own.target);
    if (known === undefined) found.push(into);
    for (const id of [...own.source, ...own.target]) home.set(id, into);
  }
  return found.map(({ link, source, target }) => ({ ...link, source, target }));
}

/** The computed link where it holds all that the judged one did: a sentence that was split brings its second half. */
function withComputed(
  one: JudgedLink,
  around: ReadonlyMap<string, ComputedLink>,
): Pick<SegmentLink, 'source' | 'target'> {
  if (one.source.length === 0 || one.target.length === 0) return one;
  const ids = [...one.source, ...one.target];
  const [first] = ids.map((id) => around.get(id));
  return first !== undefined && ids.every((id) => around.get(id) === first) ? first : one;
}

function filledIn(computed: readonly ComputedLink[], judged: readonly JudgedLink[], free: Free): Found[] {
  const refused = judged.filter(({ link }) => link.state === 'refused');
  const refusals = new Refusals(refused.filter((one) => !one.stale));
  const doubted = new Refusals(refused.filter((one) => one.stale));
  const orphaned = orphansOf(judged);
  return computed.flatMap((one) => {
    const own = free.take(one);
    if (isEmpty(own)) return [];
    return withoutRefused(own.source, own.target, refusals).map((part): Found => {
      const { source, target } = part;
      const old =
        doubted.between(source, target) ?? [...source, ...target].map((id) => orphaned.get(id)).find(Boolean);
      const by = part.refused ?? old;
      return {
        source,
        target,
        by: 'computed',
        stale: old !== undefined,
        score: one.score,
        ...(by !== undefined && { link: by.link.id }),
      };
    });
  });
}

/** What is left of judged links that have lost all segments of a side: they are linked as was computed, and marked stale. */
function orphansOf(judged: readonly JudgedLink[]): Map<string, JudgedLink> {
  const orphans = new Map<string, JudgedLink>();
  for (const one of judged)
    if (one.link.state !== 'refused' && !one.whole)
      for (const id of [...one.source, ...one.target]) orphans.set(id, one);
  return orphans;
}

function alone({ unit }: ReadSegment): Pick<Found, 'by' | 'stale' | 'score' | 'note'> {
  const why = unit === undefined ? { note: besideTheText } : {};
  return { by: 'computed', stale: false, score: null, ...why };
}

/** Segments that stand in no computed link, each by itself. */
function leftOver([original, translation]: readonly [ReadSide, ReadSide], free: Free): Found[] {
  return [
    ...original.segments
      .filter(({ id }) => free.source.has(id))
      .map((one) => ({ ...alone(one), source: [one.id], target: [] })),
    ...translation.segments
      .filter(({ id }) => free.target.has(id))
      .map((one) => ({ ...alone(one), source: [], target: [one.id] })),
  ];
}
