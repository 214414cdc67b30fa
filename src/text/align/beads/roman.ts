// A word in plain Latin letters, so that one that travelled from language to language is known again.

const cyrillic: ReadonlyMap<string, string> = new Map(
  (
    'а a б b в v г g ґ g д d е e є e ё e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х h ц ts ч ch ш sh щ sh ' +
    'ъ _ ы i ь _ э e ю iu я ia ј j љ l њ n ђ d ћ c џ dz ѕ z'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, part, i, all) => {
      if (i % 2 === 0) pairs.push([part, (all[i + 1] ?? '').replace('_', '')]);
      return pairs;
    }, []),
);
const greek: ReadonlyMap<string, string> = new Map(
  Array.from('αβγδεζηθικλμνξοπρσςτυφχψω', (letter, i) => [
    letter,
    [
      'a',
      'v',
      'g',
      'd',
      'e',
      'z',
      'i',
      't',
      'i',
      'k',
      'l',
      'm',
      'n',
      'x',
      'o',
      'p',
      'r',
      's',
      's',
      't',
      'i',
      'f',
      'h',
      'ps',
      'o',
    ][i] ?? '',
  ]),
);

/** What one sound is written with in languages of Europe, and letters doubled. */
const oneSound: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/kh|ch/gu, 'h'],
  [/sch|sh/gu, 's'],
  [/zh/gu, 'j'],
  [/ck|cq|qu|q/gu, 'k'],
  [/c(?=[eiy])/gu, 'z'],
  [/c/gu, 'k'],
  [/ts|tz/gu, 'z'],
  [/w/gu, 'v'],
  [/[yj]/gu, 'i'],
  [/x/gu, 'ks'],
  [/(.)\1/gu, '$1'],
];

/** The letters of a key of `wordKeys` by their sounds, roughly, in a-z and 0-9; other scripts are left as they are. */
export function roman(key: string): string {
  const word = key.slice(key.indexOf(':') + 1);
  let plain = '';
  for (const letter of word) plain += cyrillic.get(letter) ?? greek.get(letter) ?? letter;
  for (const [pattern, sound] of oneSound) plain = plain.replaceAll(pattern, sound);
  return plain;
}
