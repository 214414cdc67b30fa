// Hangul syllables taken apart into letters, and put together.

export const onsets = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
export const vowels = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
export const codas = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')];

/** One written syllable: its letters; the mute ㅇ at its beginning is ''. */
export interface Letters {
  readonly onset: string;
  readonly vowel: string;
  readonly coda: string;
}

const first = 0xac00;
const last = 0xd7a3;

export function isSyllable(char: string): boolean {
  const code = char.charCodeAt(0);
  return code >= first && code <= last;
}

/** The letters of one syllable; undefined for what is none. */
export function lettersOf(syllable: string): Letters | undefined {
  if (!isSyllable(syllable)) return undefined;
  const code = syllable.charCodeAt(0) - first;
  const onset = onsets[Math.floor(code / 588)] ?? '';
  return {
    onset: onset === 'ㅇ' ? '' : onset,
    vowel: vowels[Math.floor((code % 588) / 28)] ?? '',
    coda: codas[code % 28] ?? '',
  };
}
