// How alike two words sound, by their rough sounds: a weighted edit distance.
import type { Phones } from './phones.ts';

const near: readonly (readonly [string, number])[] = [
  ['pb td kg', 0.25],
  ['fv lr', 0.2],
  ['sz SZ CS cs cC', 0.35],
  ['sS zZ Zc Cz cS CZ zC cz', 0.4],
  ['mn vu', 0.5],
  ['kh gh', 0.55],
  ['pf bv', 0.5],
  ['ao ei ou eo', 0.4],
  ['ae ia iu', 0.5],
];
const costs: ReadonlyMap<string, number> = new Map(
  near.flatMap(([list, cost]) =>
    list.split(' ').flatMap(
      (pair) =>
        [
          [pair, cost],
          [pair.charAt(1) + pair.charAt(0), cost],
        ] as const,
    ),
  ),
);

/** Sounds compared at most; longer words are cut. */
const longest = 40;

/** 1 for the same sounds, 0 for nothing in common. Symmetric. */
export function likeness(a: Phones, b: Phones): number {
  if (a === b) return a === '' ? 0 : 1;
  const [short, long] =
    a.length <= b.length
      ? [a.slice(0, longest), b.slice(0, longest)]
      : [b.slice(0, longest), a.slice(0, longest)];
  if (short === '') return 0;
  let row = [0];
  for (let at = 1; at <= short.length; at++) row.push((row[at - 1] ?? 0) + dropping(short.charAt(at - 1)));
  for (let down = 1; down <= long.length; down++) {
    const phone = long.charAt(down - 1);
    const next = [(row[0] ?? 0) + dropping(phone)];
    for (let at = 1; at <= short.length; at++) {
      const other = short.charAt(at - 1);
      next.push(
        Math.min(
          (row[at] ?? 0) + dropping(phone),
          (next[at - 1] ?? 0) + dropping(other),
          (row[at - 1] ?? 0) + (phone === other ? 0 : changing(phone, other)),
        ),
      );
    }
    row = next;
  }
  const worst = weight(short) + weight(long);
  return worst === 0 ? 0 : Math.max(0, 1 - (2 * (row[short.length] ?? worst)) / worst);
}

function dropping(phone: string): number {
  if (phone === 'i' || phone === 'u') return 0.4;
  return isVowel(phone) ? 0.6 : 1;
}

function changing(a: string, b: string): number {
  return costs.get(a + b) ?? (isVowel(a) && isVowel(b) ? 0.7 : 1.3);
}

function weight(phones: string): number {
  let sum = 0;
  for (const phone of phones) sum += dropping(phone);
  return sum;
}

function isVowel(phone: string): boolean {
  return 'aeiou'.includes(phone);
}
