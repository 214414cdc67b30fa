// How far what was read lies from what stands there: errors by characters and by words.

/** `errors`: fewest insertions, deletions and substitutions that turn the one into the other. `length`: of the truth, in the same units. */
export interface ErrorCount {
  readonly errors: number;
  readonly length: number;
}

/**
 * Character errors (Levenshtein 1966) by Unicode characters, after NFC and with every run of white space as one space, none at the ends.
 * Exact. Memory is linear in the shorter text, time in its length times the number of errors.
 */
export function characterErrors(read: string, truth: string): ErrorCount {
  return count(Array.from(plain(read)), Array.from(plain(truth)));
}

/** Word errors, words being what white space parts; otherwise as `characterErrors`. */
export function wordErrors(read: string, truth: string): ErrorCount {
  return count(words(plain(read)), words(plain(truth)));
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function count(read: readonly string[], truth: readonly string[]): ErrorCount {
  const codes = new Map<string, number>();
  const code = (unit: string): number => {
    const known = codes.get(unit);
    if (known !== undefined) return known;
    codes.set(unit, codes.size);
    return codes.size - 1;
  };
  return { errors: distance(read.map(code), truth.map(code)), length: truth.length };
}

/** The edit distance of two sequences: within a band that grows until it holds the best path (Ukkonen 1985). */
function distance(one: readonly number[], other: readonly number[]): number {
  let [start, endOne, endOther] = [0, one.length, other.length];
  while (start < endOne && start < endOther && one[start] === other[start]) start += 1;
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1;
    endOther -= 1;
  }
  const a = Uint32Array.from(one.slice(start, endOne));
  const b = Uint32Array.from(other.slice(start, endOther));
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length === 0) return long.length;
  for (let reach = Math.max(16, long.length - short.length); ; reach *= 2) {
    const found = withinBand(long, short, reach);
    if (found <= reach || reach >= long.length) return found;
  }
}

/** The cheapest path that strays at most `reach` from the diagonal; at most `reach` itself where that is the distance. */
function withinBand(long: Uint32Array, short: Uint32Array, reach: number): number {
  const width = short.length;
  const never = long.length + width;
  let row = new Uint32Array(width + 1).fill(never);
  let next = new Uint32Array(width + 1).fill(never);
  for (let j = 0; j <= Math.min(width, reach); j += 1) row[j] = j;
  for (let i = 1; i <= long.length; i += 1) {
    const from = Math.max(1, i - reach);
    const to = Math.min(width, i + reach);
    if (from > to) return never;
    next[from - 1] = from === 1 && i <= reach ? i : never;
    const unit = long[i - 1];
    for (let j = from; j <= to; j += 1) {
      const kept = (row[j - 1] ?? never) + (unit === short[j - 1] ? 0 : 1);
      const dropped = (j < i + reach ? (row[j] ?? never) : never) + 1;
      const added = (next[j - 1] ?? never) + 1;
      next[j] = Math.min(kept, dropped, added, never);
    }
    [row, next] = [next, row];
  }
  return row[width] ?? never;
}
