// Chance that repeats itself: the same seed draws the same sheet.

export interface Chance {
  /** A number from `low` up to `high`. */
  between(low: number, high: number): number;
  /** True in the given share of cases, 0 to 1. */
  once(share: number): boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain), seeded by the characters of a name. */
export function chance(name: string): Chance {
  let state = 2166136261;
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { between: (low, high) => low + (high - low) * next(), once: (share) => next() < share };
}
