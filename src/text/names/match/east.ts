// Two names of East Asia compared syllable by syllable.
import type { EastReading } from '../read/east.ts';
import type { ReadName } from '../read/name.ts';
import { sameCharacterIn, sameFamilyIn } from '../tongue/sino-korean.ts';
import { sameKorean } from '../tongue/korean.ts';
import { chineseOfCharacter, type ChineseSyllable } from '../tongue/chinese.ts';
import type { Likeness } from './likeness.ts';

/** A full name of which every syllable may be the same. */
const full = 0.93;
/** A family name beside a full name: some hundred of them serve whole nations. */
const familyOnly = 0.35;
/** Names of which a syllable differs. */
const otherName = 0.15;

/** Undefined where they cannot both be read so. */
export function compareChinese(a: ReadName, b: ReadName): Likeness | undefined {
  return compareReadings(a.chinese(), b.chinese(), sameChinese);
}

export function compareKorean(a: ReadName, b: ReadName): Likeness | undefined {
  return compareReadings(a.korean(), b.korean(), sameKorean);
}

/** What a Korean name written by its Chinese reading weighs, by its syllables: the fewer, the more characters would do. */
const otherReading: readonly number[] = [0, 0.3, 0.55, 0.85, 0.85];

/** A Chinese reading in letters beside a Korean name: characters may have both. Undefined where they are not these. */
export function compareAcross(a: ReadName, b: ReadName): Likeness | undefined {
  return acrossFrom(a, b) ?? acrossFrom(b, a);
}

function acrossFrom(chinese: ReadName, korean: ReadName): Likeness | undefined {
  if (chinese.characters !== '' || korean.characters !== '') return undefined;
  for (const one of chinese.chinese())
    for (const other of korean.korean()) {
      const length = one.syllables.length;
      if (length < 2 || length !== other.syllables.length || (one.flipped && other.flipped)) continue;
      const fits = one.syllables.every((syllable, at) => {
        const opposite = other.syllables[at];
        return opposite !== undefined && (at === 0 ? sameFamilyIn : sameCharacterIn)(syllable, opposite);
      });
      if (fits)
        return {
          score: otherReading[length] ?? 0,
          kinds: one.flipped === other.flipped ? ['reading'] : ['reading', 'order'],
          same: false,
        };
    }
  return undefined;
}

/** Characters beside letters that may be their Chinese reading, of a name of any nation. */
export function compareChineseReading(a: ReadName, b: ReadName): Likeness | undefined {
  const [han, spelled] = a.characters === '' ? [b, a] : [a, b];
  const chars = Array.from(han.split.words.join(''));
  if (han.characters === '' || spelled.characters !== '' || chars.length < 2 || chars.length > 6)
    return undefined;
  const readings = chars.map(chineseOfCharacter);
  const fits = spelled
    .syllables()
    .some(
      (syllables) =>
        syllables.length === readings.length &&
        syllables.every((one, at) => sameChinese(one, readings[at] ?? one)),
    );
  return fits ? { score: chars.length > 2 ? full : 0.8, kinds: [], same: false } : undefined;
}

/** Names in characters, variants of one made one; undefined where one is not. */
export function compareCharacters(a: ReadName, b: ReadName): Likeness | undefined {
  if (a.characters === '' || b.characters === '') return undefined;
  if (a.characters === b.characters) return { score: 1, kinds: [], same: true };
  const longer = [a.characters, b.characters].sort((one, other) => other.length - one.length);
  const [long = '', short = ''] = longer;
  if (Array.from(short).length <= 2 && long.startsWith(short))
    return { score: familyOnly, kinds: ['parts'], same: false };
  return { score: 0, kinds: [], same: false };
}

function compareReadings<Syllable>(
  a: readonly EastReading<Syllable>[],
  b: readonly EastReading<Syllable>[],
  same: (one: Syllable, other: Syllable, atBeginning: boolean) => boolean,
): Likeness | undefined {
  let best: Likeness | undefined;
  for (const one of a)
    for (const other of b) {
      if (one.flipped && other.flipped) continue;
      const found = compareSyllables(one, other, same);
      if (found.score > (best?.score ?? -1)) best = found;
    }
  return best;
}

function compareSyllables<Syllable>(
  a: EastReading<Syllable>,
  b: EastReading<Syllable>,
  same: (one: Syllable, other: Syllable, atBeginning: boolean) => boolean,
): Likeness {
  const length = Math.min(a.syllables.length, b.syllables.length);
  for (let at = 0; at < length; at++) {
    const [one, other] = [a.syllables[at], b.syllables[at]];
    if (one === undefined || other === undefined || !same(one, other, at === 0))
      return { score: otherName, kinds: [], same: false };
  }
  const kinds: Likeness['kinds'][number][] = [];
  if (a.flipped !== b.flipped) kinds.push('order');
  if (a.inflected !== b.inflected) kinds.push('inflected');
  if (a.syllables.length === b.syllables.length)
    return { score: kinds.length > 0 ? full - 0.03 : full, kinds, same: false };
  const isFamily = length === a.family || length === b.family;
  return { score: isFamily ? familyOnly : otherName, kinds: ['parts', ...kinds], same: false };
}

function sameChinese(a: ChineseSyllable, b: ChineseSyllable): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}
