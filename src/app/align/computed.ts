// Computed links between two texts, by the ids of their segments.
import type { Alignment } from '../../text/align/port.ts';
import type { Sides } from './sides.ts';

/** A bead by ids. `score` from 0 to 1. */
export interface ComputedLink {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly score: number;
  readonly crossing: boolean;
}

/** `related` from 0 to 1: how surely the texts have to do with each other; where they have not, all links are one-sided. */
export interface ComputedLinks {
  readonly related: number;
  readonly links: readonly ComputedLink[];
}

export function computedLinks(
  { beads, related }: Alignment,
  { sourceIds, targetIds }: Pick<Sides, 'sourceIds' | 'targetIds'>,
): ComputedLinks {
  return {
    related,
    links: beads.map(({ source, target, score, crossing = false }) => ({
      source: source.flatMap((at) => sourceIds[at] ?? []),
      target: target.flatMap((at) => targetIds[at] ?? []),
      score,
      crossing,
    })),
  };
}
