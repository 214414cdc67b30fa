// Learns units of sound (some Latin letters ↔ some letters of another script) from pairs of names by expectation maximisation over all
// ways of cutting a pair into units, after M. Bisani and H. Ney, "Joint-sequence models for grapheme-to-phoneme conversion" (2008), and
// S. Jiampojamarn, G. Kondrak, T. Sherif, "Applying many-to-many alignments" (2007).
import type { Pair } from './pairs.ts';

/** How many letters of each side a unit may have: [Latin, native]. */
export type Shape = readonly [number, number];

/** Chunks of letters by number; 0 is the empty one. */
export interface Chunks {
  readonly numberOf: Map<string, number>;
  readonly texts: string[];
  readonly longest: number;
}

export interface Unit {
  readonly latin: number;
  readonly native: number;
  readonly probability: number;
}

export interface Learned {
  readonly latin: Chunks;
  readonly native: Chunks;
  readonly units: Unit[];
}

/** Chunks up to `longest` letters; those of more than one letter only where they occur in `often` words. */
export function chunksOf(words: readonly string[], longest: number, often: number): Chunks {
  const counts = new Map<string, number>();
  for (const word of words)
    for (let at = 0; at < word.length; at += 1)
      for (let size = 1; size <= longest && at + size <= word.length; size += 1) {
        const chunk = word.slice(at, at + size);
        counts.set(chunk, (counts.get(chunk) ?? 0) + 1);
      }
  const texts = [...counts]
    .filter(([text, count]) => count >= (text.length === 1 ? 1 : often))
    .map(([text]) => text);
  texts.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  texts.unshift('');
  return { texts, longest, numberOf: new Map(texts.map((text, number) => [text, number])) };
}

/** The numbers of the chunks that begin at each place: `longest` a place, -1 for none. */
export function chunkNumbers(word: string, chunks: Chunks): Int32Array {
  const numbers = new Int32Array(word.length * chunks.longest).fill(-1);
  for (let at = 0; at < word.length; at += 1)
    for (let size = 1; size <= chunks.longest && at + size <= word.length; size += 1)
      numbers[at * chunks.longest + size - 1] = chunks.numberOf.get(word.slice(at, at + size)) ?? -1;
  return numbers;
}

const tableSize = 1 << 23;

export function learnUnits(
  pairs: readonly Pair[],
  settings: { shapes: readonly Shape[]; rounds: number; often: number; least: number; penalty: number },
): Learned {
  const { shapes } = settings;
  const latin = chunksOf(
    pairs.map((pair) => pair.latin),
    Math.max(...shapes.map(([l]) => l)),
    settings.often,
  );
  const native = chunksOf(
    pairs.map((pair) => pair.native),
    Math.max(...shapes.map(([, n]) => n)),
    settings.often,
  );
  const keys = new Float64Array(tableSize).fill(-1);
  let probability = new Float64Array(tableSize);
  let expected = new Float64Array(tableSize);
  let used = 0;
  const slotOf = (l: number, n: number, add: boolean): number => {
    const key = l * native.texts.length + n;
    let slot = (Math.imul(l, 0x9e3779b1) ^ Math.imul(n, 0x85ebca6b)) >>> 9;
    for (;;) {
      if (keys[slot] === key) return slot;
      if (keys[slot] === -1) {
        if (!add) return -1;
        if (++used > tableSize * 0.8) throw new Error('There are more units than the table can hold.');
        keys[slot] = key;
        return slot;
      }
      slot = (slot + 1) & (tableSize - 1);
    }
  };
  const prepared = pairs.map((pair) => ({
    m: pair.latin.length,
    k: pair.native.length,
    l: chunkNumbers(pair.latin, latin),
    n: chunkNumbers(pair.native, native),
  }));
  const slots = new Int32Array(41 * 41 * shapes.length);
  const forward = new Float64Array(41 * 41);
  const backward = new Float64Array(41 * 41);
  for (let round = 0; round < settings.rounds; round += 1) {
    expected.fill(0);
    for (const { m, k, l, n } of prepared) {
      if (m > 40 || k > 40) continue;
      const width = k + 1;
      const cells = (m + 1) * width;
      forward.fill(0, 0, cells);
      backward.fill(0, 0, cells);
      slots.fill(-1, 0, cells * shapes.length);
      forward[0] = 1;
      for (let i = 0; i <= m; i += 1)
        for (let j = 0; j <= k; j += 1) {
          const here = i * width + j;
          if (forward[here] === 0 || (round === 0 && Math.abs(i / m - j / k) > 0.4)) continue;
          for (let s = 0; s < shapes.length; s += 1) {
            const [a, b] = shapes[s]!;
            if (i + a > m || j + b > k) continue;
            const x = a === 0 ? 0 : l[i * latin.longest + a - 1]!;
            const y = b === 0 ? 0 : n[j * native.longest + b - 1]!;
            if (x < 0 || y < 0) continue;
            const slot = slotOf(x, y, round === 0);
            if (slot < 0) continue;
            slots[here * shapes.length + s] = slot;
            // Before anything is known, a unit of one letter to one is as good as any other, and the rest less so by the letter.
            const p =
              (round === 0 ? 0.05 : probability[slot]!) *
              (a === 0 || b === 0 ? 0.3 : 1) *
              settings.penalty ** Math.max(0, a - 1 + Math.max(0, b - 1));
            forward[here + a * width + b]! += forward[here]! * p;
          }
        }
      const total = forward[cells - 1]!;
      if (total <= 1e-280) continue;
      backward[cells - 1] = 1;
      for (let i = m; i >= 0; i -= 1)
        for (let j = k; j >= 0; j -= 1) {
          const here = i * width + j;
          for (let s = 0; s < shapes.length; s += 1) {
            const slot = slots[here * shapes.length + s]!;
            if (slot < 0) continue;
            const [a, b] = shapes[s]!;
            const p =
              (round === 0 ? 0.05 : probability[slot]!) *
              (a === 0 || b === 0 ? 0.3 : 1) *
              settings.penalty ** Math.max(0, a - 1 + Math.max(0, b - 1));
            const ahead = p * backward[here + a * width + b]!;
            backward[here]! += ahead;
            expected[slot]! += (forward[here]! * ahead) / total;
          }
        }
    }
    let sum = 0;
    const least = Math.min(settings.least, 0.2 * (round + 1));
    for (let slot = 0; slot < tableSize; slot += 1) {
      if (expected[slot]! < least) expected[slot] = 0;
      sum += expected[slot]!;
    }
    for (let slot = 0; slot < tableSize; slot += 1) expected[slot]! /= sum;
    [probability, expected] = [expected, probability];
  }
  const units: Unit[] = [];
  for (let slot = 0; slot < tableSize; slot += 1)
    if (keys[slot] !== -1 && probability[slot]! > 0)
      units.push({
        latin: Math.floor(keys[slot]! / native.texts.length),
        native: keys[slot]! % native.texts.length,
        probability: probability[slot]!,
      });
  units.sort((a, b) => a.latin - b.latin || a.native - b.native);
  return { latin, native, units };
}
