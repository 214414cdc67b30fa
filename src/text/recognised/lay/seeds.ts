// Where in a text a recognised line may stand: by short runs of letters that both have, counted along diagonals.
import type { Stream } from './stream.ts';

/** A place for a line: its first letter stands about `at` (may be below 0); `votes`: runs that speak for it, rare ones more. */
export interface Candidate {
  readonly at: number;
  readonly votes: number;
}

/** Runs that occur more often say nothing. */
const mostOccurrences = 48;
const mostCandidates = 4;
/** Breadth of the strip of diagonals in which votes are counted together, in letters. */
const strip = 12;

/** Finds runs of `length` letters of a text. Built in linear time and memory. */
export class Seeds {
  readonly #stream: Stream;
  readonly #length: number;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;

  constructor(stream: Stream) {
    const size = stream.codes.length;
    this.#stream = stream;
    this.#length = size < 20_000 ? 4 : size < 150_000 ? 5 : 6;
    const bits = Math.max(8, Math.ceil(Math.log2(size + 1)) + 1);
    this.#mask = 2 ** bits - 1;
    this.#heads = new Int32Array(2 ** bits).fill(-1);
    this.#next = new Int32Array(size).fill(-1);
    for (let at = size - 1; at >= 0; at -= 1) {
      const key = this.#key(stream.codes, at);
      if (key < 0) continue;
      this.#next[at] = this.#heads[key] ?? -1;
      this.#heads[key] = at;
    }
  }

  /** The likeliest places of a line, best first. `within`: letters of the page on which it stands, which are worth twice. */
  candidates(line: Uint32Array, within: { from: number; to: number } | undefined): Candidate[] {
    const strips = new Map<number, { votes: number; sum: number; count: number }>();
    for (let i = 0; i < line.length; i += 1) {
      const key = this.#key(line, i);
      if (key < 0) continue;
      const places = this.#places(key, line, i);
      for (const place of places) {
        const inside = within === undefined || (place >= within.from && place < within.to);
        const votes = (inside ? 1 : 0.5) / Math.sqrt(places.length);
        const diagonal = place - i;
        const number = Math.floor(diagonal / strip);
        const found = strips.get(number) ?? { votes: 0, sum: 0, count: 0 };
        found.votes += votes;
        found.sum += diagonal;
        found.count += 1;
        strips.set(number, found);
      }
    }
    const all = [...strips].map(([number, { votes, sum, count }]) => ({
      at: Math.round(sum / count),
      // Votes on either side of an edge belong together.
      votes: votes + Math.max(strips.get(number - 1)?.votes ?? 0, strips.get(number + 1)?.votes ?? 0),
    }));
    return all.sort((one, other) => other.votes - one.votes).slice(0, mostCandidates);
  }

  #places(key: number, line: Uint32Array, i: number): number[] {
    const { codes } = this.#stream;
    const length = runLength(line, i, this.#length);
    const places: number[] = [];
    for (let at = this.#heads[key] ?? -1, seen = 0; at >= 0; at = this.#next[at] ?? -1) {
      if (++seen > mostOccurrences * 2 || places.length > mostOccurrences) return [];
      let same = 0;
      while (same < length && codes[at + same] === line[i + same]) same += 1;
      if (same === length) places.push(at);
    }
    return places;
  }

  /** A number for the run that begins here; below 0 where none does. */
  #key(codes: Uint32Array, at: number): number {
    const length = runLength(codes, at, this.#length);
    if (at + length > codes.length) return -1;
    let hash = length;
    for (let i = at; i < at + length; i += 1)
      hash = Math.imul(hash ^ (codes[i] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 13)) & this.#mask;
  }
}

/** Two ideographs, or syllables of Hangul, say as much as four letters. */
function runLength(codes: Uint32Array, at: number, length: number): number {
  return (codes[at] ?? 0) >= 0x2e80 ? Math.ceil(length / 2) : length;
}
