// A name in characters beside one in letters or kana, read in Japanese.
import { remembered } from '../../analyse/remembered.ts';
import { systemOf, type System } from '../../transliterate/systems.ts';
import { bare } from '../read/fold.ts';
import type { ReadName } from '../read/name.ts';
import type { NameWord } from '../read/words.ts';
import { readAs, type JapaneseSounds } from '../tongue/japanese.ts';
import type { Likeness } from './likeness.ts';

/** Undefined where one is not in characters, or the other is, or they cannot be read so. */
export function compareJapanese(a: ReadName, b: ReadName): Likeness | undefined {
  if (a.characters !== '' && b.characters === '') return compareReading(a, b);
  return b.characters !== '' && a.characters === '' ? compareReading(b, a) : undefined;
}

function compareReading(han: ReadName, spelled: ReadName): Likeness | undefined {
  const { words, split } = spelled;
  if (words.length === 0 || words.length > 3 || split.script === 'Hang' || split.initials.length > 0)
    return undefined;
  // A name that may be a Chinese or a Korean one in full is not read in Japanese by chance.
  if (isShort(spelled)) return undefined;
  const listed = byLists(han, spelled);
  if (listed !== undefined) return listed;
  const straight = soundsSure(han.japanese(), words);
  const turned = words.length === 2 ? soundsSure(han.japanese(), words.toReversed()) : 0;
  const sure = Math.max(straight, turned);
  if (sure === 0) return undefined;
  return {
    score: 0.94 * (sure < 1 ? 0.8 : 1),
    kinds: turned > straight ? ['reading', 'order'] : ['reading'],
    same: false,
  };
}

/** Systems that read characters, with lists of family names and given names. */
const readers: readonly System[] = ['hepburn-jpn', 'typed-jpn', 'polivanov-jpn', 'soviet-jpn'].flatMap(
  (id) => systemOf(id) ?? [],
);

/** Names in characters of which the readings are kept. */
const mostKept = 1000;

/** What a reader makes of a name, without marks and spaces. Kept, since one name is held against a hundred others. */
const readBy = remembered((key): ReadonlySet<string> => {
  const at = key.indexOf(' ');
  const forms = systemOf(key.slice(0, at))?.convert(key.slice(at + 1)) ?? [];
  return new Set(forms.map((form) => bare(form).replaceAll(/[\s-]/gu, '')));
}, mostKept);

function byLists(han: ReadName, { split, words }: ReadName): Likeness | undefined {
  const text = han.split.words.join('');
  const straight = words.map((word) => word.bare).join('');
  const turned = words
    .toReversed()
    .map((word) => word.bare)
    .join('');
  for (const system of readers) {
    if (system.to.script !== split.script) continue;
    const forms = readBy(`${system.id} ${text}`);
    if (forms.has(straight)) return { score: 0.95, kinds: ['reading'], same: false };
    if (forms.has(turned)) return { score: 0.95, kinds: ['reading', 'order'], same: false };
  }
  return undefined;
}

/** Whether a name may be a Chinese or a Korean one in full. */
function isShort(name: ReadName): boolean {
  return [...name.chinese(), ...name.korean()].some(({ syllables }) => syllables.length > 1);
}

/** In two words, the family name must be read by characters of its own, and only the given name may have a reading that no table has. */
function soundsSure(sounds: JapaneseSounds, words: readonly NameWord[]): number {
  const [family, given, ...more] = words;
  if (family !== undefined && given !== undefined && more.length === 0) {
    let best = 0;
    for (let length = 1; length < sounds.length && best < 1; length++)
      if (anyReading(sounds.slice(0, length), [family], false) === 1)
        best = Math.max(best, anyReading(sounds.slice(length), [given], true));
    return best;
  }
  return anyReading(sounds, words, false);
}

function anyReading(sounds: JapaneseSounds, words: readonly NameWord[], mayBeUnknown: boolean): number {
  const readings = Math.max(...words.map((word) => word.phones.length));
  let best = 0;
  for (let at = 0; at < readings && best < 1; at++) {
    const phones = words.map((word) => word.phones[at] ?? word.phones[0] ?? '').join('');
    best = Math.max(best, readAs(sounds, phones.replaceAll('ou', 'o'), mayBeUnknown));
  }
  return best;
}
