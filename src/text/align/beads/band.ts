// Which part of the grid of two texts is looked at.

/** For each number of source segments passed, from 0 to n, the least and the greatest number of target segments passed. Neither ever falls. */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** A place on the way: so many segments of each side are passed. */
export type Point = readonly [source: number, target: number];

/** The band that holds all points within `reach` target segments of the way through `points`, which rise; from (0, 0) to (n, m). */
export function bandAround(
  points: readonly Point[],
  n: number,
  m: number,
  reach: (row: number) => number,
): Band {
  const least = new Float64Array(n + 1).fill(m);
  const most = new Float64Array(n + 1);
  let [i, j] = [0, 0];
  const put = (row: number, from: number, to: number): void => {
    least[row] = Math.min(least[row]!, from);
    most[row] = Math.max(most[row]!, to);
  };
  put(0, 0, 0);
  for (const [a, b] of [...points, [n, m] as const]) {
    if (a < i || b < j) continue;
    for (let row = i; row <= a; row++) {
      const along = a === i ? 0 : (row - i) / (a - i);
      const middle = j + along * (b - j);
      put(row, a === i ? j : middle, a === i ? b : middle);
    }
    [i, j] = [a, b];
  }
  const low = new Int32Array(n + 1);
  const high = new Int32Array(n + 1);
  for (let row = 0; row <= n; row++) {
    const by = reach(row);
    low[row] = Math.max(0, Math.floor(least[row]! - by));
    high[row] = Math.min(m, Math.ceil(most[row]! + by));
  }
  low[0] = 0;
  high[n] = m;
  for (let row = 1; row <= n; row++) high[row] = Math.max(high[row]!, high[row - 1]!);
  for (let row = n - 1; row >= 0; row--) low[row] = Math.min(low[row]!, low[row + 1]!);
  return { low, high };
}
