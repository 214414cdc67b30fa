// Korean in Latin letters by McCune and Reischauer.
import { codas, lettersOf, onsets, vowels } from './hangul.ts';
import { breveVowels, codaLetters, isVoiced, table, voicedOnsets, withoutMarks } from './letters.ts';
import { type Sound, soundsOf } from './sounds.ts';
import { southern } from './surnames.ts';
import { capitalized, fromKorean } from './writer.ts';

const mrOnsets = table(
  'ㄱ k ㄲ kk ㄴ n ㄷ t ㄸ tt ㄹ r ㅁ m ㅂ p ㅃ pp ㅅ s ㅆ ss ㅈ ch ㅉ tch ㅊ ch’ ㅋ k’ ㅌ t’ ㅍ p’ ㅎ h',
);

/** Vowels that old spelling has after ㅅ ㅈ ㅊ and that are read without their first sound. */
const withoutIota = table('ㅑ ㅏ ㅕ ㅓ ㅛ ㅗ ㅠ ㅜ ㅖ ㅔ');

function mrWord(hangul: string, breaks: readonly number[]): string[] {
  const spelled = modern(hangul);
  const south = southern(spelled[0] ?? '') + spelled.slice(1);
  return [...new Set([south, spelled])].map((one) => joined(soundsOf(one).map(mrSyllable), breaks));
}

/** Spellings before 1933: 뎐 for 전, 셔 for 서. */
function modern(hangul: string): string {
  return Array.from(hangul, (syllable) => {
    const letters = lettersOf(syllable);
    if (letters === undefined) return syllable;
    const plain = withoutIota[letters.vowel];
    const affricate = { ㄷ: 'ㅈ', ㅌ: 'ㅊ' }[letters.onset];
    if (plain !== undefined && (affricate !== undefined || 'ㅅㅈㅊ'.includes(letters.onset || ' ')))
      return syllableOf(affricate ?? letters.onset, plain, letters.coda);
    return syllable;
  }).join('');
}

function syllableOf(onset: string, vowel: string, coda: string): string {
  return String.fromCharCode(
    0xac00 + onsets.indexOf(onset) * 588 + vowels.indexOf(vowel) * 28 + codas.indexOf(coda),
  );
}

interface Written {
  readonly onset: string;
  readonly rest: string;
  readonly carried: boolean;
}

function mrSyllable(sound: Sound, at: number, all: readonly Sound[]): Written {
  const before = all[at - 1];
  const next = all[at + 1];
  const coda = Array.from(sound.coda, (letter) => codaLetters[letter] ?? '').join('');
  // ㄹ sounds r before ㅎ; ㄷ before ㅅ makes the ㅅ double; a tense sound has the stop before it in itself.
  const written =
    sound.coda === 'ㄹ' && next?.onset === 'ㅎ'
      ? 'r'
      : sound.coda === 'ㄷ' && next?.onset === 'ㅅ'
        ? 's'
        : tense[sound.coda]?.includes(next?.onset || ' ') === true
          ? ''
          : coda;
  return {
    onset: mrOnset(sound, before),
    rest: (breveVowels[sound.vowel] ?? '') + written,
    carried: sound.carried,
  };
}

const tense = table('ㄱ ㄲ ㄷ ㄸㅆㅉ ㅂ ㅃ');

function mrOnset(sound: Sound, before: Sound | undefined): string {
  const { onset } = sound;
  if (before !== undefined && isVoiced(onset, before.coda, sound.carried)) {
    const voiced = voicedOnsets[onset] ?? '';
    return before.coda === 'ㄴ' && onset === 'ㄱ' ? `’${voiced}` : voiced;
  }
  if (onset === 'ㄹ' && before?.coda === 'ㄹ') return 'l';
  if (onset === 'ㅅ' && sound.vowel === 'ㅟ') return 'sh';
  return mrOnsets[onset] ?? '';
}

/** Syllables in one word, with hyphens where there were any; a sound carried over stands before the hyphen (Hŏn-yŏng, Ir-u). */
function joined(syllables: readonly Written[], breaks: readonly number[]): string {
  return syllables
    .map(({ onset, rest, carried }, at) => {
      if (!breaks.includes(at)) return onset + rest;
      return carried ? `${onset}-${rest}` : `-${onset.replace(/^’/, '')}${rest}`;
    })
    .join('');
}

const inside = (given: string): number[] => Array.from(given, (_, at) => at).slice(1);

export const mccuneReischauer = fromKorean({
  id: 'mr-kor',
  name: 'McCune–Reischauer',
  script: 'Latn',
  source:
    'G. M. McCune and E. O. Reischauer, The Romanization of the Korean Language, 1939; with and without its marks',
  word: mrWord,
  person: ({ surname, given }) => {
    const surnames =
      surname === '이' ? ['Yi'] : surname === '리' ? ['Yi', 'Ri'] : mrWord(surname, []).map(capitalized);
    const asSpelled = joined(soundsOf(given).map(mrSyllable), inside(given));
    const givens = [asSpelled, mrWord(given, inside(given))[0] ?? asSpelled];
    return surnames.flatMap((family) =>
      [...new Set(givens)].flatMap((one) => [
        `${family} ${capitalized(one)}`,
        `${family} ${capitalized(one.replaceAll('-', ''))}`,
      ]),
    );
  },
  also: withoutMarks,
});
