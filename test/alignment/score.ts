// Strict and lax precision, recall and F1 of beads, as vecalign's evaluation defines them (Thompson and Koehn 2019; Sennrich and Volk 2011).

/** A bead by the numbers of its segments. */
export interface PlainBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface AlignmentScore {
  readonly strict: Figures;
  readonly lax: Figures;
}

interface Counts {
  strict: number;
  lax: number;
  all: number;
}

const keyOf = ({ source, target }: PlainBead): string => `${source.join(',')}:${target.join(',')}`;
const twoSided = ({ source, target }: PlainBead): boolean => source.length > 0 && target.length > 0;

/**
 * A bead is strictly right where the other list has the very same one; laxly where it shares with one bead of the other list a segment on each
 * side. Precision counts one-sided beads, recall leaves them out on both lists.
 */
function right(gold: readonly PlainBead[], found: readonly PlainBead[]): Counts {
  const same = new Set(gold.map(keyOf));
  const partners = new Map<number, Set<number>>();
  for (const { source, target } of gold)
    for (const s of source) {
      const known = partners.get(s) ?? new Set();
      for (const t of target) known.add(t);
      partners.set(s, known);
    }
  const counts = { strict: 0, lax: 0, all: 0 };
  const once = new Map(
    found
      .filter(({ source, target }) => source.length + target.length > 0)
      .map((bead) => [keyOf(bead), bead]),
  );
  for (const [key, { source, target }] of once) {
    counts.all++;
    const strict = same.has(key);
    if (strict) counts.strict++;
    if (strict || source.some((s) => target.some((t) => partners.get(s)?.has(t) === true))) counts.lax++;
  }
  return counts;
}

/** The score of what was found against what is right, over one text or several (all counted together). */
export function scoreOf(
  cases: readonly { gold: readonly PlainBead[]; found: readonly PlainBead[] }[],
): AlignmentScore {
  const sums = { precision: { strict: 0, lax: 0, all: 0 }, recall: { strict: 0, lax: 0, all: 0 } };
  for (const { gold, found } of cases) {
    add(sums.precision, right(gold, found));
    add(sums.recall, right(found.filter(twoSided), gold.filter(twoSided)));
  }
  const figures = (way: 'strict' | 'lax'): Figures => {
    const precision = sums.precision[way] / Math.max(1, sums.precision.all);
    const recall = sums.recall[way] / Math.max(1, sums.recall.all);
    return {
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    };
  };
  return { strict: figures('strict'), lax: figures('lax') };
}

function add(sum: Counts, counts: Counts): void {
  sum.strict += counts.strict;
  sum.lax += counts.lax;
  sum.all += counts.all;
}
