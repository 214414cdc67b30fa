// Korean in Latin letters as the south writes it since 2000.
import { codaLetters, district, plainVowels, table } from './letters.ts';
import { soundsOf } from './sounds.ts';
import { capitalized, fromKorean } from './writer.ts';

const rrVowels = table(`${plainVowels} ㅓ eo ㅕ yeo ㅝ wo ㅡ eu ㅢ ui`);
const rrOnsets = table(
  'ㄱ g ㄲ kk ㄴ n ㄷ d ㄸ tt ㄹ r ㅁ m ㅂ b ㅃ pp ㅅ s ㅆ ss ㅈ j ㅉ jj ㅊ ch ㅋ k ㅌ t ㅍ p ㅎ h',
);

function rrWord(hangul: string): string {
  return soundsOf(hangul)
    .map((sound, at, all) => {
      const before = all[at - 1];
      const onset = sound.onset === 'ㄹ' && before?.coda === 'ㄹ' ? 'l' : (rrOnsets[sound.onset] ?? '');
      const coda = Array.from(sound.coda, (letter) => codaLetters[letter] ?? '').join('');
      return onset + (rrVowels[sound.vowel] ?? '') + coda;
    })
    .join('');
}

export const revised = fromKorean({
  id: 'rr-kor',
  name: 'Revised Romanization',
  script: 'Latn',
  source: 'Ministry of Culture and Tourism of the Republic of Korea, proclamation 2000-8',
  word: (hangul, breaks) => {
    const whole = rrWord(hangul);
    const [, stem, last] = district.exec(hangul) ?? [];
    const parts = breaks.length > 0 ? [bySyllable(hangul, breaks)] : [];
    return stem === undefined || last === undefined
      ? [whole, ...parts]
      : [whole, `${rrWord(stem)}-${rrWord(last)}`, ...parts];
  },
  person: ({ surname, given }) => {
    const family = capitalized(rrWord(surname));
    // Sounds are not made alike in given names.
    const apart = Array.from(given, rrWord);
    return [
      `${family} ${capitalized(apart.join(''))}`,
      `${family} ${capitalized(apart.join('-'))}`,
      `${family} ${capitalized(rrWord(given))}`,
    ];
  },
});

function bySyllable(hangul: string, breaks: readonly number[]): string {
  const edges = [0, ...breaks, hangul.length];
  return edges
    .slice(1)
    .map((end, at) => rrWord(hangul.slice(edges[at], end)))
    .join('-');
}
