// Korean in Latin letters as the north writes it.
import {
  breveVowels,
  codaLetters,
  district,
  isVoiced,
  table,
  voicedOnsets,
  withoutMarks,
} from './letters.ts';
import { type Sound, soundsOf } from './sounds.ts';
import { capitalized, fromKorean } from './writer.ts';

const nkOnsets = table(
  'ㄱ k ㄲ kk ㄴ n ㄷ t ㄸ tt ㄹ r ㅁ m ㅂ p ㅃ pp ㅅ s ㅆ ss ㅈ j ㅉ jj ㅊ ch ㅋ kh ㅌ th ㅍ ph ㅎ h',
);

/** A syllable by itself, voiced where the one before it ends in a vowel or a sonorant. */
function nkApart(hangul: string): string[] {
  const apart = Array.from(hangul, (syllable) => soundsOf(syllable)[0]).filter(
    (sound) => sound !== undefined,
  );
  return apart.map((sound, at) => nkSyllable(sound, at, apart));
}

function nkSyllable(sound: Sound, at: number, all: readonly Sound[]): string {
  const before = all[at - 1];
  const isFirst = before === undefined;
  const onset =
    !isFirst && isVoiced(sound.onset, before.coda, sound.carried)
      ? (voicedOnsets[sound.onset] ?? '')
      : sound.onset === 'ㄹ' && before?.coda === 'ㄹ'
        ? 'l'
        : (nkOnsets[sound.onset] ?? '');
  const hyphen = before?.coda === 'ㄴ' && onset === 'g' ? '-' : '';
  return hyphen + onset + (breveVowels[sound.vowel] ?? '') + (codaLetters[sound.coda] ?? '');
}

function nkWord(hangul: string, breaks: readonly number[] = []): string {
  const edges = [0, ...breaks, hangul.length];
  return edges
    .slice(1)
    .map((end, at) => soundsOf(hangul.slice(edges[at], end)).map(nkSyllable).join(''))
    .join('-');
}

/** Each syllable of a name stands alone, with a capital: Kim Il Sŏng, Ri Sŭng Yŏp. */
export const northKorean = fromKorean({
  id: 'nk-kor',
  name: 'North Korean romanization',
  script: 'Latn',
  source:
    'Usage of the press of the Democratic People’s Republic of Korea, made a rule in 1992 and 2002; with and without breves',
  word: (hangul, breaks) => {
    const [, stem, last] = district.exec(hangul) ?? [];
    const apart = stem === undefined || last === undefined ? [] : [`${nkWord(stem)}-${nkVoiced(last)}`];
    return [nkWord(hangul, breaks), ...apart];
  },
  person: ({ surname, given }) => {
    const family = capitalized(nkApart(surname).join(' '));
    const voiced = nkApart(given).map((one) => capitalized(one.replace('-', '')));
    const plain = Array.from(given, (syllable) => capitalized(nkWord(syllable)));
    return [voiced, plain].flatMap((one) => [
      `${family} ${one.join(' ')}`,
      `${family} ${capitalized(one.join('-').toLowerCase())}`,
    ]);
  },
  also: withoutMarks,
});

/** The name of a kind of district is voiced after the hyphen, whatever stands before it. */
function nkVoiced(syllable: string): string {
  return soundsOf(syllable)
    .map(
      (sound) =>
        (voicedOnsets[sound.onset] ?? nkOnsets[sound.onset] ?? '') +
        (breveVowels[sound.vowel] ?? '') +
        (codaLetters[sound.coda] ?? ''),
    )
    .join('');
}
