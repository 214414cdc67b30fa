// Korean in Russian letters by sound: the systems of Kontsevich and Kholodovich.
import { table } from './letters.ts';
import type { KoreanName } from './name.ts';
import { type Sound, soundsOf } from './sounds.ts';
import { capitalized, fromKorean } from './writer.ts';

interface Letters {
  readonly onsets: Readonly<Record<string, string>>;
  readonly voiced: Readonly<Record<string, string>>;
  readonly vowels: Readonly<Record<string, string>>;
  /** ㅢ after a consonant. */
  readonly eui: string;
  readonly codas: Readonly<Record<string, string>>;
  /** ㅇ before a vowel: the usual letters first. */
  readonly ng: readonly string[];
}

const onsets =
  'ㄱ к ㄲ кк ㄴ н ㄷ т ㄸ тт ㄹ р ㅁ м ㅂ п ㅃ пп ㅅ с ㅆ сс ㅈ ч ㅉ чч ㅊ чх ㅋ кх ㅌ тх ㅍ пх ㅎ х';
const vowels = 'ㅏ а ㅐ э ㅑ я ㅔ е ㅗ о ㅘ ва ㅙ вэ ㅚ ве ㅜ у ㅝ во ㅞ ве ㅟ ви ㅠ ю ㅡ ы ㅢ ый ㅣ и';

const kontsevichLetters: Letters = {
  onsets: table(onsets),
  voiced: table('ㄱ г ㄷ д ㅂ б ㅈ дж'),
  vowels: table(`${vowels} ㅒ я ㅓ о ㅕ ё ㅖ е ㅛ ё`),
  eui: 'и',
  codas: table('ㄱ к ㄴ н ㄷ т ㄹ ль ㅁ м ㅂ п ㅇ н'),
  ng: ['н', 'нъ'],
};

const kholodovichLetters: Letters = {
  onsets: table(onsets),
  voiced: table('ㄱ г ㄷ д ㅂ б ㅈ чж'),
  vowels: table(`${vowels} ㅒ йэ ㅓ о ㅕ йо ㅖ йе ㅛ йо`),
  eui: 'и',
  codas: table('ㄱ к ㄴ н ㄷ т ㄹ л ㅁ м ㅂ п ㅇ нъ'),
  ng: ['нъ'],
};

/** After ㄹ a plain stop other than ㄱ and ㅂ stays voiceless: in Chinese words it is tense there. */
function isVoiced(letters: Letters, sound: Sound, before: Sound): boolean {
  if (letters.voiced[sound.onset] === undefined) return false;
  if (before.coda === '' || 'ㄴㅁㅇ'.includes(before.coda)) return true;
  return before.coda === 'ㄹ' && (sound.carried || 'ㄱㅂ'.includes(sound.onset));
}

function word(hangul: string, letters: Letters, ng: string, startsVoiced = false): string {
  return soundsOf(hangul)
    .map((sound, at, all) => {
      const before = all[at - 1];
      const next = all[at + 1];
      const voiced = before === undefined ? startsVoiced : isVoiced(letters, sound, before);
      const onset =
        sound.onset === 'ㄹ' && before?.coda === 'ㄹ'
          ? 'л'
          : ((voiced ? letters.voiced[sound.onset] : undefined) ?? letters.onsets[sound.onset] ?? '');
      return onset + vowelOf(sound, letters) + codaOf(sound, next, letters, ng);
    })
    .join('');
}

function vowelOf(sound: Sound, letters: Letters): string {
  if (sound.vowel === 'ㅢ' && sound.onset !== '') return letters.eui;
  return letters.vowels[sound.vowel] ?? '';
}

function codaOf(sound: Sound, next: Sound | undefined, letters: Letters, ng: string): string {
  if (sound.coda === 'ㄹ' && next?.onset === 'ㄹ') return 'л';
  if (sound.coda === 'ㄹ' && next?.onset === 'ㅎ') return 'р';
  if (sound.coda === 'ㅇ' && next !== undefined && next.onset === '') return ng;
  return Array.from(sound.coda, (letter) => letters.codas[letter] ?? '').join('');
}

/** Surnames that stand apart from the rules, by custom. */
const surnames: Readonly<Record<string, string>> = { 이: 'Ли', 리: 'Ли' };

/** A given name is one word; a plain stop at its beginning is voiced after a vowel or a sonorant, or is not: both are met. */
function person({ surname, given }: KoreanName, letters: Letters): string[] {
  const family = surnames[surname] ?? capitalized(word(surname, letters, ''));
  const last = soundsOf(surname).at(-1);
  const first = soundsOf(given)[0];
  const canVoice = last !== undefined && first !== undefined && isVoiced(letters, first, last);
  const starts = canVoice ? (first.onset === 'ㅈ' ? [false, true] : [true, false]) : [false];
  return letters.ng.flatMap((ng) =>
    starts.map((isStartVoiced) => `${family} ${capitalized(word(given, letters, ng, isStartVoiced))}`),
  );
}

export const kontsevich = fromKorean({
  id: 'kontsevich-kor',
  name: 'Kontsevich',
  script: 'Cyrl',
  source: 'L. R. Kontsevich, Russian practical transcription of Korean words, in its form of today',
  word: (hangul) => [...new Set(kontsevichLetters.ng.map((ng) => word(hangul, kontsevichLetters, ng)))],
  person: (name) => person(name, kontsevichLetters),
});

export const kholodovich = fromKorean({
  id: 'kholodovich-kor',
  name: 'Kholodovich',
  script: 'Cyrl',
  source: 'A. A. Kholodovich, scholarly transcription of Korean, 1950s; о stands for his letter ɔ',
  word: (hangul) => kholodovichLetters.ng.map((ng) => word(hangul, kholodovichLetters, ng)),
  person: (name) => person(name, kholodovichLetters),
});
