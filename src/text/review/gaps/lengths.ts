// What lengths say of a part of a sentence: whether the other side is as much shorter as if the part were not rendered (after Gale and Church 1993).
import type { Bead } from '../passages.ts';

/** For a part of so many characters: the logarithm of how much likelier the lengths of both sides are if it has no counterpart. */
export type LengthOf = (characters: number) => number;

/** Letters of variance to a letter of length, where a text is too short to tell; and how many beads that guess is worth. */
const [usualVariance, guessWeight] = [1.2, 20];
/** Lengths alone prove nothing, either way. */
const most = 4;

/** The model of a pair's own lengths, and what it says of each bead. Linear. */
export function lengthsOf(beads: readonly Bead[]): (bead: Bead, side: 'source' | 'target') => LengthOf {
  let [sources, targets] = [1, 1];
  for (const { source, target } of beads) {
    sources += source.string.length;
    targets += target.string.length;
  }
  const ratio = targets / sources;
  let [squares, count] = [usualVariance * guessWeight, guessWeight];
  for (const { source, target } of beads) {
    const expected = ratio * source.string.length;
    squares += Math.min(6, (target.string.length - expected) ** 2 / Math.max(10, expected));
    count++;
  }
  const variance = squares / count;
  return ({ source, target }, side) => {
    const [here, there] = side === 'source' ? [source, target] : [target, source];
    const scale = side === 'source' ? ratio : 1 / ratio;
    const found = there.string.length;
    return (characters) => {
      const [whole, without] = [scale * here.string.length, scale * (here.string.length - characters)];
      const spread = 2 * (variance * Math.max(1, scale) * Math.max(10, whole) + 9);
      const evidence = ((found - whole) ** 2 - (found - without) ** 2) / spread;
      return Math.max(-most, Math.min(most, evidence));
    };
  };
}
