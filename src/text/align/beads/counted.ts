// What a pass found, counted, so that the next believes it.
import type { Texts } from './texts.ts';
import { noAgreements, type AgreementCounts } from './layout.ts';
import { lengthModel, type LengthModel } from './length.ts';
import type { Step } from './path.ts';
import { noCounts, shapes, type FlowCounts } from './shapes.ts';

/** How beads followed each other on a way. */
export function flowCounts(steps: readonly Step[]): FlowCounts {
  const counts = noCounts();
  let state = 0;
  for (const { a, b } of steps) {
    const next = b === 0 ? 1 : a === 0 ? 2 : 0;
    counts.next[state]![next]! += 1;
    if (next === 0)
      counts.shape[shapes.findIndex(({ source, target }) => source === a && target === b)]! += 1;
    state = next;
  }
  return counts;
}

/** Which classes of each feature stood together. */
export function agreementCounts({ features }: Texts, steps: readonly Step[]): AgreementCounts[] {
  return features.map((feature) => {
    const counts = noAgreements(feature);
    for (const { i, a, j, b } of steps) {
      if (a === 0 || b === 0) continue;
      const first = feature.of === 'first';
      const [left, right] = [first ? i - a : i - 1, first ? j - b : j - 1];
      counts.together[feature.source[left]! * feature.classes + feature.target[right]!]! += 1;
      for (let u = i - a; u < i; u++) if (u !== left) counts.sourceInner[feature.source[u]!]! += 1;
      for (let u = j - b; u < j; u++) if (u !== right) counts.targetInner[feature.target[u]!]! += 1;
    }
    return counts;
  });
}

/** How lengths went together, from beads with both sides. */
export function lengthsIn({ lengths }: Texts, steps: readonly Step[]): LengthModel {
  return lengthModel(
    lengths.target,
    steps
      .filter(({ a, b }) => a > 0 && b > 0)
      .map(({ i, a, j, b }) => [
        lengths.source[i]! - lengths.source[i - a]!,
        lengths.target[j]! - lengths.target[j - b]!,
      ]),
  );
}
