// Whether two names have one shape: the same man romanised in two ways, or written in two scripts.
import { toLatinLetters } from '../../model/code/letters.ts';

/** Spellings by the class of sounds that romanisations exchange; vowels and what reads as one have none. */
const spellings: Readonly<Record<string, string>> = {
  p: 'b p ph',
  f: 'f v',
  t: 'd t th',
  k: 'g k kh gh ck h',
  c: 'c j z zh ch tsch tch dzh dj dz ts tz cz cs q',
  s: 'sh shch sch s sz ss hs x',
  l: 'l ll r rr',
  n: 'n nn',
  m: 'm',
};
const classes = new Map(
  Object.entries(spellings).flatMap(([sound, list]) =>
    list.split(' ').map((spelling) => [spelling, sound] as const),
  ),
);
const unit = /shch|tsch|sch|tch|dzh|dj|zh|ch|sh|ts|tz|cz|cs|hs|kh|ck|gh|dz|ph|th|sz|ss|ll|rr|nn|[a-z]/gu;

/** The consonants of a name in classes that romanisations exchange: "Han Seok-ju" and "Han Sok Chu" give the same. */
export function skeleton(name: string): string {
  const latin = toLatinLetters(name.normalize('NFC'))
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z\s]/gu, '');
  let bones = '';
  for (const word of latin.split(/\s+/u)) {
    let previous = '';
    for (const [letters] of word.matchAll(unit)) {
      const sound = classes.get(letters) ?? '';
      if (sound !== '' && !(sound === 'n' && previous === 'n')) bones += sound;
      previous = sound;
    }
  }
  return bones;
}

/** How alike two names are in shape, from 0 to 1: the share of consonants that stand in both in the same order. */
export function shapeLikeness(a: string, b: string): number {
  const [x, y] = [skeleton(a).slice(0, 60), skeleton(b).slice(0, 60)];
  if (x === '' || y === '') return 0;
  let row = Array.from({ length: y.length + 1 }, () => 0);
  for (const letter of x) {
    const next = [0];
    for (let j = 1; j <= y.length; j++)
      next.push(letter === y[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    row = next;
  }
  return (2 * (row[y.length] ?? 0)) / (x.length + y.length);
}
