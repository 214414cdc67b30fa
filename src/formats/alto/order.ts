// The reading order of an ALTO page: what ReadingOrder says (4.3), else the chain of IDNEXT, else as the blocks stand.
import { childOf, walkElements, type XmlElement } from '../xml/element.ts';

/** The blocks in reading order; those that it does not name come after, as they stand. */
export function inReadingOrder<T extends { readonly element: XmlElement }>(
  root: XmlElement,
  blocks: readonly T[],
): T[] {
  const order = childOf(root, 'ReadingOrder');
  const ids =
    order === undefined
      ? chained(blocks)
      : [...walkElements(order)].flatMap(({ name, attributes }) =>
          name === 'ElementRef' ? (attributes['REF'] ?? '').split(/\s+/u) : [],
        );
  const ranks = new Map<string, number>();
  for (const id of ids) if (!ranks.has(id)) ranks.set(id, ranks.size);
  // An order of lines orders their blocks by the first of each.
  const rank = ({ element }: T): number => {
    let best = Infinity;
    if (ranks.size > 0)
      for (const { attributes } of walkElements(element))
        best = Math.min(best, ranks.get(attributes['ID'] ?? '') ?? Infinity);
    return best;
  };
  return blocks
    .map((block, at) => ({ block, at, rank: rank(block) }))
    .sort((one, other) => (one.rank === other.rank ? one.at - other.at : one.rank - other.rank))
    .map(({ block }) => block);
}

/** The ids of blocks along IDNEXT, chain by chain from those that none points to. */
function chained(blocks: readonly { readonly element: XmlElement }[]): string[] {
  const next = new Map<string, string>();
  for (const { element } of blocks) {
    const { ID, IDNEXT } = element.attributes;
    if (ID !== undefined && IDNEXT !== undefined) next.set(ID, IDNEXT);
  }
  if (next.size === 0) return [];
  const pointed = new Set(next.values());
  const ids: string[] = [];
  const seen = new Set<string>();
  for (const { element } of blocks) {
    let id = element.attributes['ID'];
    if (id === undefined || pointed.has(id)) continue;
    for (; id !== undefined && !seen.has(id); id = next.get(id)) {
      seen.add(id);
      ids.push(id);
    }
  }
  return ids;
}
