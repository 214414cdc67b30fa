// Which segments a person said do not belong together.
import type { JudgedLink } from './judged.ts';

/** Pairs of segments that stand on the two sides of one refused link. */
export class Refusals {
  readonly #source = new Map<string, Set<JudgedLink>>();
  readonly #target = new Map<string, Set<JudgedLink>>();

  constructor(refused: Iterable<JudgedLink>) {
    for (const one of refused) {
      for (const id of one.source) note(this.#source, id, one);
      for (const id of one.target) note(this.#target, id, one);
    }
  }

  /** The refusal that holds of a pair; undefined where nobody refused it. */
  of(source: string, target: string): JudgedLink | undefined {
    const others = this.#target.get(target);
    if (others === undefined) return undefined;
    for (const one of this.#source.get(source) ?? []) if (others.has(one)) return one;
    return undefined;
  }

  /** The first refusal that holds of any pair between the two sides. */
  between(source: readonly string[], target: readonly string[]): JudgedLink | undefined {
    const known = source.filter((id) => this.#source.has(id));
    for (const t of target) {
      if (!this.#target.has(t)) continue;
      for (const s of known) {
        const found = this.of(s, t);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }
}

function note(map: Map<string, Set<JudgedLink>>, id: string, link: JudgedLink): void {
  const known = map.get(id);
  if (known === undefined) map.set(id, new Set([link]));
  else known.add(link);
}

/**
 * Two sides cut into parts, none of which holds a refused pair. Segments stay together where something of the other side may be linked to all of them; each goes
 * to the first part that it fits.
 */
export function withoutRefused(
  source: readonly string[],
  target: readonly string[],
  refusals: Refusals,
): {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly refused?: JudgedLink;
}[] {
  const refused = refusals.between(source, target);
  if (refused === undefined) return [{ source, target }];
  const waiting = { source: new Set(source), target: new Set(target) };
  type Part = { source: string[]; target: string[]; refused: JudgedLink };
  const parts: Part[] = [];
  const gather = (first: string, side: 'source' | 'target'): void => {
    const part: Part = { source: [], target: [], refused };
    const open: [string, 'source' | 'target'][] = [];
    const take = (id: string, own: 'source' | 'target'): void => {
      waiting[own].delete(id);
      part[own].push(id);
      open.push([id, own]);
    };
    const fits = (id: string, own: 'source' | 'target'): boolean =>
      own === 'source'
        ? part.target.every((other) => refusals.of(id, other) === undefined)
        : part.source.every((other) => refusals.of(other, id) === undefined);
    take(first, side);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const other = next[1] === 'source' ? 'target' : 'source';
      for (const one of waiting[other]) if (fits(one, other)) take(one, other);
    }
    parts.push(part);
  };
  for (const id of source) if (waiting.source.has(id)) gather(id, 'source');
  for (const id of target) if (waiting.target.has(id)) gather(id, 'target');
  return parts;
}
