// Links between two texts in the order in which they are read, those marked that stand out of it.
import type { SegmentLink } from '../../text/align/segment-link.ts';
import type { ReadSide } from './sides.ts';

type Unplaced = Omit<SegmentLink, 'crossing'>;

/**
 * Orders links by the original; what has no original follows the link of what stands before it in the translation. The segments of each side come in
 * reading order. As few links as can be are marked as crossing: without them no two stand the other way round. n log n.
 */
export function inOrder(
  links: readonly Unplaced[],
  original: ReadSide,
  translation: ReadSide,
): SegmentLink[] {
  const [sourceAt, targetAt] = [placesOf(original), placesOf(translation)];
  const sorted = links.map((link) => ({
    link: { ...link, source: inTurn(link.source, sourceAt), target: inTurn(link.target, targetAt) },
    source: firstOf(link.source, sourceAt),
    target: firstOf(link.target, targetAt),
  }));
  const anchored = sorted.filter(({ source }) => source !== Infinity).sort((a, b) => a.source - b.source);
  const loose = sorted.filter(({ source }) => source === Infinity).sort((a, b) => a.target - b.target);
  const homes = new Map<string, (typeof sorted)[number] | undefined>();
  for (const one of anchored) for (const id of one.link.target) homes.set(id, one);
  const following = new Map<(typeof sorted)[number] | undefined, (typeof sorted)[number][]>();
  for (const one of loose) {
    const before = translation.segments[one.target - 1]?.id;
    const home = before === undefined ? undefined : homes.get(before);
    for (const id of one.link.target) homes.set(id, home);
    const list = following.get(home);
    if (list === undefined) following.set(home, [one]);
    else list.push(one);
  }
  const all = [
    ...(following.get(undefined) ?? []),
    ...anchored.flatMap((one) => [one, ...(following.get(one) ?? [])]),
  ];
  const level = all.filter(({ source, target }) => source !== Infinity && target !== Infinity);
  const straight = new Set(rising(level.map(({ target }) => target)).map((at) => level[at]));
  return all.map((one) => ({
    ...one.link,
    crossing: one.source !== Infinity && one.target !== Infinity && !straight.has(one),
  }));
}

function placesOf({ segments }: ReadSide): ReadonlyMap<string, number> {
  return new Map(segments.map(({ id }, at) => [id, at]));
}

function inTurn(ids: readonly string[], places: ReadonlyMap<string, number>): string[] {
  return [...ids].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function firstOf(ids: readonly string[], places: ReadonlyMap<string, number>): number {
  let first = Infinity;
  for (const id of ids) first = Math.min(first, places.get(id) ?? Infinity);
  return first;
}

/** The indices of a longest subsequence that rises (Schensted 1961, by patience sorting). */
function rising(values: readonly number[]): number[] {
  const tops: number[] = [];
  const before: number[] = [];
  values.forEach((value, at) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = tops[low - 1] ?? -1;
    tops[low] = at;
  });
  const found: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) found.push(at);
  return found.reverse();
}
