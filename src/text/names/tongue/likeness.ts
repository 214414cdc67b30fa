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

/** Codes of sounds are below this. */
const codes = 128;

const changes = new Float64Array(codes * codes);
const drops = new Float64Array(codes);
for (let one = 0; one < codes; one++) {
  drops[one] = dropping(String.fromCharCode(one));
  for (let other = 0; other < codes; other++)
    changes[one * codes + other] =
      one === other ? 0 : changing(String.fromCharCode(one), String.fromCharCode(other));
}

/** 1 for the same sounds, 0 for nothing in common. Symmetric. */
export function likeness(a: Phones, b: Phones): number {
  if (a === b) return a === '' ? 0 : 1;
  const width = Math.min(a.length, longest);
  const height = Math.min(b.length, longest);
  if (width === 0 || height === 0) return 0;
  const row = new Float64Array(width + 1);
  for (let at = 1; at <= width; at++) row[at] = (row[at - 1] ?? 0) + (drops[a.charCodeAt(at - 1)] ?? 1);
  const weightA = row[width] ?? 0;
  for (let down = 1; down <= height; down++) {
    const phone = b.charCodeAt(down - 1);
    const drop = drops[phone] ?? 1;
    let diagonal = row[0] ?? 0;
    let left = diagonal + drop;
    row[0] = left;
    for (let at = 1; at <= width; at++) {
      const other = a.charCodeAt(at - 1);
      const above = row[at] ?? 0;
      left = Math.min(
        above + drop,
        left + (drops[other] ?? 1),
        diagonal + (changes[phone * codes + other] ?? 1.3),
      );
      diagonal = above;
      row[at] = left;
    }
  }
  const worst = weightA + (row[0] ?? 0);
  return worst === 0 ? 0 : Math.max(0, 1 - (2 * (row[width] ?? 0)) / worst);
}

function dropping(phone: string): number {
  if (phone === 'i' || phone === 'u') return 0.4;
  return isVowel(phone) ? 0.6 : 1;
}

function changing(a: string, b: string): number {
  return costs.get(a + b) ?? (isVowel(a) && isVowel(b) ? 0.7 : 1.3);
}

function isVowel(phone: string): boolean {
  return 'aeiou'.includes(phone);
}
