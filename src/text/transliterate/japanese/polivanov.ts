// Japanese in Russian letters: Polivanov, and the freer spelling of the press.
import { type Mora, moraeOf } from './morae.ts';
import { fromJapanese } from './writer.ts';

const consonants: Readonly<Record<string, string>> = {
  '': '',
  k: 'к',
  g: 'г',
  s: 'с',
  z: 'дз',
  t: 'т',
  d: 'д',
  n: 'н',
  h: 'х',
  b: 'б',
  p: 'п',
  m: 'м',
  r: 'р',
  w: 'в',
  v: 'в',
  f: 'ф',
  "t'": 'т',
  "d'": 'д',
  kw: 'кв',
  gw: 'гв',
  ts: 'ц',
};
const vowels: Readonly<Record<string, string>> = { a: 'а', i: 'и', u: 'у', e: 'э', o: 'о' };
const iotated: Readonly<Record<string, string>> = { a: 'я', u: 'ю', o: 'ё', e: 'е', i: 'и' };
const special: Readonly<Record<string, string>> = {
  tu: 'цу',
  hu: 'фу',
  di: 'дзи',
  du: 'дзу',
  wo: 'о',
  wi: 'и',
  we: 'э',
};

function write(word: string): string {
  const morae = moraeOf(word);
  let written = '';
  morae.forEach((mora, at) => {
    const next = morae[at + 1];
    if (mora.vowel === '') {
      written += nasal(next);
      return;
    }
    const before = morae[at - 1];
    // A vowel и after another vowel is й, unless it is the same vowel or begins a word.
    const isGlide =
      mora.consonant === '' &&
      mora.vowel === 'i' &&
      before !== undefined &&
      'aueo'.includes(before.vowel || ' ') &&
      !before.isLong;
    const syllable = isGlide ? 'й' : syllableOf(mora);
    written += (mora.isDoubled ? (syllable.startsWith('дз') ? 'д' : (syllable[0] ?? '')) : '') + syllable;
  });
  return written;
}

function syllableOf({ consonant, vowel }: Mora): string {
  const known = special[consonant + vowel];
  if (known !== undefined) return known;
  if (consonant === 'y') return iotated[vowel] ?? '';
  if (consonant.endsWith('y'))
    return (consonant === 'dy' ? 'дз' : (consonants[consonant.slice(0, -1)] ?? '')) + (iotated[vowel] ?? '');
  return (consonants[consonant] ?? '') + (vowels[vowel] ?? '');
}

function nasal(next: Mora | undefined): string {
  if (next === undefined) return 'н';
  if ('bmp'.includes(next.consonant[0] ?? ' ')) return 'м';
  return next.consonant === '' || next.consonant === 'y' ? 'нъ' : 'н';
}

export const polivanov = fromJapanese({
  id: 'polivanov-jpn',
  name: 'Polivanov',
  script: 'Cyrl',
  source: 'E. D. Polivanov, Russian transcription of Japanese, 1917',
  word: (kana) => [write(kana)],
});

export const sovietJapanese = fromJapanese({
  id: 'soviet-jpn',
  name: 'Soviet spelling of Japanese',
  script: 'Cyrl',
  source: 'Usage of Soviet newspapers, 1920-1960: ио for ё, е for э',
  word: (kana) => {
    const usual = write(kana);
    const withIo = usual.replaceAll('ё', 'ио');
    return [
      withIo,
      usual,
      usual.replace(/^ё/, 'йо'),
      usual.replaceAll('ё', 'е'),
      ...[withIo, usual].map((one) => one.replaceAll(/(?<=\p{L})э/gu, 'е')),
    ];
  },
});
