// Roman numerals, in Latin letters or in the Cyrillic ones that look like them.

const letters: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
  І: 1,
  Х: 10,
  С: 100,
  М: 1000,
};

/** The value of a Roman numeral up to 3999; undefined where it is none, or not written as Romans are. */
export function romanValue(written: string): number | undefined {
  const values = Array.from(written, (letter) => letters[letter]);
  if (values.length === 0 || values.length > 15) return undefined;
  let sum = 0;
  for (const [at, value] of values.entries()) {
    if (value === undefined) return undefined;
    sum += value < (values[at + 1] ?? 0) ? -value : value;
  }
  return romanOf(sum) === values.join() ? sum : undefined;
}

const steps: readonly (readonly [number, readonly number[]])[] = [
  [1000, [1000]],
  [900, [100, 1000]],
  [500, [500]],
  [400, [100, 500]],
  [100, [100]],
  [90, [10, 100]],
  [50, [50]],
  [40, [10, 50]],
  [10, [10]],
  [9, [1, 10]],
  [5, [5]],
  [4, [1, 5]],
  [1, [1]],
];

function romanOf(value: number): string {
  const out: number[] = [];
  let rest = value;
  for (const [step, letter] of steps)
    while (rest >= step) {
      out.push(...letter);
      rest -= step;
    }
  return out.join();
}
