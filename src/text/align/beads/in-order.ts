// Beads in the order in which they are told.
import type { Bead } from '../port.ts';
import type { Found } from './crossings.ts';

/**
 * Beads in the order of the source. One that has no source stands right before the bead that holds the next segment of its text, or at the end: so after
 * what precedes it in the translation, as far as order can be kept.
 */
export function inOrder(found: readonly Found[]): Bead[] {
  const withSource = found
    .filter(({ source }) => source.length > 0)
    .sort((a, b) => a.source[0]! - b.source[0]!);
  const without = found
    .filter(({ source }) => source.length === 0)
    .sort((a, b) => a.target[0]! - b.target[0]!);
  const beads: Bead[] = [];
  let next = 0;
  for (const bead of withSource) {
    const [first] = bead.target;
    if (first !== undefined && bead.crossing !== true)
      while (next < without.length && without[next]!.target[0]! < first) beads.push(toldOf(without[next++]!));
    beads.push(toldOf(bead));
  }
  while (next < without.length) beads.push(toldOf(without[next++]!));
  return beads;
}

const toldOf = ({ source, target, score, crossing }: Found): Bead => ({
  source,
  target,
  score: Math.round(score * 1000) / 1000,
  ...(crossing === true ? { crossing } : {}),
});
