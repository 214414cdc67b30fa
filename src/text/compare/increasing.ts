// The longest increasing subsequence, for putting anchors of an alignment in order.

/**
 * The places (indices, ascending) of a longest strictly increasing subsequence of `numbers`. Patience sorting,
 * O(n log n) (Fredman 1975); deterministic.
 */
export function increasing(numbers: readonly number[]): number[] {
  const tops: number[] = [];
  const below: number[] = [];
  numbers.forEach((number, i) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tops[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    below.push(low > 0 ? (tops[low - 1] ?? -1) : -1);
    tops[low] = i;
  });
  const places: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) places.push(at);
  return places.reverse();
}
