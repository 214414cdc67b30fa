// Figures of a ranking: how far up it has what was wanted.

/**
 * Discounted gain over the first ten, as a share of the best order's (Järvelin and Kekäläinen 2002): gain 2^grade − 1, discount log2(place + 1).
 * `grades`: of the wanted, by what names them; what is not among them has no gain.
 */
export function ndcg10(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const best = gainOf([...grades.values()].toSorted((a, b) => b - a));
  return best === 0 ? 0 : gainOf(found.map((key) => grades.get(key) ?? 0)) / best;
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((all, grade, at) => all + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** 1 over the place of the first that is wanted, counted from 1; 0 where none is. */
export function reciprocalRank(found: readonly string[], wanted: { has(key: string): boolean }): number {
  const at = found.findIndex((key) => wanted.has(key));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Which part of the wanted is among the first so many, of those for whom there is room. */
export function recallAt(
  places: number,
  found: readonly string[],
  wanted: { readonly size: number; has(key: string): boolean },
): number {
  const there = found.slice(0, places).filter((key) => wanted.has(key)).length;
  return wanted.size === 0 ? 0 : there / Math.min(places, wanted.size);
}

/** To three decimals; 0 of nothing. */
export function mean(values: readonly number[]): number {
  const sum = values.reduce((all, value) => all + value, 0);
  return values.length === 0 ? 0 : Number((sum / values.length).toFixed(3));
}
