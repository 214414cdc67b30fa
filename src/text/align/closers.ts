// Signatures and dates at the end, where one side has more of them than the other: a translator may have signed, too.
import type { Anchor } from './anchors.ts';
import type { Unit } from './units.ts';

/** More pairs than this are not weighed against each other. No document is signed so often. */
const mostPairs = 10_000;

interface Evidence {
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/** What stays itself in translation: the names that are mentioned, and figures of two digits and more. */
function evidenceOf(unit: Unit): Evidence {
  const { block, start, end } = unit.piece;
  const names = new Set<string>();
  for (const span of block.spans)
    if (span.type === 'mention' && span.name !== undefined && span.start >= start && span.end <= end)
      names.add(span.name);
  const figures = new Set(Array.from(block.text.slice(start, end).matchAll(/\d{2,}/g), ([found]) => found));
  return { names, figures };
}

function evidenceIn(units: readonly Unit[], indices: readonly number[]): Evidence[] {
  return indices.flatMap((index) => {
    const unit = units[index];
    return unit === undefined ? [] : [evidenceOf(unit)];
  });
}

/** How much speaks for two closers being one; undefined where they name different people. */
function weigh(a: Evidence, b: Evidence): number | undefined {
  const names = a.names.intersection(b.names).size;
  if (names === 0 && a.names.size > 0 && b.names.size > 0) return undefined;
  return names + a.figures.intersection(b.figures).size;
}

/**
 * Pairs closers in order so that as many names and figures agree as can; those that name different people stay apart. Where
 * nothing tells them apart the last belong together: what stands below them in one text stands nowhere in the other.
 */
export function pairClosers(
  source: readonly Unit[],
  target: readonly Unit[],
  sources: readonly number[],
  targets: readonly number[],
): Anchor[] {
  if (sources.length * targets.length > mostPairs) return fromTheLast(sources, targets);
  const [left, right] = [evidenceIn(source, sources), evidenceIn(target, targets)];
  // Any agreement outweighs the number of pairs.
  const one = Math.min(left.length, right.length) + 1;
  const gain = left.map((a) => right.map((b) => weigh(a, b)));
  const best = Array.from({ length: left.length + 1 }, () =>
    Array.from({ length: right.length + 1 }, () => 0),
  );
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number): number => {
    const weight = gain[i - 1]?.[j - 1];
    return weight === undefined ? -1 : at(i - 1, j - 1) + weight * one + 1;
  };
  for (let i = 1; i <= left.length; i++)
    for (let j = 1; j <= right.length; j++) {
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(at(i - 1, j), at(i, j - 1), paired(i, j));
    }
  const pairs: Anchor[] = [];
  for (let [i, j] = [left.length, right.length]; i > 0 && j > 0;) {
    if (paired(i, j) === at(i, j)) {
      pairs.push({ source: sources[i - 1] ?? 0, target: targets[j - 1] ?? 0 });
      i--;
      j--;
    } else if (at(i - 1, j) === at(i, j)) i--;
    else j--;
  }
  return pairs;
}

function fromTheLast(sources: readonly number[], targets: readonly number[]): Anchor[] {
  const count = Math.min(sources.length, targets.length);
  return Array.from({ length: count }, (_, i) => ({
    source: sources.at(-1 - i) ?? 0,
    target: targets.at(-1 - i) ?? 0,
  }));
}
