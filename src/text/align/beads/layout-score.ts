// What layout says of a group of segments, in a few additions.
import type { Feature } from './features.ts';
import type { Agreement } from './layout.ts';

/** One side: each segment's classes of all features of the first, or of the last, segment as one number; sums of what its being inside says. */
interface Side {
  readonly kinds: Int32Array;
  readonly inner: Float64Array;
}

interface Half {
  readonly source: Side;
  readonly target: Side;
  readonly together: Float64Array;
  readonly targetKinds: number;
}

export class LayoutScore {
  private readonly first: Half;
  private readonly last: Half;

  constructor(features: readonly Feature[], agreements: readonly Agreement[]) {
    this.first = half(features, agreements, 'first');
    this.last = half(features, agreements, 'last');
  }

  /** Of the `a` source segments that end before `i`, and the `b` target segments that end before `j`: a logarithm of how much likelier than by chance. */
  score(i: number, a: number, j: number, b: number): number {
    const { first, last } = this;
    return (
      first.together[first.source.kinds[i - a]! * first.targetKinds + first.target.kinds[j - b]!]! +
      last.together[last.source.kinds[i - 1]! * last.targetKinds + last.target.kinds[j - 1]!]! +
      between(first.source.inner, i - a + 1, i) +
      between(last.source.inner, i - a, i - 1) +
      between(first.target.inner, j - b + 1, j) +
      between(last.target.inner, j - b, j - 1)
    );
  }
}

const between = (sums: Float64Array, from: number, to: number): number => sums[to]! - sums[from]!;

function half(features: readonly Feature[], agreements: readonly Agreement[], of: Feature['of']): Half {
  const own = features.flatMap((feature, f) =>
    feature.of === of ? [{ feature, agreement: agreements[f]! }] : [],
  );
  const source = numbered(own.map(({ feature }) => feature.source));
  const target = numbered(own.map(({ feature }) => feature.target));
  const together = new Float64Array(source.examples.length * target.examples.length);
  for (const [s, left] of source.examples.entries())
    for (const [t, right] of target.examples.entries())
      for (const { feature, agreement } of own)
        together[s * target.examples.length + t]! +=
          agreement.together[feature.source[left]! * feature.classes + feature.target[right]!]!;
  const inner = (side: 'source' | 'target'): Float64Array => {
    const units = side === 'source' ? source.kinds.length : target.kinds.length;
    const sums = new Float64Array(units + 1);
    for (let u = 0; u < units; u++) {
      let sum = 0;
      for (const { feature, agreement } of own)
        sum += (side === 'source' ? agreement.sourceInner : agreement.targetInner)[feature[side][u]!]!;
      sums[u + 1] = sums[u]! + sum;
    }
    return sums;
  };
  return {
    source: { kinds: source.kinds, inner: inner('source') },
    target: { kinds: target.kinds, inner: inner('target') },
    together,
    targetKinds: target.examples.length,
  };
}

/** Segments with the same classes get the same number; of each number, a segment that has it. */
function numbered(classes: readonly Uint8Array[]): { kinds: Int32Array; examples: number[] } {
  const ids = new Map<number, number>();
  const examples: number[] = [];
  const kinds = Int32Array.from({ length: classes[0]?.length ?? 0 }, (_, u) => {
    const key = classes.reduce((sum, of) => sum * 8 + of[u]!, 0);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, examples.length);
    return examples.push(u) - 1;
  });
  return { kinds, examples };
}
