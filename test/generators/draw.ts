// Where a generator of test data takes its choices from.

/** A source of choices. The same choices give the same data. */
export interface Draw {
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  /** A string of up to about `words` words, sometimes of a kind that programs trip over, sometimes empty. */
  string(words?: number): string;
}

/** True with a probability of one in `n`. */
export function oneIn(draw: Draw, n: number): boolean {
  return draw.int(1, n) === n;
}

export function pick<T>(draw: Draw, from: readonly [T, ...T[]]): T {
  return from[draw.int(0, from.length - 1)] ?? from[0];
}

/** The list itself, known to hold something. */
export function atLeastOne<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new RangeError('an empty list');
  return [first, ...rest];
}

/** Between `min` and `max` things; `make` gets the place of each, from 0. */
export function several<T>(draw: Draw, min: number, max: number, make: (at: number) => T): T[] {
  return Array.from({ length: draw.int(min, max) }, (_, at) => make(at));
}

/** The properties that `make` gives, or nothing to spread: for what a schema calls optional. */
export function perhaps<T extends object>(draw: Draw, make: () => T): T | undefined {
  return oneIn(draw, 3) ? make() : undefined;
}
