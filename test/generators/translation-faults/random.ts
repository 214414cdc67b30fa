// Choices that a seed fixes, on every machine.

export interface Random {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T | undefined;
  /** A copy in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** Marsaglia's xorshift32 over a seed that is spread by a multiplication, so that 1 and 2 have nothing in common. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 0x9e37, 0x85eb_ca6b) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 8; i += 1) next();
  const below = (limit: number): number => next() % limit;
  return {
    below,
    pick: (from) => (from.length === 0 ? undefined : from[below(from.length)]),
    shuffled: (list) => {
      const left = [...list];
      return list.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}
