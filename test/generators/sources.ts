// Two sources of choices: a seed (fast, for many records) and fast-check (which shrinks).
import * as fc from 'fast-check';
import { oneIn, pick, type Draw } from './draw.ts';
import { awkward, prose } from './strings.ts';

/** Choices from a seed, by the generator "mulberry32" (Tommy Ettinger, public domain). */
export function seeded(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const draw: Draw = {
    int: (min, max) => min + (next() % (max - min + 1)),
    string: (words = 6) => (oneIn(draw, 25) ? pick(draw, awkward) : prose(draw, words)),
  };
  return draw;
}

/** Choices that fast-check makes, remembers and shrinks. */
export function drawing<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((g) => {
    const draw: Draw = {
      int: (min, max) => g(fc.integer, { min, max }),
      string: (words = 6) => {
        const kind = draw.int(0, 9);
        if (kind < 6) return prose(draw, words);
        return kind < 8 ? pick(draw, awkward) : g(fc.string, { unit: 'binary', maxLength: 40 });
      },
    };
    return make(draw);
  });
}
