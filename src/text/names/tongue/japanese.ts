// Whether characters may be read in Japanese as a word sounds.
import { once } from '../../han/once.ts';
import { readingsOf } from '../../han/readings.ts';
import { sameCharacter, traditional } from '../../han/variants.ts';
import { nameReadings } from './japanese-names.ts';
import { phonesOf, type Phones } from './phones.ts';

/** The sounds that each character may have, in order. */
export type JapaneseSounds = readonly (readonly Phones[])[];

/** Readings kept of one character. */
const most = 24;

/** Characters of a Japanese name: one to six. */
export function japaneseSounds(characters: string): JapaneseSounds {
  const chars = Array.from(characters);
  if (chars.length === 0 || chars.length > 6) return [];
  return chars.map((char) => {
    const readings = [
      ...(namesOnly().get(sameCharacter(char)) ?? []),
      ...[char, ...traditional(char)].flatMap((form) => readingsOf(form, 'ja')),
    ];
    return [
      ...new Set(readings.flatMap((reading) => phonesOf(reading)).filter((phones) => phones !== '')),
    ].slice(0, most);
  });
}

/** What is lost of the sureness where one character is read as no table has it. */
const unknownReading = 0.3;

/**
 * 1 where the characters may be read so; less where one of several would have a reading that is not known, if that `mayBeUnknown`; 0 where not. A consonant may be
 * voiced inside a word (Kawa, -gawa), a final tsu, ku or chi doubled away, and no, ga or n put between.
 */
export function readAs(sounds: JapaneseSounds, phones: Phones, mayBeUnknown: boolean): number {
  if (sounds.length === 0 || phones === '') return 0;
  let best = 0;
  const seen = new Set<string>();
  const visit = (char: number, at: number, sure: number): void => {
    if (sure <= best) return;
    if (char === sounds.length) {
      if (at === phones.length) best = sure;
      return;
    }
    const state = `${char} ${at} ${sure}`;
    if (seen.has(state)) return;
    seen.add(state);
    const starts =
      char === 0
        ? [at]
        : [
            at,
            ...['no', 'ga', 'n']
              .filter((joint) => phones.startsWith(joint, at))
              .map((joint) => at + joint.length),
          ];
    for (const start of starts)
      for (const reading of sounds[char] ?? [])
        for (const form of spoken(reading, char > 0))
          if (phones.startsWith(form, start)) visit(char + 1, start + form.length, sure);
    if (sure === 1 && mayBeUnknown && sounds.length > 1)
      for (let length = 1; length <= 5; length++) visit(char + 1, at + length, sure - unknownReading);
  };
  visit(0, 0, 1);
  return best;
}

const voiced: Readonly<Record<string, readonly string[]>> = {
  k: ['g'],
  s: ['z'],
  S: ['C', 'z'],
  t: ['d'],
  h: ['b', 'p'],
  C: ['z'],
  c: ['z'],
};

function spoken(reading: Phones, inside: boolean): Phones[] {
  const forms = [reading];
  const shorter = /^(.*[aeiou])(?:cu|ku|Ci|ki)$/u.exec(reading)?.[1];
  if (shorter !== undefined) forms.push(shorter);
  if (!inside) return forms;
  return forms.flatMap((form) => [
    form,
    ...(voiced[form.charAt(0)] ?? []).map((start) => start + form.slice(1)),
  ]);
}

const namesOnly = once((): ReadonlyMap<string, readonly string[]> => {
  const readings = new Map<string, string[]>();
  for (const word of nameReadings.split(/\s+/u)) {
    const [, reading, chars] = /^([ぁ-ゖー]+)(.+)$/u.exec(word) ?? [];
    if (reading !== undefined)
      for (const char of chars ?? '') addReading(readings, sameCharacter(char), reading);
  }
  return readings;
});

function addReading(readings: Map<string, string[]>, char: string, reading: string): void {
  const known = readings.get(char);
  if (known === undefined) readings.set(char, [reading]);
  else known.push(reading);
}
