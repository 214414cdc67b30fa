// Whether initials agree with given names, or with other initials, in any script.
import type { ReadName } from '../read/name.ts';
import { phonesOf, type Phones } from '../tongue/phones.ts';

/** Sounds with which names begin that systems write one for the other. */
const kinds: Readonly<Record<string, string>> = {
  p: 'P',
  b: 'P',
  f: 'F',
  v: 'F',
  t: 'T',
  d: 'T',
  k: 'K',
  g: 'K',
  h: 'H',
  s: 'S',
  z: 'S',
  S: 'S',
  Z: 'S',
  c: 'S',
  C: 'S',
  m: 'M',
  n: 'N',
  l: 'R',
  r: 'R',
};

/** Vowels with which names begin; i stands before another as in Я, Ia. */
const vowel = 'V';

/** The given part of a name as beginnings of its words: of initials, or of given names and the patronymic. */
export function beginnings(name: ReadName, given: readonly number[], patronymic: number | null): string[][] {
  if (name.split.initials.length > 0 && given.length === 0)
    return name.split.initials.map((letter) => kindsOf(phonesOf(letter)));
  const words = [...given, ...(patronymic === null ? [] : [patronymic])].flatMap((at) => {
    const word = name.words[at];
    if (word === undefined) return [];
    return word.script === 'Hang' || word.script === 'Hani' ? Array.from(word.text) : word.parts;
  });
  return [
    ...words.map((word) => kindsOf(phonesOf(word))),
    ...name.split.initials.map((letter) => kindsOf(phonesOf(letter))),
  ];
}

function kindsOf(readings: readonly Phones[]): string[] {
  return [
    ...new Set(readings.flatMap((phones) => (phones === '' ? [] : [kinds[phones.charAt(0)] ?? vowel]))),
  ];
}

/** True where every beginning that both have may be the same; at least one must be there. */
export function beginningsAgree(
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
): boolean {
  const length = Math.min(a.length, b.length);
  if (length === 0) return false;
  for (let at = 0; at < length; at++) {
    const [one = [], other = []] = [a[at], b[at]];
    if (!one.some((kind) => other.includes(kind))) return false;
  }
  return true;
}
